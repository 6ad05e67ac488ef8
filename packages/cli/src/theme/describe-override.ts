import { plural } from '../plural.js'
import type { Channel } from '../terminal.js'
import { visible } from '../visible.js'
import { wrap } from '../wrap.js'
import type { Override, OverrideStatus } from './examine-overrides.js'

type Page = Pick<Channel, 'columns' | 'style'>

const colours: Readonly<Record<OverrideStatus, 'red' | 'yellow' | 'green'>> = {
  stale: 'red',
  gone: 'red',
  unstamped: 'yellow',
  identical: 'yellow',
  current: 'green',
}

/** How one override stands: what is the matter, what to do, and the differences as unified diffs. */
export function describeOverride(override: Override, page: Page): readonly string[] {
  const { status, file, themeChanged, siteChanged } = override
  const text = wordsOf(override) + (override.originalAltered ? altered(override) : '')
  const words = wrap(visible(text), page.columns - 2).map((line) => `  ${line}`)
  const head = `${page.style(['bold', colours[status]], status)}  ${page.style('bold', visible(file))}`
  // What a site changed of a template that the theme has left alone is its own affair.
  const shown =
    status === 'current'
      ? []
      : [
          ...section('What the theme changed:', themeChanged, page),
          ...section(themeChanged === undefined ? 'How yours differs:' : 'What you changed:', siteChanged, page),
        ]
  return [head, ...words, ...shown, '']
}

/** Said of an override whose kept original is not the one of its stamp, and cannot be compared with. */
const altered = ({ name, original }: Override) =>
  ` Its first line and what is kept in theme/.originals/ contradict each other: one of them was changed.${
    original ? ` When yours is up to date, this mends it: findings theme doctor --accept ${name}` : ''
  }`

function wordsOf(override: Override): string {
  const { name, status, ejectedFrom, original, originalAltered, nearest, themeChanged, siteChanged } = override
  switch (status) {
    case 'current':
      return `Ejected from ${ejectedFrom}; the theme has not changed it since.`
    case 'identical':
      return 'It is the same as the theme’s and changes nothing: delete it.'
    case 'unstamped':
      return `It was not ejected, so what changed since cannot be told. Compared with ${original?.from} as it is:`
    case 'gone': {
      const meant = nearest ? ` Perhaps it is \`${nearest}\` now.` : ''
      return `It was ejected from ${ejectedFrom}, but the theme has no such template any more.${meant}`
    }
    case 'stale': {
      const since = `Ejected from ${ejectedFrom}; ${original?.from} has changed it.`
      if (themeChanged === undefined) {
        const why = originalAltered ? 'cannot be told' : 'was not kept in theme/.originals/'
        return `${since} The original of then ${why}, so only the difference to the theme’s can be shown.`
      }
      return siteChanged === undefined
        ? `${since} You have changed nothing in it: delete it, or eject it again with --force.`
        : `${since} Take over what you want, then: findings theme doctor --accept ${name}`
    }
  }
}

function section(title: string, diff: string | undefined, page: Page): readonly string[] {
  if (diff === undefined) return []
  const lines = diff.replace(/\n$/, '').split('\n')
  return ['', `  ${page.style('bold', title)}`, ...lines.map((line) => colouredLine(visible(line), page))]
}

function colouredLine(line: string, { style }: Page): string {
  if (/^(?:---|\+\+\+) /.test(line)) return style('bold', line)
  if (line.startsWith('@@')) return style('cyan', line)
  if (line.startsWith('+')) return style('green', line)
  return line.startsWith('-') ? style('red', line) : line
}

/** The count, and whether there is anything to do. */
export function closingOf(overrides: readonly Override[]): string {
  if (overrides.length === 0) return 'This site overrides no template.'
  const stale = overrides.filter(isStale).length
  if (stale === 0) return `${plural(overrides.length, 'override')}, none of them stale.`
  return `${stale} of ${plural(overrides.length, 'override')} ${stale === 1 ? 'is' : 'are'} stale.`
}

/** Whether an upgrade of the theme has left an override behind. */
export const isStale = ({ status }: Override): boolean => status === 'stale' || status === 'gone'
