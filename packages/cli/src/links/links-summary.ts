import type { Answer } from '@findings/core'
import { paragraph } from '../closing.js'
import { number, plural } from '../plural.js'
import { byHost } from './ask-all.js'
import type { Learned } from './learn.js'
import type { SortedAddresses } from './sort-addresses.js'

/** What became of the addresses of a site. */
export interface Asked extends SortedAddresses, Learned {
  /** How many of them answered lately, and so were not asked again. */
  readonly known: number
  /** In days. */
  readonly maxAge: number
}

/** `212 addresses on 41 sites: 205 answer, 2 are gone, 3 have moved, 2 could not be asked.` Then what was not asked, and why. */
export const linksSummary = (asked: Asked): string =>
  paragraph(countOf(asked), asked.hindrance && hindrances[asked.hindrance], knownOf(asked), leftAloneOf(asked))

function countOf({ urls, answers }: Asked): string {
  if (urls.length === 0) return 'There are no links to other sites to check.'
  const states = urls.map((url) => answers.get(url)?.state ?? 'unasked')
  const parts = Object.entries(words).flatMap(([state, [one, many]]) => {
    const count = states.filter((each) => each === state).length
    return count === 0 ? [] : [`${number(count)} ${count === 1 ? one : many}`]
  })
  return `${plural(urls.length, 'address', 'addresses')} on ${plural(byHost(urls).size, 'site')}: ${parts.join(', ')}.`
}

const words: Readonly<Record<Answer['state'] | 'unasked', readonly [one: string, many: string]>> = {
  there: ['answers', 'answer'],
  gone: ['does not exist', 'do not exist'],
  moved: ['has moved', 'have moved'],
  unsure: ['could not be checked', 'could not be checked'],
  unasked: ['was not asked', 'were not asked'],
}

const hindrances: Readonly<Record<NonNullable<Learned['hindrance']>, string>> = {
  time: 'Time ran out (see --minutes); the rest is checked next time.',
  network: 'No site could be looked up. Is this computer online? A proxy is not used.',
}

function knownOf({ known, maxAge }: Asked): string | undefined {
  if (known === 0) return undefined
  return `${number(known)} answered in the last ${maxAge === 1 ? 'day' : plural(maxAge, 'day')}, and ${known === 1 ? 'was' : 'were'} not asked again.`
}

function leftAloneOf({ examples, privates }: Asked): string | undefined {
  const parts = [
    ...(examples > 0 ? [plural(examples, 'example')] : []),
    ...(privates > 0 ? [`${plural(privates, 'address', 'addresses')} of private networks (see --allow-private)`] : []),
  ]
  return parts.length === 0 ? undefined : `Left alone: ${parts.join(', ')}.`
}
