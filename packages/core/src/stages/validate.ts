import type * as z from 'zod'
import type { Config } from '../config/config.js'
import { withoutCurlyQuotes } from '../front-matter/without-curly-quotes.js'
import type { Kind } from '../kinds/define-kind.js'
import { oneOfKind } from '../kinds/kind-words.js'
import { strictlyOfAnyKind } from '../kinds/of-any-kind.js'
import { checkAddresses } from '../links/check-addresses.js'
import type { CheckMemo } from '../memo/disk/check-memo.js'
import { entryOf, keepEntry } from '../memo/face.js'
import type { Memo } from '../memo/memo.js'
import { createRow } from '../memo/series.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { check, found, isEmpty, type Subject } from '../schema/check.js'
import { salvage } from '../schema/salvage.js'
import { type AvoidedIn, createAvoided } from '../story/avoided-words.js'
import type { DirectiveSlot } from '../story/body.js'
import { checkAcronyms } from '../story/check-acronyms.js'
import { checkAlternatives } from '../story/check-alternatives.js'
import { checkAvoidedWords } from '../story/check-avoided-words.js'
import { checkClaims } from '../story/check-claims.js'
import { checkConsent } from '../story/check-consent.js'
import { checkDates } from '../story/check-dates.js'
import { checkDirectivesInTexts } from '../story/check-directives-in-texts.js'
import { checkEvidence } from '../story/check-evidence.js'
import { checkFeeds } from '../story/check-feeds.js'
import { checkLanguages } from '../story/check-languages.js'
import { checkNewsletters } from '../story/check-newsletters.js'
import { checkPlainTexts } from '../story/check-plain-texts.js'
import { checkQuotes } from '../story/check-quotes.js'
import { checkSentence } from '../story/check-sentence.js'
import { checkSummary } from '../story/check-summary.js'
import { checkTitle } from '../story/check-title.js'
import { checkTranscripts } from '../story/check-transcripts.js'
import { findCopies } from '../story/copies.js'
import type { Draft } from '../story/draft.js'
import { attributePlace, placedSlots } from '../story/placed-slots.js'
import { runSiteCode } from '../story/site-code.js'
import { type Entry, isStory, type Revision } from '../story/story.js'
import { type ClaimsIn, createClaims } from '../story/strong-claims.js'
import { tiesOf } from '../story/ties.js'
import { gateOf, heldBack } from '../visibility/held-back.js'
import { withoutCopies } from '../visibility/without-copies.js'

/** What is left of the drafts after checking; its lists are the same as last time while they hold the same. */
export interface Checked {
  /** All of it, by draft. */
  readonly revisions: readonly Revision[]
  readonly entries: readonly Entry[]
  /** Drafts of which too little is known to have a page; links and references to them are not reported as well. */
  readonly unreadable: readonly Draft[]
  /** Drafts with faults of their own: they may mean more than their entries say. */
  readonly faulty: readonly Draft[]
  /** Files that programs made of others, by file: conflict copies. */
  readonly copies: ReadonlyMap<string, string>
  readonly faults: readonly Fault[]
}

/** Check each draft against the schema of its kind. What is right in a faulty one goes on, so that one run finds all faults. */
export function validate(drafts: readonly Draft[], config: Config, memo: Memo, disk?: CheckMemo): Checked {
  const known = memo.series<Draft, Revision>('entries', dependencies(config), (draft) => draft.file)
  const means: Means = {
    avoidedIn: createAvoided(config),
    claimsIn: createClaims(),
    ofAnyKind: strictlyOfAnyKind(config.kinds.values()),
  }
  const alone = known.of(drafts, (one, last) =>
    again(disk?.get(one) ?? validateDraft(one, config, means), last, config),
  )
  disk?.keep(alone)
  const copies = findCopies(alone, memo)
  const revisions = withoutCopies(together(alone, config, memo), copies, config, memo)
  return {
    revisions,
    copies,
    entries: memo.row('all entries', revisions, ({ entry }) => (entry ? [entry] : [])),
    unreadable: memo.same('reader of unreadable drafts', [config.kinds], () =>
      createRow(({ draft, entry }: Revision) => (entry && kindOf(entry, config) ? [] : [draft])),
    )(revisions),
    faulty: memo.row('faulty', revisions, ({ draft, faults }) => (faults.length > 0 ? [draft] : [])),
    faults: memo.row('faults of drafts', revisions, ({ faults }) => faults),
  }
}

