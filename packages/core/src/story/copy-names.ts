import { fold } from './site.js'

/** What two files share that may be copies of one another. */
export type Likeness = 'title' | 'text' | 'record'

/** A file whose name is that of another with an ending that programs give to copies; `by`: any of these makes it one. */
export interface Suspect {
  readonly file: string
  readonly other: string
  readonly by: readonly Likeness[]
}

const any: Suspect['by'] = ['title', 'text', 'record']

/** How programs that keep folders alike name what they could not join, and what people copy by hand. */
const endings: readonly { readonly ending: RegExp; readonly by: Suspect['by'] }[] = [
  // Syncthing, Nextcloud and ownCloud, Dropbox
  { ending: /^[._]?(?:sync-)?conflict-[\w-]+$/i, by: any },
  { ending: /^ ?\([^)]*(?:conflict|konflikt|conflit)[^)]*\)$/iu, by: any },
  // Windows, macOS
  { ending: /^(?: - |[ _-])(?:copy|copi|kopie|copie|copia)(?:[ -]?\(?\d{1,3}\)?)?$/i, by: any },
  // Google Drive and browsers, iCloud: people number what belongs together as well
  { ending: /^ ?\(\d{1,3}\)$/, by: ['title', 'text'] },
  { ending: /^ \d{1,3}$/, by: ['title', 'text'] },
  // OneDrive: the name of a computer, which may be any word
  { ending: /^-\p{Lu}[\p{L}\d-]*(?: ?\(\d{1,3}\))?$/u, by: ['text'] },
]

const beginning = /^(?:copy(?: \(\d+\))? of|copi o|kopie von|copie de|copia de)[ -]+/i

/** Which of these files have the name of another beside them, and an ending that programs give to copies. */
export function suspectsAmong(files: readonly string[]): readonly Suspect[] {
  const byName = new Map(files.map((file) => [fold(nameOf(file)), file]))
  return files.flatMap((file) => suspectOf(file, byName) ?? [])
}

function suspectOf(file: string, byName: ReadonlyMap<string, string>): Suspect | undefined {
  const name = nameOf(file).normalize('NFC')
  const begin = name.lastIndexOf('/') + 1
  const last = name.slice(begin)
  const ofAnother = last.replace(beginning, '')
  const other = ofAnother === last ? undefined : byName.get(fold(name.slice(0, begin) + ofAnother))
  if (other !== undefined) return { file, other, by: any }
  for (let end = name.length - 1; end > begin; end--) {
    if (!/[ ._(-]/.test(name.charAt(end))) continue
    const original = byName.get(fold(name.slice(0, end)))
    const found = original !== undefined && endings.find(({ ending }) => ending.test(name.slice(end)))
    if (found) return { file, other: original, by: found.by }
  }
  return undefined
}

const nameOf = (file: string): string => file.replace(/\.[^./]+$/, '')
