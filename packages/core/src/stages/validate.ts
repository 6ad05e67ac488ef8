import type { Config } from '../config/config.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { check } from '../schema/check.js'
import { type DirectiveSlot, slotsOf } from '../story/body.js'
import { checkAlternatives } from '../story/check-alternatives.js'
import { checkPullquotes } from '../story/check-pullquotes.js'
import type { Draft } from '../story/draft.js'
import type { Entry } from '../story/story.js'

/** Check each draft against the schema of its kind. A draft with faults is no entry, but its faults are all reported. */
export function validate(drafts: readonly Draft[], config: Config): { entries: Entry[]; faults: Fault[] } {
  const entries: Entry[] = []
  const faults: Fault[] = []
  for (const draft of drafts) {
    const checked = validateDraft(draft, config)
    faults.push(...draft.faults, ...checked.faults)
    if (checked.entry) entries.push(checked.entry)
  }
  return { entries, faults }
}

function validateDraft(draft: Draft, config: Config): { entry?: Entry; faults: Fault[] } {
  if (draft.faults.some(({ rule }) => unreadable.has(rule))) return { faults: [] }
  const kind = config.kinds.get(draft.kind)
  if (!kind || kind.type !== draft.type) return { faults: [unknownKind(draft, config)] }
  const name = /^[aeiou]/.test(draft.kind) ? `an ${draft.kind}` : `a ${draft.kind}`
  const checked = check(kind.schema, { file: draft.file, value: draft.data, name, place: (path, on) => ({ path, on }) })
  const directives = new Map<DirectiveSlot, Readonly<Record<string, unknown>>>()
  const faults = [
    ...validateDirectives(draft, config, directives),
    ...checkPullquotes(draft, config),
    ...checkAlternatives(draft),
  ]
  if ('faults' in checked) return { faults: [...checked.faults, ...faults] }
  const { faults: _, ...rest } = draft
  // The kind's type says which data its schema gives; that pairing is what `Entry` spells out.
  return { entry: { ...rest, data: checked.data, directives } as unknown as Entry, faults }
}

/** With one of these, nothing is known of a file's fields, and more complaints would only confuse. */
const unreadable = new Set<Fault['rule']>([
  'invalid-utf8',
  'missing-front-matter',
  'unclosed-front-matter',
  'invalid-yaml',
  'unknown-folder',
])

function unknownKind({ file, type, data }: Draft, config: Config): Fault {
  const known = [...config.kinds.values()].filter((kind) => kind.type === type).map((kind) => kind.name)
  if (data.kind === undefined)
    return fault('missing-key', file, { path: ['kind'] }, { key: 'kind', expected: `one of ${known.join(', ')}` })
  const meant = nearest(String(data.kind), known)
  const values = { kind: String(data.kind), known: known.join(', '), ...(meant && { nearest: meant }) }
  return fault('unknown-kind', file, { path: ['kind'] }, values)
}

function validateDirectives(
  draft: Draft,
  config: Config,
  into: Map<DirectiveSlot, Readonly<Record<string, unknown>>>,
): Fault[] {
  const parts = [draft.body, ...Object.values(draft.markdown)].flatMap((one) => one.parts)
  return [...slotsOf(parts)].flatMap((slot) => {
    const directive = slot.type === 'directive' ? config.directives.get(slot.name) : undefined
    if (slot.type !== 'directive' || !directive) return []
    const label = slot.form === 'text' ? slot.text : slot.labelText
    const value = { ...slot.attributes, ...(directive.labelAs && label && { [directive.labelAs]: label }) }
    const { at } = slot
    const checked = check(directive.attributes, {
      file: draft.file,
      value,
      name: `\`${slot.name}\``,
      place: (path, on) => (at ? { span: at, attribute: String(path[0]), on } : { path: [] }),
    })
    if ('faults' in checked) return checked.faults
    into.set(slot, checked.data)
    return []
  })
}
