import type { Config } from '../config/config.js'
import type { Memo } from '../memo/memo.js'
import { nearest } from '../nearest.js'
import { filesOf } from '../outputs/define-output.js'
import { type Fault, fault } from '../problems.js'
import { sha256 } from '../sha256.js'
import type { OutputFile, Page, Plan } from '../story/page.js'
import { runSiteCode } from '../story/site-code.js'
import { TemplateError } from '../templates/engine.js'
import type { LoadedTheme } from '../templates/load-theme.js'
import type { Watch } from '../templates/rendering.js'

/**
 * Render every page whose view, template or surroundings changed; take the others from the memo. `watch` looks at what
 * templates read, where nothing else has.
 */
export function render(
  plan: Plan,
  theme: LoadedTheme,
  config: Config,
  memo: Memo,
  watch?: Watch,
): { files: OutputFile[]; faults: Fault[] } {
  const files: OutputFile[] = []
  const faults = new Map<string, Fault>()
  const shared = new Map(
    [...plan.shared].map(([language, site]) => [language, sha256(theme.hash + JSON.stringify(site))]),
  )
  for (const page of plan.pages) {
    const content = renderPage(page, plan, theme, memo, shared.get(page.language) ?? '', watch)
    if (typeof content === 'string') files.push({ path: page.path, content, from: `the page ${page.url}` })
    // One broken template breaks many pages: say so once.
    else faults.set(JSON.stringify([content.file, content.at, content.values.reason ?? content.values.key]), content)
  }
  const others = config.outputs.flatMap((output) =>
    runSiteCode(
      config,
      output.files,
      { what: `output \`${output.name}\``, file: config.file, at: { path: ['outputs'] } },
      () => filesOf(output, plan),
    ),
  )
  return { files: [...files, ...others, ...plan.files], faults: [...faults.values()] }
}

function renderPage(
  page: Page,
  plan: Plan,
  theme: LoadedTheme,
  memo: Memo,
  shared: string,
  watch: Watch | undefined,
): string | Fault {
  const key = sha256(`${shared} ${page.template} ${JSON.stringify(page.view)}`)
  const known = memo.pages.get(key)
  if (known !== undefined) return known
  const site = plan.shared.get(page.language)
  if (!site) throw new Error(`No edition for ${page.language}`)
  const template = theme.templateOf(page.template)
  if (template === undefined) return missingTemplate(page.template, theme)
  try {
    const html = theme.engine.render(template, page.view, site, watch)
    memo.pages.set(key, html)
    return html
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    const { rule, file, at, values } = error.toFault()
    return { rule, file, at, values: { ...values, page: page.url } }
  }
}

function missingTemplate(name: string, { engine }: LoadedTheme): Fault {
  const meant = nearest(name, engine.names)
  const values = { type: 'template', name, file: `theme/${name}.eta`, ...(meant && { nearest: meant }) }
  return fault('missing-template', `theme/${name}.eta`, undefined, values)
}
