import type { PublishedSite } from '@findings/core'
import { number } from '../plural.js'
import { shownPath } from '../shown-path.js'
import type { Channel } from '../terminal.js'
import { visible } from '../visible.js'
import { wrap } from '../wrap.js'

interface Site {
  readonly name: string
  readonly hasDrafts: boolean
  /** The instant or day that was named. */
  readonly now?: string
  /** Milliseconds. */
  readonly duration: number
  /** Whether the warnings were printed before. */
  readonly isAbove: boolean
}

/** What a build did, in a few lines for people. */
export function summary(result: PublishedSite, site: Site, { style, columns }: Channel): string {
  const { isPreview } = result
  const title = `${isPreview ? 'Built a preview of' : 'Built'} ${visible(site.name)}`
  const lines = [
    `${style(['green', 'bold'], '✓')} ${style('bold', title)} in ${timeOf(site.duration)}`,
    '',
    ...tableOf(rowsOf(result, site), columns),
    '',
    `  The ${isPreview ? 'preview' : 'site'} is in ${style('cyan', `${visible(shownPath(result.out))}/`)}`,
    ...result.notices.flatMap((notice) => ['', ...wrap(visible(notice), columns - 2).map((line) => `  ${line}`)]),
    ...(isPreview ? ['', ...wrap(whatItShows(site), columns - 2).map((line) => `  ${style('yellow', line)}`)] : []),
  ]
  return `${lines.join('\n')}\n`
}

const whatItShows = ({ hasDrafts, now }: Site): string =>
  hasDrafts || now === undefined
    ? 'It shows what is not public: do not publish it.'
    : `It shows the site as it will be at ${now}, which has not come: do not publish it.`

/** A space that no line breaks at. */
const together = '\u00a0'

interface Row {
  readonly count: number
  readonly noun: string
  readonly details: string
}

function rowsOf(
  { pages, files, written, unchanged, removed, hidden, problems }: PublishedSite,
  { isAbove, hasDrafts }: Site,
): readonly Row[] {
  const changes = Object.entries({ written, unchanged, removed }).filter(([, count]) => count > 0)
  const only = changes.length === 1 ? changes[0]?.[0] : undefined
  const count = pages.reduce((sum, one) => sum + one.count, 0)
  const details = only ? `all ${only}` : changes.map(([word, count]) => `${number(count)} ${word}`).join(', ')
  return [
    { count, noun: count === 1 ? 'page' : 'pages', details: templatesOf(pages) },
    { count: files.length, noun: files.length === 1 ? 'file' : 'files', details },
    {
      count: hidden,
      noun: hidden === 1 ? 'story' : 'stories',
      details: hasDrafts ? 'left out: withdrawn or without consent' : 'not public: see `findings status`',
    },
    {
      count: problems.length,
      noun: problems.length === 1 ? 'warning' : 'warnings',
      details: isAbove ? 'see above' : 'reported',
    },
  ].filter(({ count }) => count > 0)
}

/** How many pages each template made, most first. */
const templatesOf = (pages: PublishedSite['pages']): string =>
  pages
    .toSorted((a, b) => b.count - a.count || (a.template < b.template ? -1 : 1))
    .map(({ template, count }) => `${visible(template)}${together}${number(count)}`)
    .join(', ')

function tableOf(rows: readonly Row[], columns: number): readonly string[] {
  const counts = Math.max(...rows.map(({ count }) => number(count).length))
  const nouns = Math.max(...rows.map(({ noun }) => noun.length))
  const indent = 2 + counts + 1 + nouns + 3
  return rows.flatMap(({ count, noun, details }) => {
    const [first = '', ...more] = wrap(details, columns - indent).map((line) => line.replaceAll(together, ' '))
    const start = `  ${number(count).padStart(counts)} ${noun.padEnd(nouns)}   ${first}`
    return [start, ...more.map((line) => ' '.repeat(indent) + line)]
  })
}

/** `0.4 s`, `12.3 s`, `2 min 5 s`. */
function timeOf(milliseconds: number): string {
  const seconds = milliseconds / 1000
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`
}
