import type { Strings } from '../theme.js'
import type { ViewModules } from './view-modules.js'

/** What the types of a site's templates depend on. */
export interface TypedNames {
  readonly views: ViewModules
  /** Names of all templates. */
  readonly templates: readonly string[]
  /** Templates of the site's own kinds of story. */
  readonly kindTemplates: readonly string[]
  readonly strings: Strings
}

/** The TypeScript module that says what templates can name: their views, `partial`, `layout`, `t` and what may be printed. */
export function typedPrelude({ views, templates, kindTemplates, strings }: TypedNames): string {
  const { theme, site } = views
  return `import type { CorePartials, Html, Markup, PageTemplates, SiteView, StoryView } from "@findings/core"
${theme ? `import type { Views as ThemeViews } from ${moduleName(theme.file)}` : 'type ThemeViews = {}'}
${site ? `import type { Views as SiteViews } from ${moduleName(site.file)}` : 'type SiteViews = {}'}
export type { Html }

type Merge<A, B> = Omit<A, keyof B> & B
type OwnPartials = { [K in keyof CorePartials as \`partials/\${K}\`]: CorePartials[K] }
type Kinds = { [K in ${union(kindTemplates)}]: StoryView }
type Views = Merge<Merge<Merge<Kinds, PageTemplates & OwnPartials>, ThemeViews>, SiteViews>

/** Fields of kinds that a site added are known to nobody but the site, which may say what they are. */
type Loose<V> = V extends { readonly fields: Readonly<Record<string, unknown>> }
  ? Omit<V, 'fields'> & { readonly fields: Readonly<Record<string, any>> }
  : V
export type View<N> = N extends keyof SiteViews ? SiteViews[N] : N extends keyof Views ? Loose<Views[N]> : any
export type { SiteView }

type Partials = ${union(namesIn(templates, 'partials/'))}
type Layouts = ${union(namesIn(templates, 'layouts/'))}
type Known<N extends string, All extends string> = [Extract<All, N>] extends [never] ? All : N
type Given<N> = N extends keyof Views ? ({} extends Views[N] ? [view?: Views[N]] : [view: Views[N]]) : [view?: object]

export declare function partial<const N extends string>(name: Known<N, Partials>, ...view: Given<\`partials/\${N}\`>): Html
export declare function layout<const N extends string>(name: Known<N, Layouts>, ...view: Given<\`layouts/\${N}\`>): void

type Keys = ${union(Object.keys(strings))}
interface Needs {
${needsOf(strings)}
}
type Values<K> = K extends keyof Needs ? [values: Needs[K]] : [values?: Readonly<Record<string, string | number>>]
export declare function t<const K extends string>(key: Known<K, Keys>, ...values: Values<K>): string

export declare function loading(): Html
export declare function inLanguage(language: string | undefined): Html
export declare function __text(value: string | number): void
export declare function __markup(value: Markup): void
export declare function __plain(): void
`
}

const union = (names: readonly string[]) => names.map((name) => JSON.stringify(name)).join(' | ') || 'never'

const namesIn = (templates: readonly string[], folder: string) =>
  templates.flatMap((name) => (name.startsWith(folder) ? [name.slice(folder.length)] : []))

const moduleName = (file: string) => JSON.stringify(file.replaceAll('\\', '/').replace(/(?:\.d)?\.ts$/, ''))

/** Keys whose words have holes, with the values that fill them. Words with plural forms need a `count`. */
function needsOf(strings: Strings): string {
  return Object.entries(strings)
    .flatMap(([key, words]) => {
      const forms = typeof words === 'string' ? [words] : Object.values(words)
      const holes = new Set(forms.flatMap((form) => [...String(form).matchAll(/\{(\w+)\}/g)].map(([, name]) => name)))
      if (typeof words !== 'string') holes.add('count')
      if (holes.size === 0) return []
      const values = [...holes].map((name) => `readonly ${name}: ${name === 'count' ? 'number' : 'string | number'}`)
      return [`  readonly ${JSON.stringify(key)}: { ${values.join('; ')}; readonly [name: string]: string | number }`]
    })
    .join('\n')
}
