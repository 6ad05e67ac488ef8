import type { Config } from '../config/config.js'
import { ignoredBy } from '../config/is-ignored.js'
import { whyUnsafe } from '../links/addresses.js'
import { folders, type RecordType } from '../story/record-type.js'
import { type Refusal, refuse } from './refusal.js'

interface Wanted {
  readonly type: RecordType
  readonly language: string
  readonly folder: string | undefined
  /** With its ending. */
  readonly name: string
}

interface Place {
  /** Project-relative, as is `folder`, that of all files of its type. */
  readonly file: string
  readonly folder: string
  /** Whether the config leaves out a file or folder of the content. */
  readonly isIgnored: (path: string) => boolean
}

/** Where a file of this name stands, or why it cannot stand there. */
export function placeOf(config: Config, { type, language, folder = '', name }: Wanted): Place | Refusal {
  const tree = language === config.site.language ? config.content : `${config.content}/${language}`
  const own = `${tree}/${folders[type]}`
  const steps = folder.replaceAll('\\', '/').replace(/\/+$/, '').split('/')
  const below = folder === '' ? [] : steps
  const why = below.map(whyNoFolder).find((reason) => reason !== undefined)
  if (why !== undefined) return refuse('folder', `\`${folder}\` cannot be a folder below \`${own}\`: ${why}.`)
  const file = [own, ...below, name].join('/').normalize('NFC')
  const isIgnored = ignoredBy(config, config.content)
  const above = file.split('/').map((_, index, all) => all.slice(0, index + 1).join('/'))
  if (above.some(isIgnored)) return refuse('folder', `\`ignore\` of the config leaves out \`${file}\`.`)
  return { file, folder: own, isIgnored }
}

/** Why a folder cannot have this name; undefined when it can. */
function whyNoFolder(name: string): string | undefined {
  if (name === '' || name === '.' || name === '..') return 'expected a path like `2026` or `2026/spring`'
  return /^[._]/.test(name) ? 'names that begin with `.` or `_` are left out of the site' : whyUnsafe(name)
}
