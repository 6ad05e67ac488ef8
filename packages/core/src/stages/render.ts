import type { Config } from '../config/config.js'
import type { Memo } from '../memo/memo.js'
import { keyOf, type Surroundings, surroundingsOf } from '../memo/surroundings.js'
import { nearest } from '../nearest.js'
import { filesOf } from '../outputs/define-output.js'
import { type Fault, fault } from '../problems.js'
import type { Keep, OutputFile, Page, Plan } from '../story/page.js'
import { runSiteCode } from '../story/site-code.js'
import { TemplateError } from '../templates/engine.js'
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
  readonly outcome: OutputFile | Fault
}

/**
 * Render every page whose view, template or surroundings changed; take the others from the memo. `watch` looks at what
 * templates read, where nothing else has; `keep` takes the files of pages as they are made.
 */
export function render(
  plan: Plan,
  theme: LoadedTheme,
  config: Config,
  memo: Memo,
  { watch, keep }: { readonly watch?: Watch | undefined; readonly keep?: Keep | undefined } = {},
): Rendered {
  const surroundings = surroundingsOf(plan.shared, theme)
  const shared = [...surroundings.keys].flat()
  const known = memo.series<Page, RenderedPage>('pages', shared, (page) => page.path)
  let pages = 0
  // A page that is the same object needs no key to be recognised.
  const rendered = known.of(plan.pages, (page, last) => {
    const key = keyOf(page, surroundings.keys)
    if (last?.key === key) return last
    const published = keep?.known({ path: page.path, from: fromOf(page) }, key)
    if (published) return { key, outcome: published }
    pages++
    const outcome = renderPage(page, plan, theme, watch)
    return { key, outcome: keep && 'path' in outcome ? keep.add(outcome, key) : outcome }
  })
  const files = memo.row('files of pages', rendered, ({ outcome }) => ('path' in outcome ? [outcome] : []))
  const failed = memo.row('faults of pages', rendered, ({ outcome }) => ('path' in outcome ? [] : [outcome]))
  // One broken template breaks many pages: say so once.
  const faults = new Map(
    failed.map((one) => [JSON.stringify([one.file, one.at, one.values.reason ?? one.values.key]), one]),
  )
  const all = [...files, ...otherFiles(plan, config, memo), ...plan.files]
  return { files: all, faults: [...faults.values()], pages, surroundings }
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
  const rest = JSON.stringify([plan.site, plan.feeds, plan.files.map((file) => file.path)])
  const seen = { listings, addresses }
  return config.outputs.flatMap((output) => {
    const what = { what: `output \`${output.name}\``, file: config.file, at: { path: ['outputs'] } }
    const make = () => runSiteCode(config, output.files, what, () => filesOf(output, plan))
    return output.sees ? memo.same(`output ${output.name}`, [output, rest, seen[output.sees]], make) : make()
  })
}

/** What search engines are told of a page, as a text to compare. */
const addressOf = ({ url, listing }: Page): string =>
  JSON.stringify([url, listing && [listing.canonical, listing.noindex, listing.alternates, listing.modified]])

function renderPage(page: Page, plan: Plan, theme: LoadedTheme, watch: Watch | undefined): OutputFile | Fault {
  const site = plan.shared.get(page.language)
  if (!site) throw new Error(`No edition for ${page.language}`)
  const template = theme.templateOf(page.template)
  if (template === undefined) return missingTemplate(page.template, theme)
  try {
    const content = theme.engine.render(template, page.view, site, watch)
    return { path: page.path, content, from: fromOf(page) }
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    const { rule, file, at, values } = error.toFault()
    return { rule, file, at, values: { ...values, page: page.url } }
  }
}

/** What a page is called where two files want one place. */
const fromOf = ({ url }: Page): string => `the page ${url}`

function missingTemplate(name: string, { engine }: LoadedTheme): Fault {
  const meant = nearest(name, engine.names)
  const values = { type: 'template', name, file: `theme/${name}.eta`, ...(meant && { nearest: meant }) }
  return fault('missing-template', `theme/${name}.eta`, undefined, values)
}
