import { beginsAsFilm, isMatroska } from '../images/film-boxes.js'
import { type Fault, fault } from '../problems.js'
import { firstLine } from './first-line.js'

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

const noteOfGitLfs = startsWith('version https://git-lfs.github.com/')

/** The fault of a file that is empty, or no such file as its name says. */
export function checkFormat(path: string, bytes: Uint8Array): Fault[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const isRight = formats.find(([ending]) => ending.test(path))?.[1] ?? (() => true)
  const why = file.length === 0 ? 'empty' : noteOfGitLfs(file) ? 'lfs' : isRight(file) ? undefined : 'other'
  const ending = path.slice(path.lastIndexOf('.'))
  return why === undefined ? [] : [fault('invalid-file', path, { span: firstLine }, { why, ending })]
}
