import type { Config } from '../config/config.js'
import { checkTypes, type TypeCheck } from './check-types.js'
import type { LoadedTheme } from './load-theme.js'
import { fieldNamesIn } from './members-of.js'
import type { Watch } from './rendering.js'
import { type ViewModules, viewTypesOf } from './view-modules.js'
import { createWatch } from './watched-view.js'

/**
 * Check the templates of a site against their views. Where types could not, and the site has templates of its own,
 * `watch` finds fields that views do not have while pages are rendered.
 */
export async function checkTemplates(
  config: Config,
  theme: LoadedTheme,
): Promise<TypeCheck & { readonly watch?: Watch }> {
  const { root, file, languages, kinds } = config
  const broken = new Set(theme.faults.flatMap(({ rule, file }) => (rule === 'template-failed' ? [file] : [])))
  const kindTemplates = [...kinds.values()].flatMap(({ type, template }) => (type === 'story' ? [template] : []))
  const [language = 'en'] = languages
  const checked = await checkTypes({
    root,
    configFile: file,
    sources: theme.sources.filter((source) => !broken.has(source.file)),
    views: theme.views,
    templates: theme.sources.map(({ name }) => name),
    kindTemplates,
    language,
    strings: theme.strings.get(language) ?? {},
  })
  const hasOwn = theme.sources.some((source) => source.from === 'site')
  return checked.by === 'rendering' && hasOwn ? { ...checked, watch: watchViews(theme.views, kindTemplates) } : checked
}

/** Watch `site` and the views of templates whose views are written down; of others nobody knows what they may lack. */
export function watchViews(views: ViewModules, kindTemplates: readonly string[] = []): Watch {
  const { core, theme, site } = views
  const fields = [core, theme, site].flatMap((module) => (module ? [...fieldNamesIn(module.source)] : []))
  const known = new Set([...viewTypesOf(views).keys(), ...kindTemplates])
  const watch = createWatch(new Set(fields))
  return (view, template) => {
    if (template === 'site') return watch(view, 'site')
    return known.has(template) ? watch(view, 'it') : view
  }
}
