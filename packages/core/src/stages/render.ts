import type { Config } from '../config/config.js'
import { cutText } from '../elements/cut-text.js'
import type { Memo } from '../memo/memo.js'
import { createRow } from '../memo/series.js'
import { keyOf, type Surroundings, surroundingsOf } from '../memo/surroundings.js'
import { filesOf, type Output, textSeen } from '../outputs/define-output.js'
import { factsOf } from '../pages/page-of.js'
import type { Fault } from '../problems.js'
import type { Ahead } from '../rendering/ahead.js'
import { type Outcome, outcomeOf } from '../rendering/outcome.js'
import type { OutputFile, Page, PageFacts, Plan } from '../story/page.js'
import { runSiteCode } from '../story/site-code.js'
import type { LoadedTheme } from '../templates/load-theme.js'
import type { Watch } from '../templates/rendering.js'

/** Every file of a site. */
export interface Rendered {
  readonly files: readonly OutputFile[]
  readonly faults: readonly Fault[]
  /** How many pages were rendered; the others were known. */
  readonly pages: number
  readonly surroundings: Surroundings
}

/** A page as it was rendered last, under the key of all that went into it. */
interface RenderedPage {
  readonly key: string
  readonly outcome: Outcome
}

/**
 * Render every page whose view, template or surroundings changed; take the others from the memo, or from those that were rendered `ahead`.
 * `watch` looks at what templates read, where nothing else has.
 */
export async function render(
  plan: Plan,
  theme: LoadedTheme,
  config: Config,
  memo: Memo,
  { watch, ahead }: { readonly watch?: Watch | undefined; readonly ahead?: Ahead | undefined } = {},
): Promise<Rendered> {
  const surroundings = surroundingsOf(plan.shared, theme)
  const done = ahead ? await aheadOf(ahead, plan) : afresh(plan, theme, surroundings, memo, watch)
  const files = memo.row('files of pages', done.outcomes, (outcome) => ('path' in outcome ? [outcome] : []))
  const failed = memo.row('faults of pages', done.outcomes, (outcome) => ('path' in outcome ? [] : [outcome]))
  // One broken template breaks many pages: say so once.
  const faults = new Map(
    failed.map((one) => [JSON.stringify([one.file, one.at, one.values.reason ?? one.values.key]), one]),
  )
  const all = [...files, ...otherFiles(plan, config, memo), ...plan.files]
  return { files: all, faults: [...faults.values()], pages: done.pages, surroundings }
}

/** What became of pages, in their order, and how many were rendered. */
interface Done {
  readonly outcomes: readonly Outcome[]
  readonly pages: number
}

async function aheadOf(ahead: Ahead, { pages }: Plan): Promise<Done> {
  const outcomes = await ahead.complete(pages)
  return { outcomes: pages.map((page) => outcomes.get(page) as Outcome), pages: ahead.rendered() }
}

function afresh(plan: Plan, theme: LoadedTheme, { keys }: Surroundings, memo: Memo, watch: Watch | undefined): Done {
  const known = memo.series<Page, RenderedPage>('pages', [...keys].flat(), (page) => page.path)
  let pages = 0
  // A page that is the same object needs no key to be recognised.
  const rendered = known.of(plan.pages, (page, last) => {
    const key = keyOf(page, keys)
    if (last?.key === key) return last
    pages++
    return { key, outcome: outcomeOf(page, theme, plan.shared, watch) }
  })
  return { outcomes: memo.row('outcomes', rendered, ({ outcome }) => [outcome]), pages }
}

/** Feeds, sitemap and the like; those that look at listings or addresses alone are made again when one of these changed. */
function otherFiles(plan: Plan, config: Config, memo: Memo): readonly OutputFile[] {
  const listings = memo.row('listings', plan.pages, ({ listing, url }) => [listing ?? url])
  const addresses = memo
    .series<Page, { readonly text: string }>('addresses', [], ({ path }) => path)
    .of(plan.pages, (page, last) => {
      const text = addressOf(page)
      return last?.text === text ? last : { text }
    })
  const words = textSeen(config.outputs) === undefined ? [] : memo.row('words', plan.pages, factsSeen)
  const rest = JSON.stringify([plan.site, plan.feeds, plan.redirects, plan.files.map((file) => file.path)])
  const seen = { listings, addresses, words }
  return config.outputs.flatMap((output) => {
    const what = { what: `output \`${output.name}\``, file: config.file, at: { path: ['outputs'] } }
    const make = () =>
      runSiteCode(config, output.files, what, () => filesOf(output, plan, piecesOf(output, plan, memo)))
    return output.sees ? memo.same(`output ${output.name}`, [output, rest, seen[output.sees]], make) : make()
  })
}

/** What an output says of each page. */
function piecesOf(output: Output, { pages, site }: Plan, memo: Memo): readonly string[] {
  const { name, pieceOf } = output
  if (!pieceOf) return []
  const pieces = memo.same(`pieces of ${name}`, [pieceOf, output.textLength, JSON.stringify(site)], () =>
    createRow((page: PageFacts) => [textIn(pieceOf(asSeen(page, output), site), page)]),
  )
  return pieces(pages)
}

/** A page as an output sees it: with no more words than it asked for, whatever others ask for. */
function asSeen(page: PageFacts, { sees, textLength = Infinity }: Output): PageFacts {
  const { words, ...facts } = factsOf(page)
  if (!words || sees !== 'words') return facts
  return { ...facts, words: { ...words, text: cutText(words.text, textLength) } }
}

/** A piece, which may be a site's own; throws when it is no text. */
function textIn(piece: unknown, { url }: PageFacts): string {
  if (typeof piece !== 'string') throw new TypeError(`its \`pieceOf\` gave no text for ${url}`)
  return piece
}

/** What outputs that see words look at, of a page. */
const factsSeen = ({ url, listing, words }: Page) => [listing ?? url, words ?? '']

/** What search engines are told of a page, as a text to compare. */
const addressOf = ({ url, listing }: Page): string =>
  JSON.stringify([url, listing && [listing.canonical, listing.noindex, listing.alternates, listing.modified]])
