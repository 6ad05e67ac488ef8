import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ThemeDefinition } from '../theme.js'
import { membersOf } from './members-of.js'

/** What the name of a module with view types may end in. */
export const moduleEndings = ['.ts', '.d.ts']

/** A TypeScript module with view types. */
export interface ViewModule {
  /** Absolute. */
  readonly file: string
  readonly source: string
}

/** Where the view types of a site's templates are written down. */
export interface ViewModules {
  readonly core: ViewModule
  /** Exports `Views`: template name → view. */
  readonly theme: ViewModule | undefined
  /** The same for the site's own templates: `theme/views.ts`. */
  readonly site: ViewModule | undefined
}

/** Find and read the modules with view types; `siteFolder` is the site's `theme/` folder, if there is a site. */
export function viewModules(theme: Pick<ThemeDefinition, 'views'>, siteFolder: string | undefined): ViewModules {
  const core = moduleAt(here('./views')) ?? moduleAt(here('../views'))
  if (!core) throw new Error('views.d.ts is missing: build @findings/core')
  return {
    core,
    theme: theme.views === undefined ? undefined : moduleAt(theme.views),
    site: siteFolder === undefined ? undefined : moduleAt(path.join(siteFolder, 'views')),
  }
}

/**
 * Template name → the type of its view as it is written, for people: `partials/story-card` → `CardView`. What the site
 * declares goes before what the theme does, and that before what core does.
 */
export function viewTypesOf({ core, theme, site }: ViewModules): ReadonlyMap<string, string> {
  const partials = [...membersOf(core.source, 'CorePartials')].map(
    ([name, type]) => [`partials/${name}`, type] as const,
  )
  return new Map([
    ...membersOf(core.source, 'PageTemplates'),
    ...partials,
    ...(theme ? membersOf(theme.source, 'Views') : []),
    ...(site ? membersOf(site.source, 'Views') : []),
  ])
}

/** Beside the bundle, or beside the sources. */
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))

function moduleAt(withoutExtension: string): ViewModule | undefined {
  const file = moduleEndings.map((extension) => withoutExtension + extension).find((file) => existsSync(file))
  return file === undefined ? undefined : { file, source: readFileSync(file, 'utf8') }
}
