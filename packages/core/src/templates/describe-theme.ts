import { readFileSync } from 'node:fs'
import path from 'node:path'
import { asLoaded, type Config, type LoadedConfig, resolveConfig } from '../config/config.js'
import { configProblems } from '../config/config-problems.js'
import type { UserConfig } from '../config/user-config.js'
import { plainTemplates } from '../plain-templates.js'
import type { Problem } from '../problems.js'
import { type DesignToken, designTokens } from './design-tokens.js'
import { loadTemplates, type TemplateSource } from './load-templates.js'
import { describeWords, type WordsDescription } from './strings.js'
import { viewTypes } from './view-types.js'
import { wordSourcesOf } from './word-sources.js'

/** All that a site may override or choose of its theme, as plain data. */
export interface ThemeDescription {
  readonly name: string
  readonly version?: string
  /** The languages of the site. */
  readonly languages: readonly string[]
  /** By name: pages, layouts and partials, those of the site among them. */
  readonly templates: readonly TemplateDescription[]
  readonly slots: readonly SlotDescription[]
  readonly tokens: readonly TokenDescription[]
  readonly words: readonly WordsDescription[]
}

/** A template; it has an original, or is the site's own, or both: then the site overrides it. */
export interface TemplateDescription {
  /** Such as `discovery`, `layouts/base` or `partials/story-card`. */
  readonly name: string
  readonly type: 'page' | 'layout' | 'partial'
  /** The type of its view, where that is known. */
  readonly view?: string
  /** What the theme has under this name, or core where the theme has nothing. */
  readonly original?: { readonly owner: string; readonly source: string }
  /** What the site's `theme/` folder has; `file` is project-relative. */
  readonly own?: { readonly file: string; readonly source: string }
}

/** A slot of the theme, and the partial that the site puts there. */
export interface SlotDescription {
  readonly name: string
  readonly place: string
  readonly partial?: string
}

/** A design token, and the value that the site chose for it. */
export interface TokenDescription extends DesignToken {
  readonly chosen?: string
}

/** Describe the theme of a site. */
export function describeTheme(
  source: UserConfig | LoadedConfig,
  options: { readonly root?: string } = {},
): { readonly theme: ThemeDescription } | { readonly problems: readonly Problem[] } {
  const loaded = asLoaded(source, options.root)
  const resolved = resolveConfig(loaded, {})
  if ('config' in resolved) return { theme: describe(resolved.config) }
  return { problems: configProblems(loaded, resolved.faults) }
}

function describe(config: Config): ThemeDescription {
  const { theme, root, languages } = config
  const { name, version, tokens, slots = {} } = theme.definition
  const { choices } = theme
  const originals = loadTemplates(theme.definition, undefined, plainTemplates)
  const views = viewTypes(theme, root)
  const used = loadTemplates(theme.definition, path.join(root, 'theme'), plainTemplates)
  return {
    name,
    ...(version !== undefined && { version }),
    languages,
    templates: used.map((one) => template(one, name, originals, views.get(one.name))),
    slots: Object.entries(slots).map(([slot, place]) => {
      const partial = choices.slots?.[slot]
      return { name: slot, place, ...(partial !== undefined && { partial }) }
    }),
    tokens: designTokens(readFileSync(tokens, 'utf8')).map((token) => {
      const chosen = choices.tokens?.[token.name]
      return { ...token, ...(chosen !== undefined && { chosen }) }
    }),
    words: describeWords(theme, languages, wordSourcesOf(config, used)),
  }
}

function template(
  used: TemplateSource,
  theme: string,
  originals: readonly TemplateSource[],
  view: string | undefined,
): TemplateDescription {
  const { name, file, source } = used
  const original = originals.find((one) => one.name === name)
  return {
    name,
    type: name.startsWith('partials/') ? 'partial' : name.startsWith('layouts/') ? 'layout' : 'page',
    ...(view !== undefined && { view }),
    ...(original && { original: { owner: original.from === 'core' ? 'core' : theme, source: original.source } }),
    ...((!original || used.overrides) && { own: { file, source } }),
  }
}
