import path from 'node:path'
import { type Clock, createClock, isDay, isInstant } from '../dates/dates.js'
import { builtinDirectives } from '../directives/builtin.js'
import type { Directive } from '../directives/define-directive.js'
import type { Kind } from '../kinds/define-kind.js'
import type { Home } from '../links/path-below.js'
import { builtinOutputs } from '../outputs/builtin.js'
import type { Output } from '../outputs/define-output.js'
import { type Fault, fault } from '../problems.js'
import type { Severity } from '../rules/rule.js'
import { type RuleId, rules } from '../rules/rules.js'
import { check } from '../schema/check.js'
import { checkChoices } from './check-choices.js'
import { checkDefinition } from './check-definition.js'
import { checkTheme, unknownChoices, unknownSlots } from './check-theme.js'
import { checkThemeFiles } from './check-theme-files.js'
import { unknownTranslations } from './check-translations.js'
import { checkWords } from './check-words.js'
import { chooseKinds } from './choose-kinds.js'
import { chooseOut } from './choose-out.js'
import { type CheckedConfig, configSchema } from './schema.js'
import type { UserConfig } from './user-config.js'

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
  /** False: nothing is published; the result holds all that would be. Default: true. */
  readonly write?: boolean
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
  /** Where the site stands: as it is built and, last, as its config says. */
  readonly homes: readonly Home[]
  /** Milliseconds since 1970 of a day or instant, in the site's time zone. */
  readonly clock: Clock
  /** Milliseconds since 1970. */
  readonly now: number
  readonly drafts: boolean
  /** Whether `now` has not come yet, and the site of that instant is written. */
  readonly isAhead: boolean
  /** Whether what is written may show what is not public. */
  readonly isPreview: boolean
  readonly fingerprint: boolean
  /** Functions and schemas that the config brought along: when one throws, the site is at fault. */
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
  if ('faults' in checked) return { faults: [...checked.faults, ...faultsOfTheme(loaded, value)] }
  const { data } = checked
  const { definition, choices } = data.theme
  const theme = checkTheme(file, definition, choices)
  const options = Object.entries(data.translations).map(
    ([language, translation]) => [language, checkTheme(file, definition, choices, { language, translation })] as const,
  )
  const kinds = chooseKinds(file, data)
  const missing = checkThemeFiles(file, definition)
  const faults = [
    ...fixedRules(file, data.rules),
    ...unknownChoices(file, choices),
    ...unknownSlots(file, definition, choices),
    ...('faults' in theme ? theme.faults : []),
    ...unknownTranslations(file, data),
    ...checkWords(file, data),
    ...options.flatMap(([, one]) => ('faults' in one ? one.faults : [])),
    ...(missing.length > 0 ? missing : checkDefinition(file, definition)),
    ...kinds.faults,
  ]
  const languages = [...new Set([data.site.language, ...data.site.languages])]
  const clock = createClock(data.site.timeZone)
  const now = instantOf(settings.now, clock)
  if (now === undefined)
    throw new RangeError(`Unexpected \`now\`: ${settings.now}, expected an instant like 2026-03-09T00:01Z`)
  if (faults.length > 0 || 'faults' in theme) {
    if (missing.length > 0) return { faults }
    const words = { kinds: kinds.chosen, site: data.site, file, languages }
    return { faults: [...faults, ...checkChoices(file, loaded.root, data.theme, words)] }
  }
  const drafts = settings.drafts ?? false
  const isAhead = settings.write !== false && now > Date.now() + skew
  const isPreview = drafts || isAhead
  const out = chooseOut(loaded, data.out, { isPreview, isChosen: settings.out !== undefined })
  if ('faults' in out) return out
  const { outputs, ...rest } = data
  return {
    config: {
      ...rest,
      rules: { ...rest.rules, ...settings.rules },
      root: loaded.root,
      file,
      outFolder: out.folder,
      kinds: kinds.chosen,
      directives: new Map([...builtinDirectives, ...data.markdown.directives].map((one) => [one.name, one])),
      outputs: [...builtinOutputs, ...outputs],
      themeOptions: theme.data,
      optionsIn: new Map(options.flatMap(([language, one]) => ('data' in one ? [[language, one.data]] : []))),
      languages,
      homes: homesOf(data, loaded.user),
      clock,
      now,
      drafts,
      isAhead,
      isPreview,
      fingerprint: settings.fingerprint ?? true,
      ownCode: new Set([
        ...data.kinds.flatMap((kind) => [kind.jsonLd, kind.schema]),
        ...data.markdown.directives.flatMap((directive) => [directive.view, directive.attributes]),
        ...outputs.map((output) => output.files),
      ]),
    },
  }
}

/** The clock of whoever names an instant may differ from that of this machine, in milliseconds: by as much as Kerberos bears. */
const skew = 5 * 60 * 1000

/** Faults of a theme whose config is wrong elsewhere. */
function faultsOfTheme({ file, root }: LoadedConfig, value: unknown): Fault[] {
  const { success, data } = configSchema.shape.theme.safeParse(Object(value).theme)
  if (!success || checkThemeFiles(file, data.definition).length > 0) return []
  const { definition, choices } = data
  const options = checkTheme(file, definition, choices)
  return [
    ...checkDefinition(file, definition),
    ...unknownChoices(file, choices),
    ...unknownSlots(file, definition, choices),
    ...('faults' in options ? options.faults : []),
    ...checkChoices(file, root, data),
  ]
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

/** Rules that no site can change. */
const fixedRules = (file: string, chosen: object): Fault[] =>
  Object.keys(chosen).flatMap((rule) =>
    Object.entries(rules).some(([id, { fixed }]) => id === rule && fixed)
      ? [fault('fixed-rule', file, { path: ['rules', rule], on: 'key' }, { rule })]
      : [],
  )

function instantOf(now: string | undefined, clock: Clock): number | undefined {
  if (now === undefined) return Date.now()
  return isDay(now) || isInstant(now) ? clock(now) : undefined
}
