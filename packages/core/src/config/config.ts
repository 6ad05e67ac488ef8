import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Clock, createClock, isDay, isInstant } from '../dates/dates.js'
import { builtinDirectives } from '../directives/builtin.js'
import type { Directive } from '../directives/define-directive.js'
import { builtinKinds } from '../kinds/builtin.js'
import type { Kind } from '../kinds/define-kind.js'
import type { Home } from '../links/path-below.js'
import { nearest } from '../nearest.js'
import { builtinOutputs } from '../outputs/builtin.js'
import type { Output } from '../outputs/define-output.js'
import { type Fault, fault } from '../problems.js'
import { real } from '../publish/check-output.js'
import type { Severity } from '../rules/rule.js'
import { type RuleId, rules } from '../rules/rules.js'
import { check } from '../schema/check.js'
import { withArticle } from '../story/record-type.js'
import { fold } from '../story/site.js'
import type { Theme, ThemeDefinition } from '../theme.js'
import { checkThemeFiles } from './check-theme-files.js'
import { unknownTranslations } from './check-translations.js'
import { type CheckedConfig, configSchema, type Translation, type UserConfig } from './schema.js'

/** What a build may be told beside its config; `site`, `base` and `out` win over the config. */
export interface BuildOptions {
  /** The project's folder. Default: the config's folder, else the working directory. */
  readonly root?: string
  readonly site?: string
  readonly base?: string
  readonly out?: string
  /** The instant that decides what may be seen: `2026-03-09T00:01Z`, or a day. Default: the present. */
  readonly now?: string
  /** Build hidden stories too, into a preview folder that is never published. */
  readonly drafts?: boolean
  /** False: the style sheet keeps one name, whatever it holds, and so pages stay as they are when it changes. Default: true. */
  readonly fingerprint?: boolean
  /** Severities that win over the config's. */
  readonly rules?: Readonly<Partial<Record<RuleId, Severity | 'off'>>>
}

/** A config module as loaded: what it exports, and where it stands, for places in messages. */
export interface LoadedConfig {
  readonly user: unknown
  readonly root: string
  /** Project-relative. */
  readonly file: string
  readonly source: string
}

/** A config object as if it had been loaded from a file of `root`. */
export function asLoaded(source: UserConfig | LoadedConfig, root = '.'): LoadedConfig {
  if ('user' in source) return source
  return { user: source, root: path.resolve(root), file: 'findings.config', source: '' }
}

/** A config with every default filled in and every choice checked. */
export interface Config extends Omit<CheckedConfig, 'kinds' | 'outputs' | 'out' | 'routes'> {
  readonly root: string
  readonly file: string
  readonly outFolder: string
  readonly kinds: ReadonlyMap<string, Kind>
  readonly directives: ReadonlyMap<string, Directive>
  readonly outputs: readonly Output[]
  readonly themeOptions: Readonly<Record<string, unknown>>
  /** The theme's options in languages that `translations` names. */
  readonly optionsIn: ReadonlyMap<string, Readonly<Record<string, unknown>>>
  readonly languages: readonly string[]
  /** Where the site stands: as it is built, and as its config says. */
  readonly homes: readonly Home[]
  /** Milliseconds since 1970 of a day or instant, in the site's time zone. */
  readonly clock: Clock
  /** Milliseconds since 1970. */
  readonly now: number
  readonly drafts: boolean
  readonly fingerprint: boolean
  /** Functions that the config brought along: when one throws, the site is at fault. */
  readonly ownCode: ReadonlySet<unknown>
}

