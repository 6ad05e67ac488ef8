import type { Config } from '../config/config.js'
import { isOfLanguage } from './is-of-language.js'
import { comparableWord, createFinder, type WordFinder } from './word-finder.js'

/** What style guides of health charities agree on: people come before what they have, and are not praised or pitied for it. */
export const avoidedInEnglish: Readonly<Record<string, string>> = {
  sufferer: 'person with …',
  sufferers: 'people with …',
  'afflicted by': 'with, or who has',
  'afflicted with': 'with, or who has',
  'cancer victim': 'person with cancer',
  'cancer victims': 'people with cancer',
  'stroke victim': 'person who had a stroke',
  'stroke victims': 'people who had a stroke',
  'battle with cancer': 'life with cancer, or time with cancer',
  'battling cancer': 'living with cancer',
  'lost her battle': 'died',
  'lost his battle': 'died',
  'lost their battle': 'died',
  'commit suicide': 'die by suicide',
  'commits suicide': 'dies by suicide',
  'committed suicide': 'died by suicide',
  'committing suicide': 'dying by suicide',
  'wheelchair-bound': 'who uses a wheelchair',
  'wheelchair bound': 'who uses a wheelchair',
  'confined to a wheelchair': 'who uses a wheelchair',
  handicapped: 'disabled',
  'mentally retarded': 'with a learning disability',
  diabetics: 'people with diabetes',
  epileptics: 'people with epilepsy',
  schizophrenics: 'people with schizophrenia',
  'drug addict': 'person with a drug addiction',
  'drug addicts': 'people with a drug addiction',
}

/** The words that a language avoids. */
export interface AvoidedWords {
  /** Finds those that the site has turned off too: texts need not be read again when it does. */
  readonly finder: WordFinder
  /** What to write, by word; not of those that the site has turned off. */
  readonly insteadOf: ReadonlyMap<string, string>
}

export type AvoidedIn = (language: string) => AvoidedWords

type Choices = Pick<Config, 'avoidedWords' | 'site'>

/** Prepare the words to avoid: those of a language are put together when they are first asked for. */
export function createAvoided(choices: Choices): AvoidedIn {
  const made = new Map<string, AvoidedWords>()
  return (language) => {
    const known = made.get(language)
    if (known) return known
    const all = wordsOf(choices, language)
    const kept = all.filter((one): one is [string, string] => one[1] !== false)
    const avoided = { finder: createFinder(all.map(([word]) => word)), insteadOf: new Map(kept) }
    made.set(language, avoided)
    return avoided
  }
}

/** The words that drafts were searched for, as texts that change when one is added or goes, and not with what to write instead. */
export const searchedFor = (choices: Pick<Config, 'avoidedWords' | 'site' | 'languages'>): string[] =>
  choices.languages.map((language) => JSON.stringify(wordsOf(choices, language).map(([word]) => word)))

/** What is said last counts: by Findings, by the site, by the site of a language. */
function wordsOf({ avoidedWords, site }: Choices, language: string): [word: string, instead: string | false][] {
  const all = new Map<string, string | false>()
  const add = (words: Readonly<Record<string, unknown>>) => {
    for (const [word, instead] of Object.entries(words))
      if (typeof instead === 'string' || instead === false) all.set(comparableWord(word), instead)
  }
  if (isOfLanguage(language, 'en')) add(avoidedInEnglish)
  if (language === site.language) add(avoidedWords)
  for (const [tag, words] of Object.entries(avoidedWords))
    if (typeof words === 'object' && isOfLanguage(language, tag)) add(words)
  return [...all].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}
