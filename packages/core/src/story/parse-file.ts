import path from 'node:path'
import type { Config } from '../config/config.js'
import { findConflict } from '../front-matter/conflict.js'
import { decode } from '../front-matter/decode.js'
import { readFrontMatter, readRecord } from '../front-matter/front-matter.js'
import { ofAnyKind } from '../kinds/of-any-kind.js'
import type { Markdown } from '../markdown/markdown.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { type MarkdownField, markdownFields } from '../schema/markdown-fields.js'
import { type Body, emptyBody } from './body.js'
import { checkEmbargoWords } from './check-embargo-words.js'
import { checkSlips } from './check-slips.js'
import { type Draft, type MarkdownValue, pointer } from './draft.js'
import { folders, type RecordType, recordTypes } from './record-type.js'
import type { SourceFile } from './source-file.js'

/** Parse a content file into a draft. It sees nothing but the file and what the site chose. */
export async function parseFile(file: SourceFile, config: Config, markdown: Markdown): Promise<Draft> {
  const where = locationOf(file.path, config)
  const decoded = file.fault ? { fault: file.fault } : decode(file.path, file.bytes)
  if ('fault' in decoded) return draftOf(file, where, {}, emptyBody, {}, [decoded.fault])
  const conflict = findConflict(decoded.text)
  // What else is wrong between two versions goes when one of them does.
  if (conflict)
    return draftOf(file, where, {}, emptyBody, {}, [fault('conflict-marker', file.path, { span: conflict })])
  const { data, text, line, faults, slips } = split(file.path, decoded.text)
  const written = typeof data?.kind === 'string' ? data.kind : ''
  const kind = where.type === 'story' && written.trim() !== '' ? written : where.type
  const schema = config.kinds.get(kind)?.schema ?? ofAnyKind
  const body =
    text.trim() === '' ? { body: emptyBody, faults: [] } : await markdown.body(file.path, text, line, where.language)
  const values: Record<string, MarkdownValue> = {}
  const fieldFaults: Fault[] = []
  if (data) {
    for (const field of markdownFields(schema, data)) {
      const parsed = await parseValue(file.path, field, markdown)
      values[pointer(field.path)] = { parts: parsed.parts, text: parsed.text }
      fieldFaults.push(...parsed.faults)
    }
    fieldFaults.push(...checkSlips(file.path, slips, schema))
  }
  const held = checkEmbargoWords({ file: file.path, type: where.type, data, text, line })
  const all = [...faults, ...where.faults, ...fieldFaults, ...body.faults, ...held]
  return draftOf(file, { ...where, kind }, data, body.body, values, all)
}

const parseValue = (file: string, { path: at, text, markdown: how }: MarkdownField, markdown: Markdown) =>
  how === 'inline' ? markdown.inline(file, text, at) : markdown.blocks(file, text, at)

function split(file: string, text: string) {
  if (/\.ya?ml$/i.test(file)) {
    return { ...readRecord(file, text), text: '', line: 1 }
  }
  const { body, bodyLine, ...fields } = readFrontMatter(file, text)
  return { ...fields, text: body, line: bodyLine }
}

interface Location {
  readonly type: RecordType
  readonly kind: string
  readonly language: string
  readonly treePath: string
  readonly faults: readonly Fault[]
}

/** What the path says: `content/[language/]<folder>/…`. */
function locationOf(file: string, config: Config): Location {
  const steps = file.slice(config.content.length + 1).split('/')
  const [first = ''] = steps
  const isLanguage = config.languages.includes(first) && first !== config.site.language
  const language = isLanguage ? first : config.site.language
  const tree = isLanguage ? steps.slice(1) : steps
  const folder = tree.length > 1 ? (tree[0] ?? '') : ''
  const type = recordTypes.find((one) => folders[one] === folder)
  const faults = type ? [] : [unknownFolder(file, folder, config)]
  return { type: type ?? 'page', kind: type ?? 'page', language, treePath: tree.join('/'), faults }
}

function unknownFolder(file: string, folder: string, config: Config): Fault {
  const known = Object.values(folders).map((one) => `\`${one}\``)
  const meant = nearestFolder(folder, config)
  return fault('unknown-folder', file, undefined, { folder, known: known.join(', '), ...(meant && { nearest: meant }) })
}

/** The folder of this name, nearly, or of what has it: those of `story` and `news` are both `stories`. */
function nearestFolder(folder: string, { kinds }: Config): string | undefined {
  const named = new Map<string, string>([
    ...[...kinds.values()].map(({ name, from }) => [name, from] as const),
    ...Object.entries(folders),
    ...Object.values(folders).map((one) => [one, one] as const),
  ])
  return named.get(nearest(folder, named.keys()) ?? '')
}

function draftOf(
  file: SourceFile,
  { type, kind, language, treePath }: Omit<Location, 'faults'>,
  data: Readonly<Record<string, unknown>> | undefined,
  body: Body,
  markdown: Draft['markdown'],
  faults: readonly Fault[],
): Draft {
  const id = path.posix.basename(file.path).replace(/\.(?:md|ya?ml)$/i, '')
  return {
    file: file.path,
    hash: file.hash,
    type,
    kind,
    language,
    id,
    treePath,
    data: data ?? {},
    body,
    markdown,
    faults,
  }
}