/** Make a config of what a site's developer wrote, or say all that is wrong with it. */
export function resolveConfig(
  loaded: LoadedConfig,
  settings: BuildOptions,
): { config: Config } | { faults: readonly Fault[] } {
  const { file } = loaded
  const value = withOverrides(loaded.user, settings)
  const place = (at: readonly (string | number)[], on: 'key' | 'value') => ({ path: at, on })
  const checked = check(configSchema, { file, value, name: 'the config', place })
  if ('faults' in checked) return checked
  const { data } = checked
  const { definition, choices } = data.theme
  const theme = checkTheme(file, definition, choices)
  const options = Object.entries(data.translations).map(
    ([language, translation]) => [language, checkTheme(file, definition, choices, { language, translation })] as const,
  )
  const kinds = new Map<string, Kind>([...builtinKinds, ...data.kinds].map((kind) => [kind.name, kind]))
  const faults = [
    ...fixedRules(file, data.rules),
    ...unknownChoices(file, choices),
    ...unknownSlots(file, definition, choices),
    ...('faults' in theme ? theme.faults : []),
    ...unknownTranslations(file, data),
    ...options.flatMap(([, one]) => ('faults' in one ? one.faults : [])),
    ...checkThemeFiles(file, definition),
  ]
  for (const [name, route] of Object.entries(data.routes)) {
    const kind = kinds.get(name)
    if (kind?.route !== undefined) kinds.set(name, { ...kind, route })
    else if (kind) {
      const expected = `no route: ${withArticle(kind.type)} has no page of its own`
      faults.push(
        fault('invalid-value', file, place(['routes', name], 'key'), {
          key: `routes.${name}`,
          found: `\`${route}\``,
          expected,
        }),
      )
    } else {
      const meant = nearest(name, kinds.keys())
      faults.push(
        fault('unknown-kind', file, place(['routes', name], 'key'), {
          kind: name,
          known: [...kinds.keys()].join(', '),
          ...(meant && { nearest: meant }),
        }),
      )
    }
  }
  faults.push(...sharedFolders(file, kinds, data.routes))
  const clock = createClock(data.site.timeZone)
  const now = instantOf(settings.now, clock)
  if (now === undefined)
    throw new RangeError(`Unexpected \`now\`: ${settings.now}, expected an instant like 2026-03-09T00:01Z`)
  if (faults.length > 0 || 'faults' in theme) return { faults }
  const drafts = settings.drafts ?? false
  const outFolder = path.resolve(loaded.root, drafts && settings.out === undefined ? '.findings/preview' : data.out)
  if (drafts && overlaps(real(outFolder), real(publishFolder(loaded)))) {
    const why = 'a preview holds stories that are not public, and this is where the public site is published'
    return {
      faults: [
        fault('unsafe-output', file, place(['out'], 'value'), {
          out: path.relative(loaded.root, outFolder).replaceAll('\\', '/') || '.',
          why,
        }),
      ],
    }
  }
  const { outputs, ...rest } = data
  return {
    config: {
      ...rest,
      rules: { ...rest.rules, ...settings.rules },
      root: loaded.root,
      file,
      outFolder,
      kinds,
      directives: new Map([...builtinDirectives, ...data.markdown.directives].map((one) => [one.name, one])),
      outputs: [...builtinOutputs, ...outputs],
      themeOptions: theme.data,
      optionsIn: new Map(options.flatMap(([language, one]) => ('data' in one ? [[language, one.data]] : []))),
      languages: [...new Set([data.site.language, ...data.site.languages])],
      homes: homesOf(data, loaded.user),
      clock,
      now,
      drafts,
      fingerprint: settings.fingerprint ?? true,
      ownCode: new Set([
        ...data.kinds.map((kind) => kind.jsonLd),
        ...data.markdown.directives.map((directive) => directive.view),
        ...outputs.map((output) => output.files),
      ]),
    },
  }
}

