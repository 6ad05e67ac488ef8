import { languageName, type SurveyedEntry } from '@findings/core'
import { number, plural } from '../plural.js'
import { printRows, type Row } from '../rows.js'
import type { Channel } from '../terminal.js'
import { visible } from '../visible.js'
import { wrap } from '../wrap.js'
import { comingRows } from './coming-rows.js'
import { dueRows } from './due-rows.js'
import { hiddenRows } from './hidden-rows.js'
import { type Shown, type Surveyed, told } from './shown.js'
import { siteTime } from './site-time.js'

/** What of a site is due, what comes, what is not public and why, and how much there is: the most urgent first, for people at a terminal. */
export function statusText(survey: Surveyed, shown: Shown, channel: Pick<Channel, 'columns' | 'style'>): string {
  const { columns, style } = channel
  const { entries, name, now, timeZone } = survey
  const time = siteTime(timeZone)
  const section = (title: string, rows: readonly Row[]) => [style('bold', title), ...printRows(rows, channel), '']
  const some = (title: string, rows: readonly Row[]) => (rows.length > 0 ? section(title, rows) : [])
  const list = (title: string, all: readonly string[]) => {
    const lines = all.flatMap((line) => wrap(visible(line), columns - 2)).map((line) => `  ${line}`)
    return lines.length > 0 ? [style('bold', title), ...lines, ''] : []
  }
  const lines = [
    ...wrap(visible(`${name} at ${time(now)} (${timeZone})`), columns).map((line) => style('bold', line)),
    '',
    ...list('With errors', faultyLines(survey, shown)),
    ...section('Due', dueRows(survey, shown)),
    ...section(`Coming in the next ${plural(shown.days, 'day')}`, comingRows(survey, time, shown)),
    ...list('Consent without an end date', endlessLines(survey, shown)),
    ...some('Not public', hiddenRows(survey, time, shown)),
    ...section('Stories and pages', kindRows(entries)),
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
        (one) => `${languageName(one)} ${number(open.filter(({ language }) => language === one).length)}`,
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

const few = 10

/** Stories that stay until somebody says otherwise, as their consent names no day on which it ends. */
function endlessLines({ entries }: Surveyed, { pathOf }: Shown): readonly string[] {
  const found = entries.filter(({ consent }) => consent && consent.ends === undefined)
  const more = found.length - few
  return [
    ...found.slice(0, few).flatMap(({ file, title }) => told(title, pathOf(file))),
    ...(more > 0 ? [`and ${number(more)} more: \`--json\` lists all`] : []),
  ]
}

const faultyLines = ({ faulty }: Surveyed, { pathOf }: Shown): readonly string[] =>
  faulty.length > 0
    ? [
        ...faulty.map(pathOf),
        'Until they are corrected, the site cannot be built. `findings check` says what is wrong.',
      ]
    : []