/** With the entry of last time, where that can stay. */
const again = (checked: Revision, last: Revision | undefined, config: Config): Revision =>
  checked.entry ? { ...checked, entry: keepEntry(last?.entry, checked.entry, config) } : checked

/** With what holds stories back in all of their languages, whichever file says so. */
function together(alone: readonly Revision[], config: Config, memo: Memo): readonly Revision[] {
  const { languages, site, clock } = config
  if (languages.length === 1) return alone
  const { language } = site
  const gates = memo.row('gates', alone, ({ entry }) => (entry ? gateOf(entry) : []))
  const held = memo.same('held back', [gates, language, clock], () => heldBack(gates, language, clock))
  const known = memo.series<Revision, Revision>('entries held back', [held], ({ draft }) => draft.file)
  return known.of(alone, (one, last) => {
    const gate = one.entry && held.get(one.entry.file)
    if (!one.entry || !gate) return one
    const entry = entryOf({ ...one.entry, data: { ...one.entry.data, ...gate } } as Entry)
    return { ...one, entry: keepEntry(last?.entry, entry, config) }
  })
}

/** What an entry depends on beside its draft: everything that a site chose, but not the present. */
const dependencies = ({ now: _, ...config }: Config): unknown[] => Object.values(config)

/** What all drafts are checked with. */
interface Means {
  readonly avoidedIn: AvoidedIn
  readonly claimsIn: ClaimsIn
  /** The schema of stories whose kind is not known. */
  readonly ofAnyKind: z.ZodObject
}

function validateDraft(draft: Draft, config: Config, means: Means): Revision {
  if (isUnreadable(draft)) return { draft, faults: draft.faults }
  const kind = kindOf(draft, config)
  const place: Subject['place'] = (path, on) => ({ path, on })
  const { file } = draft
  const what = `kind \`${draft.kind}\``
  const checked = runSiteCode(config, kind?.schema, { what, file }, () =>
    checkOrSalvage(kind?.schema ?? means.ofAnyKind, {
      file,
      value: draft.data,
      name: kind ? oneOfKind(kind.name) : 'a story',
      place,
      timeZone: config.site.timeZone,
    }),
  )
  const directives = validateDirectives(draft, config)
  const { faults: _, data: written, ...rest } = draft
  // The kind's type says which data its schema gives; that pairing is what `Entry` spells out.
  const made = {
    ...rest,
    kind: kind?.name ?? draft.type,
    written,
    data: checked.data,
    directives: directives.attributes,
  } as unknown as Entry
  const entry = entryOf({ ...made, ties: tiesOf(made) })
  const faults = [
    ...draft.faults,
    ...checked.faults,
    ...directives.faults,
    ...checkDates(entry, config),
    ...checkQuotes(draft, config),
    ...checkTranscripts(draft, config),
    ...checkNewsletters(entry, config),
    ...checkFeeds(entry, config),
    ...checkLanguages(entry, config),
    ...checkConsent(entry),
    ...checkAlternatives(entry, config),
    ...(kind ? checkOfKind({ draft, entry, kind }, config, means) : [unknownKind(draft, config)]),
  ]
  return {
    draft,
    entry,
    faults: mayHoldPlaceholders(entry) ? faults.filter(({ rule }) => rule !== 'placeholder') : faults,
  }
}

/** The kind of a draft; undefined of a story that has none, or one that the site does not know. */
function kindOf({ kind, type }: Pick<Draft, 'kind' | 'type'>, { kinds }: Config): Kind | undefined {
  const found = kinds.get(kind)
  return found?.type === type ? found : undefined
}

/** A draft and what is known of it. */
interface Known {
  readonly draft: Draft
  readonly entry: Entry
  readonly kind: Kind
}

