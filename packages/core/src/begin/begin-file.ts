import { asLoaded, type Config, type LoadedConfig, resolveConfig } from '../config/config.js'
import { configProblems } from '../config/config-problems.js'
import type { UserConfig } from '../config/user-config.js'
import type { Kind } from '../kinds/define-kind.js'
import { namedLanguage } from '../language-name.js'
import { nearest } from '../nearest.js'
import type { Problem } from '../problems.js'
import { idOf } from './id-of.js'
import { placeOf } from './place-of.js'
import { type Refusal, refuse } from './refusal.js'
import { skeleton } from './skeleton.js'

/** What a new file is to be. */
export interface FileRequest {
  /** A kind or record of the site. */
  readonly kind: string
  /** Its title, or its name. */
  readonly title: string
  /** The name of the file, without ending. Default: made of the title. */
  readonly id?: string
  /** Default: the main language of the site. */
  readonly language?: string
  /** A folder below that of the kind, such as `2026`. */
  readonly folder?: string
  /** The instant or day that is today. Default: the present. */
  readonly now?: string
  /** The project’s folder. */
  readonly root?: string
}

/** A file that is yet to be written. */
export interface BegunFile {
  /** Project-relative, as is `folder`. */
  readonly file: string
  /** Where files of its type and language stand, at any depth; none of them may have its id. */
  readonly folder: string
  readonly id: string
  readonly text: string
  /** Fields that it needs and that nobody can guess. */
  readonly toFill: readonly string[]
  readonly isDraft: boolean
  /** A record is no part of the site until something public leads to it. */
  readonly isRecord: boolean
  /** Whether the site leaves out a file or folder of its content, project-relative. */
  readonly isIgnored: (path: string) => boolean
}

/** Begin a file of a site: where it stands and what it says, or why there can be no such file. Nothing is read or written. */
export function beginFile(
  source: UserConfig | LoadedConfig,
  { now, root, ...request }: FileRequest,
): { readonly begun: BegunFile } | Refusal | { readonly problems: readonly Problem[] } {
  const loaded = asLoaded(source, root)
  const resolved = resolveConfig(loaded, now === undefined ? {} : { now })
  if ('faults' in resolved) return { problems: configProblems(loaded, resolved.faults) }
  const { config } = resolved
  const kind = config.kinds.get(request.kind)
  if (!kind) return unknown('kind', request.kind, config.kinds.keys())
  const { title, language = config.site.language, folder } = request
  if (!config.languages.includes(language)) return unknown('language', language, config.languages)
  const named = idOf(config, kind, { title, language, ...(request.id !== undefined && { id: request.id }) })
  if ('refused' in named) return named
  const place = placeOf(config, { type: kind.type, language, folder, name: named.id + endingOf(kind) })
  return 'refused' in place ? place : { begun: { ...named, ...place, ...textOf(kind, title, config) } }
}

/** Records without a page have no text of their own. */
const endingOf = ({ route }: Kind): string => (route === undefined ? '.yaml' : '.md')

function textOf(
  kind: Kind,
  title: string,
  config: Config,
): Pick<BegunFile, 'text' | 'toFill' | 'isDraft' | 'isRecord'> {
  const { lines, ...rest } = skeleton(kind, title, config)
  const yaml = lines.map((line) => `${line}\n`).join('')
  return { text: endingOf(kind) === '.md' ? `---\n${yaml}---\n` : yaml, ...rest }
}

function unknown(what: 'kind' | 'language', name: string, known: Iterable<string>): Refusal {
  const all = [...known]
  const meant = nearest(name, all)
  const others = what === 'language' ? `; the config has ${all.map(namedLanguage).join(', ')}.` : '.'
  return refuse(what, `There is no ${what} \`${name}\`${meant ? `, did you mean \`${meant}\`?` : others}`)
}
