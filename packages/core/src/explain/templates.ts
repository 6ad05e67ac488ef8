import type { Page } from '../story/page.js'
import type { LoadedTheme } from '../templates/load-theme.js'
import type { SiteView } from '../views.js'

/** A template that a page is rendered with. */
export interface UsedTemplate {
  /** Such as `discovery`, `layouts/base` or `partials/story-card`. */
  readonly name: string
  /** `theme/…` of the site, `<name of the theme>/…` of an installed theme, the path of another one's, or `core/…`. */
  readonly file: string
  /** `own`: only the site has it; `override`: it takes the place of the theme's. */
  readonly from: 'theme' | 'own' | 'override'
}

/** The templates that a rendering of a page really uses, in the order of their first use. Throws a `TemplateError`. */
export function templatesOf(page: Page, site: SiteView, theme: LoadedTheme): readonly UsedTemplate[] {
  const used = new Set<string>()
  theme.engine.render(theme.templateOf(page.template) ?? page.template, page.view, site, (view, name) => {
    used.add(name)
    return view
  })
  return [...used].flatMap((name) => theme.sources.find((one) => one.name === name) ?? []).map(usedTemplate)
}

const usedTemplate = ({ name, file, from, overrides }: LoadedTheme['sources'][number]): UsedTemplate => ({
  name,
  file,
  from: overrides ? 'override' : from === 'site' ? 'own' : 'theme',
})
