import { nearest } from './nearest.js'

/** A language tag (BCP 47) as registries write it, `en-GB` for `en-uk`; undefined for what names no language, as `welsh` and `gb`. */
export function languageTag(text: string): string | undefined {
  const tag = localeOf(text)?.toString()
  const [language = ''] = tag?.split('-') ?? []
  // Every language of two letters has a name here, of those with three only the larger ones; longer tags were never given out.
  return language.length === 3 || (language.length === 2 && namesIn('en')(language)) ? tag : undefined
}

/** The tag that was most likely meant by what is none: a language’s name in English or Welsh, a country, or `en_GB`. */
export function languageMeant(text: string): string | undefined {
  return languageTag(text.trim().replaceAll('_', '-')) ?? tagOfCountry(text) ?? tagOfName(text)
}

/** The language of a country of two letters, as `en-GB` of `gb`. */
function tagOfCountry(code: string): string | undefined {
  const country = code.toUpperCase()
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  if (!/^(?!ZZ)[A-Z]{2}$/.test(country) || !names.of(country)) return undefined
  return `${localeOf(`und-${country}`)?.maximize().language}-${country}`
}

function tagOfName(text: string): string | undefined {
  const known = ['en', 'cy'].map(namesIn).flatMap((nameOf) =>
    codes().flatMap((code): [string, string][] => {
      const name = nameOf(code)
      return name ? [[name.toLowerCase(), code]] : []
    }),
  )
  const wanted = text.trim().toLowerCase()
  const whole = known.find(([name]) => name === wanted) ?? known.find(([name]) => name.split(' ').includes(wanted))
  return whole?.[1] ?? new Map(known).get(nearest(wanted, new Map(known).keys(), 1) ?? '')
}

/** All that may be languages of two letters. */
function codes(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  return letters.flatMap((first) => letters.map((second) => first + second))
}

/** What languages are called in one of them; undefined where it has no word. */
function namesIn(language: string): (code: string) => string | undefined {
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' })
  return (code) => names.of(code)
}

function localeOf(text: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(text)
  } catch {
    return undefined
  }
}
