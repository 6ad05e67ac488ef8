import { namedLanguage } from '../language-name.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import type { Config } from './config.js'
import type { CheckedConfig } from './schema.js'

/** Faults of translations into languages that the site has not, and of newsletters that it has not. */
export const unknownTranslations = (file: string, config: CheckedConfig): Fault[] => [
  ...unknownLanguages(file, config),
  ...unknownNewsletters(file, config),
]

function unknownNewsletters(file: string, { newsletters, translations }: CheckedConfig): Fault[] {
  const known = Object.keys(newsletters)
  return Object.entries(translations).flatMap(([language, translation]) =>
    Object.keys(translation.newsletters ?? {})
      .filter((id) => !known.includes(id))
      .map((key) => {
        const meant = nearest(key, known)
        const values = { key, where: 'the newsletters of the site', known: known.join(', ') || 'none' }
        const at = { path: ['translations', language, 'newsletters', key], on: 'key' as const }
        return fault('unknown-key', file, at, { ...values, ...(meant && { nearest: meant }) })
      }),
  )
}

function unknownLanguages(file: string, { site, translations }: CheckedConfig): Fault[] {
  const others = othersOf(site)
  return Object.keys(translations)
    .filter((language) => !others.includes(language))
    .map((key) => {
      const meant = nearest(key, others)
      const known = others.map(namedLanguage).join(', ') || 'none; `site.languages` names them'
      const values = { key, where: 'the other languages of the site', known, ...(meant && { nearest: meant }) }
      return fault('unknown-key', file, { path: ['translations', key], on: 'key' }, values)
    })
}

/** Faults of languages in which parts of the config have no words. */
export function checkTranslations(config: Config): Fault[] {
  return othersOf(config.site).flatMap((language) => {
    const parts = untranslated(config, language)
    const at = { path: ['site', 'languages', config.site.languages.indexOf(language)] }
    return parts.length > 0
      ? [fault('untranslated-config', config.file, at, { language, parts: parts.join(', ') })]
      : []
  })
}

const othersOf = ({ language, languages }: CheckedConfig['site']) =>
  [...new Set(languages)].filter((one) => one !== language)

/** Parts of the config that hold words, but none in this language. */
function untranslated(config: Config, language: string): string[] {
  const { site, organisation, nav, utilityBar, contacts, donate, newsletters, responses, footer } = config
  const own = config.translations[language] ?? {}
  const parts: readonly (readonly [name: string, hasWords: boolean, translation: unknown])[] = [
    ['site.description', site.description !== undefined, own.site?.description],
    ['organisation.registrations', organisation.registrations.length > 0, own.organisation?.registrations],
    ['nav', nav.primary.length > 0 || nav.section.length > 0 || nav.action !== undefined, own.nav],
    ['utilityBar', utilityBar !== undefined, own.utilityBar],
    ['contacts', contacts.length > 0, own.contacts],
    ['donate', donate !== undefined, own.donate],
    ...Object.keys(newsletters).map((id) => [`newsletters.${id}`, true, own.newsletters?.[id]] as const),
    ['responses', responses.type !== 'none', own.responses],
    ['footer', footer.groups.length > 0 || footer.legal.length > 0, own.footer],
  ]
  return parts.flatMap(([name, hasWords, translation]) =>
    hasWords && translation === undefined ? [`\`${name}\``] : [],
  )
}