function withOverrides(user: unknown, options: BuildOptions): unknown {
  if (typeof user !== 'object' || user === null) return user
  const config = user as Partial<UserConfig>
  const site = {
    ...config.site,
    ...(options.site !== undefined && { url: options.site }),
    ...(options.base !== undefined && { base: options.base.replace(/\/*$/, '/') }),
  }
  return {
    ...config,
    ...('site' in config || options.site ? { site } : {}),
    ...(options.out !== undefined && { out: options.out }),
  }
}

function homesOf({ site }: CheckedConfig, user: unknown): readonly Home[] {
  const { url, base } = Object((Object(user) as Partial<UserConfig>).site) as Partial<UserConfig['site']>
  const own = typeof url === 'string' && URL.canParse(url) ? url : site.url
  const path = typeof base === 'string' && base.startsWith('/') ? base.replace(/\/*$/, '/') : '/'
  const [built, said] = [
    { host: new URL(site.url).host, path: site.base },
    { host: new URL(own).host, path },
  ]
  return built.host === said.host && built.path === said.path ? [built] : [built, said]
}

/** Where the site is published when nobody says otherwise. */
function publishFolder({ user, root }: LoadedConfig): string {
  const out =
    typeof user === 'object' && user !== null && 'out' in user && typeof user.out === 'string' ? user.out : 'dist'
  return path.resolve(root, out)
}

/** Whether one folder is the other, or inside it. */
function overlaps(a: string, b: string): boolean {
  const isInside = (one: string, other: string) =>
    !path.relative(other, one).startsWith('..') && !path.isAbsolute(path.relative(other, one))
  return isInside(a, b) || isInside(b, a)
}

/** Kinds whose lists would stand in the same folder, or in place of the home page. */
function sharedFolders(
  file: string,
  kinds: ReadonlyMap<string, Kind>,
  routes: Readonly<Record<string, string>>,
): Fault[] {
  const folders = new Map<string, string>()
  const faults: Fault[] = []
  for (const { name, route, isListed } of kinds.values()) {
    if (!isListed || route === undefined) continue
    const folder = fold(route.replace(/:(?:slug|id).*$/, ''))
    const other = folders.get(folder)
    if (other === undefined && folder !== '/') {
      folders.set(folder, name)
      continue
    }
    const chosen = [name, other].find((one) => one !== undefined && Object.hasOwn(routes, one))
    const path = chosen === undefined ? ['kinds'] : ['routes', chosen]
    const [rival] = [name, other].filter((one) => one !== chosen)
    const expected =
      folder === '/'
        ? 'a folder of its own: the home page stands there'
        : `another folder than that of \`${rival}\`, as both have a list`
    const values = { key: path.join('.'), found: `\`${(chosen && routes[chosen]) ?? route}\``, expected }
    faults.push(fault('invalid-value', file, { path, on: 'value' }, values))
  }
  return faults
}

/** Rules that no site can change. */
const fixedRules = (file: string, chosen: object): Fault[] =>
  Object.keys(chosen).flatMap((rule) =>
    Object.entries(rules).some(([id, { fixed }]) => id === rule && fixed)
      ? [fault('fixed-rule', file, { path: ['rules', rule], on: 'key' }, { rule })]
      : [],
  )

/** What a theme may be called with. */
const choiceNames = ['tokens', 'strings', 'options', 'slots']

function unknownChoices(file: string, choices: object): Fault[] {
  return Object.keys(choices)
    .filter((key) => !choiceNames.includes(key))
    .map((key) => {
      const meant = nearest(key, choiceNames)
      const values = {
        key,
        where: 'the choices of the theme',
        known: choiceNames.join(', '),
        ...(meant && { nearest: meant }),
      }
      return fault('unknown-key', file, { path: ['theme', key], on: 'key' }, values)
    })
}

function unknownSlots(file: string, { name, slots = {} }: ThemeDefinition, choices: Theme['choices']): Fault[] {
  const known = Object.keys(slots)
  return Object.entries(choices.slots ?? {}).flatMap(([slot, partial]): Fault[] => {
    const path = ['theme', 'slots', slot]
    if (!known.includes(slot)) {
      const meant = nearest(slot, known)
      const values = {
        key: slot,
        where: `the slots of ${name}`,
        known: known.join(', ') || 'none',
        ...(meant && { nearest: meant }),
      }
      return [fault('unknown-key', file, { path, on: 'key' }, values)]
    }
    if (typeof partial === 'string' && partial !== '') return []
    const found = `\`${JSON.stringify(partial)}\``
    return [
      fault('invalid-value', file, { path, on: 'value' }, { key: slot, found, expected: 'the name of a partial' }),
    ]
  })
}

/** The options that a theme is given, in the main language or as a translation changes them. */
function checkTheme(
  file: string,
  definition: ThemeDefinition,
  choices: { readonly options?: unknown },
  other?: { readonly language: string; readonly translation: Translation },
) {
  const above = other ? ['translations', other.language, 'options'] : ['theme', 'options']
  const place = (at: readonly (string | number)[], on: 'key' | 'value') => ({ path: [...above, ...at], on })
  return check(definition.options, {
    file,
    value: other ? { ...Object(choices.options), ...other.translation.options } : (choices.options ?? {}),
    name: `the options of ${definition.name}`,
    place,
  })
}

function instantOf(now: string | undefined, clock: Clock): number | undefined {
  if (now === undefined) return Date.now()
  return isDay(now) || isInstant(now) ? clock(now) : undefined
}

/** What a config file may be called; where there are several, the first counts. */
export const configNames: readonly string[] = ['ts', 'mts', 'js', 'mjs'].map((ending) => `findings.config.${ending}`)

/** The config file of a project folder, as an absolute path. */
export const findConfig = (root: string): string | undefined =>
  configNames.map((name) => path.join(root, name)).find((file) => existsSync(file))

/** The source of a config file, for places. */
export const readSource = (file: string): string => readFileSync(file, 'utf8')
