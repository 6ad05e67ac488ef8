import type { Clock } from '../dates/dates.js'
import { createGroups } from '../elements/groups.js'
import { createOriginals, type Version, versionOf } from '../story/originals.js'
import { type Entry, isStory, type Story } from '../story/story.js'
import { isForWebsite } from './is-visible.js'

type Data = Story['data']
type Consent = NonNullable<Data['consent']>

/** The fields that hold a story back. */
type Gate = Partial<Pick<Data, 'status' | 'embargo' | 'consent' | 'datePublished'>>

/** A story in one language, and what decides whether it may be seen. */
type Gated = Version & Gate

/** What decides whether a story may be seen, as a text that stays the same while it does; nothing of records. */
export function gateOf(entry: Entry): readonly string[] {
  if (!isStory(entry)) return []
  const { status, embargo, consent, datePublished } = entry.data
  return [JSON.stringify({ ...versionOf(entry), status, embargo, consent, datePublished } satisfies Gated)]
}

/**
 * What holds versions of a story back beside what their own files say, by file. A translation is seen no earlier than its original in the main
 * language, and consent that has ended in one language has ended in all.
 */
export function heldBack(gates: readonly string[], language: string, clock: Clock): ReadonlyMap<string, Gate> {
  const versions = gates.map((text): Gated => JSON.parse(text))
  const originalOf = createOriginals(versions, language)
  const groups = createGroups(versions, (one) => [originalOf(one)?.treePath ?? one.treePath]).all()
  return new Map(
    [...groups.values()].flatMap((group) => {
      const ended = endedIn(group, clock)
      return group.flatMap((one) => {
        const original = one.language === language ? undefined : originalOf(one)
        const gate = {
          ...(original && afterOriginal(one, original, clock)),
          ...consentOf(one, original, ended),
        }
        return Object.keys(gate).length > 0 ? [[one.file, gate] as const] : []
      })
    }),
  )
}

function afterOriginal(one: Gated, original: Gated, clock: Clock): Gate {
  const begins = latest([one.datePublished, original.datePublished], clock)
  const isEarly = begins !== one.datePublished
  const embargo = latest([one.embargo, original.embargo, ...(isEarly ? [begins] : [])], clock)
  return {
    ...(one.status !== 'withdrawn' &&
      original.status !== 'published' &&
      one.status !== original.status && { status: original.status }),
    ...(embargo !== one.embargo && { embargo }),
  }
}

/** What has ended of the consent to any version of a story. */
interface Ended {
  readonly record: string
  readonly withdrawn: Consent['withdrawn']
  readonly expires: string | undefined
}

function endedIn(group: readonly Gated[], clock: Clock): Ended | undefined {
  const all = group.flatMap(({ consent }) => consent ?? [])
  const [first] = all
  if (!first) return undefined
  const ends = all.flatMap(({ withdrawn }) => (typeof withdrawn === 'string' ? [withdrawn] : []))
  const expires = all.flatMap((consent) => consent.expires ?? [])
  const isWithdrawn = all.some(({ withdrawn }) => withdrawn === true)
  return { record: first.record, withdrawn: isWithdrawn || earliest(ends, clock), expires: earliest(expires, clock) }
}

/** The consent of a version, with what has ended in any. Scopes may differ: who agrees to one language need not agree to all. */
function consentOf(one: Gated, original: Gated | undefined, ended: Ended | undefined): Gate {
  if (!ended) return {}
  const { record, withdrawn, expires } = ended
  const own: Consent = one.consent ?? { record, scopes: [] }
  const ofOriginal = original?.consent?.scopes ?? []
  const scopes = isForWebsite(own.scopes) && !isForWebsite(ofOriginal) ? ofOriginal : own.scopes
  const isSame = (withdrawn || undefined) === (own.withdrawn || undefined) && expires === own.expires
  if (isSame && scopes === own.scopes) return {}
  return { consent: { ...own, scopes, ...(withdrawn && { withdrawn }), ...(expires !== undefined && { expires }) } }
}

/** The last of some dates. What is no date hides: it never comes. */
function latest(dates: readonly (string | undefined)[], clock: Clock): string | undefined {
  const given = dates.filter((date) => date !== undefined)
  return given.find((date) => Number.isNaN(clock(date))) ?? given.toSorted((a, b) => clock(a) - clock(b)).at(-1)
}

/** The first of some dates. What is no date has passed. */
function earliest(dates: readonly string[], clock: Clock): string | undefined {
  return dates.find((date) => Number.isNaN(clock(date))) ?? dates.toSorted((a, b) => clock(a) - clock(b))[0]
}
