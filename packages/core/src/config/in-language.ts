import type { Config } from './config.js'

type Fields = Readonly<Record<string, unknown>>

/** A config as one language of the site speaks it. */
export function inLanguage(config: Config, language: string): Config {
  const { site, organisation, newsletters, options, ...parts } = config.translations[language] ?? {}
  return {
    ...config,
    ...given(parts),
    site: { ...config.site, ...given(site) },
    organisation: { ...config.organisation, ...given(organisation) },
    newsletters: { ...config.newsletters, ...newsletters },
    themeOptions: config.optionsIn.get(language) ?? config.themeOptions,
  }
}

/** Without fields that are there but hold nothing. */
const given = <T extends Fields>(fields: T | undefined): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
