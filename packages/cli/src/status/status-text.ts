import type { Survey, SurveyedEntry, SurveyedEvent } from '@findings/core'
import { number, plural } from '../plural.js'
import { printRows, type Row } from '../rows.js'
import type { Channel } from '../terminal.js'
import { visible } from '../visible.js'
import { wrap } from '../wrap.js'
import { siteTime } from './site-time.js'

type Surveyed = Extract<Survey, { readonly outcome: 'surveyed' }>

interface Shown {
  /** How many days ahead are told. */
  readonly days: number
  /** A file of the site, as seen from the working directory. */
  readonly pathOf: (file: string) => string
}

/** What of a site is public, what is not and why, what is due and what comes, for people at a terminal. */
export function statusText(survey: Surveyed, shown: Shown, channel: Pick<Channel, 'columns' | 'style'>): string {
  const { columns, style } = channel
  const { entries, faulty, name, now, timeZone } = survey
  const time = siteTime(timeZone)
  const section = (title: string, rows: readonly Row[]) => [style('bold', title), ...printRows(rows, channel), '']
  const some = (title: string, rows: readonly Row[]) => (rows.length > 0 ? section(title, rows) : [])
  const lines = [
    ...wrap(visible(`${name} at ${time(now)} (${timeZone})`), columns).map((line) => style('bold', line)),
    '',
    ...section('Stories and pages', kindRows(entries)),
    ...some('Not public', hiddenRows(survey, time, shown)),
    ...(faulty.length > 0 ? [style('bold', 'With errors'), ...faultyLines(faulty, shown, columns), ''] : []),
    ...some('Due', dueRows(survey, shown)),
    ...section(`Coming in the next ${plural(shown.days, 'day')}`, comingRows(survey, time, shown)),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

/** How many there are of each kind, in each language where there are several. */
function kindRows(entries: readonly SurveyedEntry[]): readonly Row[] {
  const languages = [...new Set(entries.map(({ language }) => language))].sort()
  const kinds = [...new Set(entries.map(({ kind }) => kind))]
  return kinds
    .map((kind) => ({ kind, list: entries.filter((one) => one.kind === kind) }))
    .map(({ kind, list }) => ({ kind, list, open: list.filter(({ state }) => state === 'public') }))
    .sort((a, b) => b.list.length - a.list.length || (a.kind < b.kind ? -1 : 1))
    .map(({ kind, list, open }) => {
      const unknown = list.filter(({ state }) => state === 'unknown').length
      const hidden = list.length - open.length - unknown
      const inLanguages = languages.map(
        (one) => `${one} ${number(open.filter(({ language }) => language === one).length)}`,
      )
      const details = languages.length > 1 && open.length > 0 ? ` (${inLanguages.join(', ')})` : ''
      const counts = [
        `${number(open.length)} public${details}`,
        ...(hidden > 0 ? [`${number(hidden)} not`] : []),
        ...(unknown > 0 ? [`${number(unknown)} unknown`] : []),
      ]
      return { name: kind, lines: [counts.join(', ')] }
    })
}

/** Each with its reason, in the order in which a story goes through them. */
function hiddenRows(
  { entries, events }: Surveyed,
  time: (instant: string) => string,
  { pathOf }: Shown,
): readonly Row[] {
  const appears = new Map(events.filter(({ event }) => event === 'appears').map(({ file, at }) => [file, at]))
  const until = (file: string, words: string) => {
    const at = appears.get(file)
    return at === undefined ? '' : `, ${words} ${time(at)}`
  }
  const elsewhere = (file: string, by: SurveyedEntry['by']) =>
    by && by.file !== file ? [`– as says \`${by.field}\` in ${pathOf(by.file)}`] : []
  const lineOf = ({ file, state, lack, by }: SurveyedEntry) => {
    const when =
      state === 'consent'
        ? `, ${lackWords[lack ?? 'expired']}${by?.since === undefined ? '' : ` on ${by.since}`}`
        : until(file, state === 'embargo' ? 'until' : 'from')
    return [pathOf(file) + when, ...elsewhere(file, by)]
  }
  return states
    .map((state) => ({ name: stateWords[state], lines: entries.filter((one) => one.state === state).flatMap(lineOf) }))
    .filter(({ lines }) => lines.length > 0)
}

const states = ['draft', 'embargo', 'future', 'consent', 'withdrawn'] as const
const stateWords = {
  draft: 'draft',
  embargo: 'embargo',
  future: 'date to come',
  consent: 'consent',
  withdrawn: 'withdrawn',
}
const lackWords = { withdrawn: 'withdrawn', expired: 'expired', elsewhere: 'not for this website' }

/** Reviews, and what speaks of retracted publications as if these stood; what has no date comes last. */
function dueRows({ entries, retractions }: Surveyed, { pathOf }: Shown): readonly Row[] {
  const reviews = entries.flatMap(({ file, overdue }) =>
    overdue === undefined ? [] : [{ since: overdue, line: `${pathOf(file)}, review was due` }],
  )
  const corrections = retractions.map(({ file, publication, date = 'no date' }) => ({
    since: date,
    line: `${pathOf(file)}, rests on ${publication}, which was retracted`,
  }))
  return [...reviews, ...corrections]
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
    .map(({ since, line }) => ({ name: since, lines: [line] }))
}

const day = 24 * 60 * 60 * 1000

function comingRows({ events, now }: Surveyed, time: (instant: string) => string, shown: Shown): readonly Row[] {
  const { days, pathOf } = shown
  const near = events.filter(({ at }) => Date.parse(at) <= Date.parse(now) + days * day)
  const rows = near.map((event) => ({ name: time(event.at), lines: [`${pathOf(event.file)}, ${eventWords(event)}`] }))
  const later = events.length - near.length
  const first = events[near.length]
  if (!first) return rows
  return [...rows, { name: 'later', lines: [`${plural(later, 'change')}, the first on ${time(first.at)}`] }]
}

function eventWords({ event, rule }: SurveyedEvent): string {
  switch (event) {
    case 'appears':
      return 'becomes public'
    case 'disappears':
      return 'consent ends'
    case 'over':
      return 'is over'
    case 'review':
      return 'review is due'
    case 'waiver':
      return `exception from ${rule} ends`
  }
}

const faultyLines = (faulty: readonly string[], { pathOf }: Shown, columns: number): readonly string[] =>
  [...faulty.map(pathOf), 'Until they are mended no site is built. `findings check` says what is wrong.'].flatMap(
    (line) => wrap(visible(line), columns - 2).map((one) => `  ${one}`),
  )
