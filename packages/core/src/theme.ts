import type { z } from 'zod'
import type { PluralForms } from './views.js'

/** UI words of one language: key → words, or forms by plural category. */
export type Strings = Readonly<Record<string, string | PluralForms>>

/** A theme as data: folders, files and schemas; no engine. Folders are absolute paths. */
export interface ThemeDefinition<Options extends z.ZodObject = z.ZodObject> {
  readonly name: string
  /** Holds `<page type>.eta`, `partials/<name>.eta` and `layouts/<name>.eta`. */
  readonly templates: string
  /**
   * The TypeScript module, without its extension, that exports `Views`: an interface of template names (`discovery`,
   * `partials/story-card`, `layouts/base`) and the view of each. It imports nothing but types of `@findings/core`.
   */
  readonly views?: string
  /** Style sheets in cascade order; they are published as one file, followed by token overrides and `theme/site.css`. */
  readonly styles: readonly string[]
  /** The style sheet among `styles` whose custom properties are the theme's tokens. */
  readonly tokens: string
  /** Copied to `assets/` as it is. */
  readonly assets?: string
  readonly options: Options
  /** Language → UI words. English must be complete. */
  readonly strings: Readonly<Record<string, Strings>>
}

/** What a site chooses of a theme. */
export interface ThemeChoices<Options extends z.ZodObject = z.ZodObject> {
  /** Token name without dashes in front → CSS value. */
  readonly tokens?: Readonly<Record<string, string>>
  /** Language → words that replace the theme's. */
  readonly strings?: Readonly<Record<string, Strings>>
  readonly options?: z.input<Options>
}

/** A theme with a site's choices, as `theme` in the config holds it. */
export interface Theme {
  readonly definition: ThemeDefinition
  readonly choices: ThemeChoices
}

/**
 * Make a theme that a config can call with its choices: `theme: charity({ tokens: { 'colour-brand': '#143d59' } })`.
 * Choices are checked when the config is loaded, not here.
 */
export function defineTheme<Options extends z.ZodObject>(
  definition: ThemeDefinition<Options>,
): (choices?: ThemeChoices<Options>) => Theme {
  return (choices = {}) => ({ definition: definition as unknown as ThemeDefinition, choices: choices as ThemeChoices })
}
