import * as z from 'zod'
import type { PluralForms } from './views.js'

/** UI words of one language: key → words, or forms by plural category. */
export type Strings = Readonly<Record<string, string | PluralForms>>

/** A colour and what it stands on. WCAG 2.2 asks 4.5 of words (1.4.3) and 3 of edges of controls, focus and large words (1.4.11). */
export interface TokenContrast<Token extends string = string> {
  readonly token: Token
  readonly on: Token
  /** From 1 to 21. */
  readonly least: number
}

/** A theme as data: folders, files and schemas; no engine. Folders are absolute paths. */
export interface ThemeDefinition<
  Options extends z.ZodObject = z.ZodObject,
  Token extends string = string,
  English extends Strings = Strings,
  Slot extends string = string,
> {
  readonly name: string
  /** Stands in the stamp of ejected templates. */
  readonly version?: string
  /** Holds `<page type>.eta`, `partials/<name>.eta` and `layouts/<name>.eta`. */
  readonly templates: string
  /** The template for page types that have none of their own; it must do with what any page view holds. */
  readonly fallback?: string
  /**
   * The TypeScript module, without its extension, that exports `Views`: an interface of template names (`discovery`,
   * `partials/story-card`, `layouts/base`) and the view of each. It imports nothing but types of `@findings/core`.
   * A file `<views>.checked` beside it may list hashes of templates and views that were checked before they were published.
   */
  readonly views?: string
  /** Style sheets in cascade order; they are published as one file, followed by token overrides and `theme/site.css`. */
  readonly styles: readonly string[]
  /** The style sheet among `styles` whose custom properties are the theme's tokens. */
  readonly tokens: string
  /** The names of those tokens, for the types of a site's config. Without them any name has the right type. */
  readonly tokenNames?: readonly Token[]
  /** Which tokens stand on which, and how well they must be seen there, in light and dark. Colours that a site chooses are held to it. */
  readonly contrasts?: readonly TokenContrast<NoInfer<Token>>[]
  /** Copied to `assets/` as it is. */
  readonly assets?: string
  /** Strict, so that an option that there is not is a problem. */
  readonly options: Options
  /** Language → UI words. English must be complete: it says which keys there are, and which have plural forms. */
  readonly strings: { readonly en?: English } & Readonly<Record<string, Strings>>
  /** Places where a site may put a partial of its own → where that is, in a few words. */
  readonly slots?: Readonly<Record<Slot, string>>
}

/** What a theme is made of; options and strings may be left out. */
export type ThemeParts<
  Options extends z.ZodObject,
  Token extends string,
  English extends Strings,
  Slot extends string,
> = Omit<ThemeDefinition<Options, Token, English, Slot>, 'options' | 'strings'> &
  Partial<Pick<ThemeDefinition<Options, Token, English, Slot>, 'options' | 'strings'>>

/** Words that a site may replace: the theme's, with plural forms where English has them, and those of core; `site.…` are words of its own templates. */
export type SiteStrings<English extends Strings = Strings> = Readonly<
  Partial<{ [Key in keyof English]: English[Key] extends string ? string : string | PluralForms }> &
    Partial<Record<`core.${string}`, string>> &
    Partial<Record<`site.${string}`, string | PluralForms>>
>

/** What a site chooses of a theme. */
export interface ThemeChoices<
  Options extends z.ZodObject = z.ZodObject,
  Token extends string = string,
  English extends Strings = Strings,
  Slot extends string = string,
> {
  /** Token name without dashes in front → CSS value. */
  readonly tokens?: Readonly<Partial<Record<Token, string>>>
  /** Language → words that replace the theme's. */
  readonly strings?: Readonly<Record<string, SiteStrings<English>>>
  readonly options?: z.input<Options>
  /** Slot → the name of a partial, such as `helpline` for `theme/partials/helpline.eta`. */
  readonly slots?: Readonly<Partial<Record<Slot, string>>>
}

/** A theme with a site's choices, as `theme` in the config holds it; core reads them the same way for every theme. */
export interface Theme {
  readonly definition: ThemeDefinition
  readonly choices: {
    readonly tokens?: Readonly<Record<string, string>>
    readonly strings?: Readonly<Record<string, Strings>>
    readonly options?: Readonly<Record<string, unknown>>
    readonly slots?: Readonly<Record<string, string>>
  }
}

/**
 * Make a theme that a config can call with its choices: `theme: charity({ tokens: { 'colour-brand': '#143d59' } })`.
 * Choices are checked when the config is loaded, not here; a config in TypeScript is told as it is written.
 */
export function defineTheme<
  Options extends z.ZodObject = z.ZodObject<Record<never, never>, z.core.$strict>,
  Token extends string = string,
  English extends Strings = Record<never, never>,
  Slot extends string = never,
>(parts: ThemeParts<Options, Token, English, Slot>): (choices?: ThemeChoices<Options, Token, English, Slot>) => Theme {
  const definition = { options: z.strictObject({}), strings: {}, ...parts } as unknown as ThemeDefinition
  return (choices = {}) => ({ definition, choices: choices as Theme['choices'] })
}
