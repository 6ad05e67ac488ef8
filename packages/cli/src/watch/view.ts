import path from 'node:path'
import type { WatchResult } from '@findings/core'
import { countOf, paragraph } from '../closing.js'
import { number, plural } from '../plural.js'
import { type Reached, servedAt } from '../server/served-at.js'
import { shownPath } from '../shown-path.js'
import type { Channel } from '../terminal.js'
import { visible } from '../visible.js'
import { wrap } from '../wrap.js'
import type { News } from './news.js'

type Page = Pick<Channel, 'columns' | 'style'>

/** What the command is about to do. */
export interface Beginning {
  /** Absolute. */
  readonly root: string
  readonly drafts: boolean
  readonly now?: string
  /** Absent when nothing is served. */
  readonly server?: Reached
  /** Whether keys are listened to. */
  readonly keys: boolean
}

/** The first lines: what is watched, where it is served, and who may see it. */
export function beginning({ root, drafts, now, server, keys }: Beginning, { columns, style }: Page): string {
  const says = (text: string, format: Parameters<Page['style']>[0] = 'yellow') =>
    wrap(text, columns - 2).map((line) => `  ${style(format, line)}`)
  const readable = `${drafts ? 'the whole site, drafts and embargoed stories included' : 'the whole site'}, and the source lines of its problems`
  const lines = [
    style('bold', `Watching ${visible(root === path.resolve() ? path.basename(root) : shownPath(root))}`),
    '',
    ...(server
      ? servedAt(server, readable, { columns, style })
      : [`  Written to ${style('cyan', `${visible(shownPath(path.join(root, '.findings/watch')))}/`)}; not served`]),
    ...(drafts ? says('With drafts, embargoed and future stories. Pages say so; do not publish them.') : []),
    ...(now === undefined ? [] : says(`As it will be, or was, at ${now}.`)),
    ...(keys ? ['', `  ${style('dim', keyHelp(server !== undefined))}`] : []),
    '',
  ]
  return `${lines.join('\n')}\n`
}

const keyHelp = (isServed: boolean) =>
  [...(isServed ? ['o open'] : []), 'r rebuild', 'p problems', 'q quit'].join(' · ')

/** A build in one line: when, what changed, what became of it. */
export function buildLine(result: WatchResult, { at, isFirst, wasBroken, news }: Circumstances, page: Page): string {
  const { style, columns } = page
  const { outcome, causes, timings } = result
  const time = timeOf(at)
  const duration = durationOf(timings.total ?? 0)
  const isGood = outcome === 'built'
  const done = isGood ? doneBy(result, { isFirst, wasBroken }) : 'not built'
  const isMended = isGood && wasBroken && done !== mended
  const left = leftOf(result, news, isGood && wasBroken)
  const tail = `${done} in ${duration}${isMended ? `, ${mended}` : ''}${left}`
  const sign = isGood ? style('green', '✓') : style('red', '✗')
  const room = Math.max(10, columns - time.length - tail.length - 6)
  const cause = causes.length === 0 ? '' : `${causeOf(causes, room)}  `
  return `${style('dim', time)} ${sign} ${cause}${style('dim', tail)}\n`
}

export interface Circumstances {
  readonly at: Date
  readonly isFirst: boolean
  /** Whether the build before had failed. */
  readonly wasBroken: boolean
  readonly news: Pick<News, 'fresh' | 'mended'>
}

const mended = 'fixed'

/** How many problems went and how many there still are, where none is shown that says so. */
function leftOf({ problems }: WatchResult, { fresh, mended }: Circumstances['news'], isMended: boolean): string {
  if (fresh.length > 0) return ''
  const left = problems.length
  if (mended === 0 || isMended) return left > 0 ? `, still ${countOf(problems).replace(/ in .*/, '')}` : ''
  return `, ${mendedWords(mended)}${left > 0 ? `, ${number(left)} ${left === 1 ? 'remains' : 'remain'}` : ''}`
}

const mendedWords = (count: number) => `${plural(count, 'problem')} fixed`

function doneBy(
  { pages, changed, removed, causes, hidden }: WatchResult,
  { isFirst, wasBroken }: Pick<Circumstances, 'isFirst' | 'wasBroken'>,
): string {
  if (isFirst) return `built ${plural(pages, 'page')}`
  if (pages > 0) return plural(pages, 'page')
  const files = changed.length + removed.length
  if (files > 0) return plural(files, 'file')
  if (wasBroken) return mended
  // Nobody should take a draft that was saved for one that was lost.
  return hidden.some(({ file }) => causes.includes(file)) ? 'saved, not shown' : 'nothing changed'
}

/** The changed file; of several, the first and how many more. A long path loses its beginning. */
function causeOf(causes: readonly string[], room: number): string {
  const more = causes.length > 1 ? ` +${causes.length - 1}` : ''
  const first = visible(causes[0] ?? '').replaceAll('\n', '␊')
  const most = Math.max(10, room - more.length)
  return `${first.length > most ? `…${first.slice(1 - most)}` : first}${more}`
}

/** `14:02:11`, on the clock of this machine. */
const timeOf = (date: Date) =>
  [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':')

/** `45 ms`, `1.2 s`. */
const durationOf = (milliseconds: number) =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`

/** What follows the new problems of a build, where there were others before. */
export const closingOfNew = (closing: string, { problems }: WatchResult, news: News, hasKeys: boolean): string =>
  paragraph(
    news.mended > 0 ? `${mendedWords(news.mended)}.` : '',
    closing,
    news.fresh.length < problems.length ? `The others are not new${hasKeys ? ': p lists all' : ''}.` : '',
  )

/** What follows the problems of a build: how many there are, and what is seen meanwhile. */
export function closingOf({ problems, outcome, files, failure }: WatchResult, isServed: boolean): string {
  if (problems.length === 0 && outcome === 'built') return ''
  const meanwhile = isServed ? 'the last good site is still served' : 'the last good site stays as it is'
  const rest = files.length > 0 ? `; ${meanwhile}` : ''
  return paragraph(
    failure && `${failure}${/[.!?]$/.test(failure) ? '' : '.'}`,
    problems.length > 0 ? countOf(problems) : '',
    outcome === 'built' ? '' : `Nothing was written${rest}.`,
  )
}