/** What is expected of an entry because it is of its kind. */
function checkOfKind({ draft, entry, kind }: Known, config: Config, { avoidedIn, claimsIn }: Means): Fault[] {
  return [
    ...checkTitle(draft, kind),
    ...checkSummary(draft, kind),
    ...checkSentence(entry),
    ...checkClaims(entry, claimsIn),
    ...checkPlainTexts(entry),
    ...checkDirectivesInTexts(entry, config),
    ...checkEvidence(draft, entry, config),
    ...(isStory(entry) ? checkAcronyms(draft, config) : []),
    ...checkAvoidedWords(draft, entry, avoidedIn),
    ...checkAddresses(draft, kind.schema),
  ]
}

/** What is still written, or taken down, may say what is to come; before an embargo ends its text says so. */
const mayHoldPlaceholders = (entry: Entry): boolean =>
  isStory(entry) &&
  (entry.data.status === 'draft' || entry.data.status === 'withdrawn' || entry.data.embargo !== undefined)

/** The data that a schema makes of a value, or of what is right in it. */
function checkOrSalvage(schema: z.ZodObject, subject: Subject): { data: unknown; faults: readonly Fault[] } {
  const checked = check(schema, subject)
  return 'data' in checked
    ? { data: checked.data, faults: [] }
    : { data: salvage(schema, subject.value) ?? {}, faults: checked.faults }
}

/** With one of these, nothing is known of a file's fields, and more complaints would only confuse. */
const unreadableRules = new Set<Fault['rule']>([
  'invalid-utf8',
  'conflict-marker',
  'missing-front-matter',
  'unclosed-front-matter',
  'invalid-yaml',
  'unknown-folder',
])

/** A file that is too large as a whole was not read; a body that is too large leaves the fields. */
const isUnreadable = ({ faults, data }: Draft): boolean =>
  faults.some(({ rule }) => unreadableRules.has(rule) || (rule === 'file-too-large' && Object.keys(data).length === 0))

function unknownKind({ file, type, data }: Draft, config: Config): Fault {
  const known = [...config.kinds.values()].filter((kind) => kind.type === type).map((kind) => kind.name)
  if (data.kind === undefined)
    return fault('missing-key', file, { path: ['kind'] }, { key: 'kind', expected: `one of ${known.join(', ')}` })
  if (typeof data.kind !== 'string' || isEmpty(data.kind)) {
    const values = { key: 'kind', found: found(data.kind), expected: `one of ${known.join(', ')}` }
    return fault('invalid-value', file, { path: ['kind'] }, { ...values, ...(isEmpty(data.kind) && { isEmpty: 1 }) })
  }
  const meant = nearest(data.kind, known)
  const values = { kind: data.kind, known: known.join(', '), ...(meant && { nearest: meant }) }
  return fault('unknown-kind', file, { path: ['kind'] }, values)
}

function validateDirectives(draft: Draft, config: Config) {
  const attributes = new Map<DirectiveSlot, Readonly<Record<string, unknown>>>()
  const faults = placedSlots(draft).flatMap(({ slot, at }) => {
    const directive = slot.type === 'directive' ? config.directives.get(slot.name) : undefined
    if (slot.type !== 'directive' || !directive) return []
    const label = slot.form === 'text' ? slot.text : slot.labelText
    const straight = Object.entries(slot.attributes).map(([name, value]) => [name, withoutCurlyQuotes(value) ?? value])
    const what = `directive \`${slot.name}\``
    const checked = runSiteCode(config, directive.attributes, { what, file: draft.file, at }, () =>
      checkOrSalvage(directive.attributes, {
        file: draft.file,
        value: { ...Object.fromEntries(straight), ...(directive.labelAs && label && { [directive.labelAs]: label }) },
        name: `\`${slot.name}\``,
        place: (path, on) => attributePlace(at, String(path[0]), on),
      }),
    )
    const curly = Object.entries(slot.attributes).filter(([, value]) => /^[“”„‘’]/.test(value))
    const quotes = curly.map(([attribute, value]) =>
      fault('curly-quotes', draft.file, attributePlace(at, attribute), {
        attribute,
        value: value.replace(/[“”„‘’]/g, ''),
      }),
    )
    attributes.set(slot, checked.data as Readonly<Record<string, unknown>>)
    return [...quotes, ...checked.faults]
  })
  return { attributes, faults }
}
