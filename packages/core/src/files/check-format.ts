import { beginsAsFilm, isMatroska } from '../images/film-boxes.js'
import { type Fault, fault } from '../problems.js'
import { firstLine } from './first-line.js'
import { isCutFilm } from './recording.js'

const startsWith =
  (...marks: readonly string[]) =>
  (file: Buffer): boolean =>
    marks.some((mark) => file.toString('latin1', 0, mark.length) === mark)

/** How files begin, by their endings, where that is sure. */
const formats: readonly (readonly [ending: RegExp, isRight: (file: Buffer) => boolean])[] = [
  [/\.pdf$/i, (file) => file.subarray(0, 1024).includes('%PDF-')], // readers look for it in the first 1,024 bytes
  [/\.(?:docx|xlsx|pptx|odt|ods|odp|epub|zip)$/i, startsWith('PK')],
  [/\.rtf$/i, startsWith('{\\rtf')],
  [/\.(?:mp4|m4v|mov|m4a)$/i, beginsAsFilm],
  [/\.webm$/i, isMatroska],
  [/\.mp3$/i, (file) => startsWith('ID3')(file) || (file[0] === 0xff && ((file[1] ?? 0) & 0xe0) === 0xe0)],
  [/\.(?:ogg|oga|opus)$/i, startsWith('OggS')],
  [/\.wav$/i, startsWith('RIFF')],
]

const endsWith =
  (mark: string, within: number) =>
  (file: Buffer): boolean =>
    file.subarray(-within).includes(mark)

/** How files end, by their endings, where that is sure: what lacks it broke off. */
const ends: readonly (readonly [ending: RegExp, isWhole: (file: Buffer) => boolean])[] = [
  [/\.pdf$/i, endsWith('%%EOF', 65_536)], // some programs write more behind it
  [/\.(?:docx|xlsx|pptx|odt|ods|odp|epub|zip)$/i, endsWith('PK\x05\x06', 65_557)], // a comment of 65,535 bytes may follow
  [/\.(?:mp4|m4v|mov|m4a|webm)$/i, (file) => !isCutFilm(file)],
]

const noteOfGitLfs = startsWith('version https://git-lfs.github.com/')

/** The fault of a file that is empty, no such file as its name says, or broke off. */
export function checkFormat(path: string, file: Buffer): Fault[] {
  const why = faultOf(path, file)
  const ending = path.slice(path.lastIndexOf('.'))
  return why === undefined ? [] : [fault('invalid-file', path, { span: firstLine }, { why, ending })]
}

function faultOf(path: string, file: Buffer): 'empty' | 'lfs' | 'other' | 'cut' | undefined {
  if (file.length === 0) return 'empty'
  if (noteOfGitLfs(file)) return 'lfs'
  const isFine = (list: typeof formats) => list.find(([ending]) => ending.test(path))?.[1](file) ?? true
  if (!isFine(formats)) return 'other'
  return isFine(ends) ? undefined : 'cut'
}
