import { InvalidArgumentError } from 'commander'

/** A language that a site can begin in: its tag, such as `en-US`, and the folder of the starter that is written in it. */
export interface SpokenLanguage {
  readonly tag: string
  readonly content: 'en' | 'cy'
}

/** `--language`: English of any country, or Welsh. The words of the theme are there in no other. */
export function languageArgument(value: string): SpokenLanguage {
  const tag = canonical(value)
  if (tag === undefined) throw new InvalidArgumentError('Expected a language tag like en-GB.')
  const [content] = tag.split('-')
  if (content === 'en' || content === 'cy') return { tag, content }
  throw new InvalidArgumentError(
    'Findings speaks English (en-GB, en-US …) and Welsh (cy). Begin in one of them, and add the words of another: docs/languages.md says how.',
  )
}

function canonical(value: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(value)[0]
  } catch {
    return undefined
  }
}
