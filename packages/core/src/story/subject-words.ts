import { isOfLanguage } from './is-of-language.js'
import { createFinder, type WordFinder } from './word-finder.js'

/** What words say that a finding was not made in people. */
export const subjectWordLists = ['animals', 'cells', 'modelling'] as const
export type SubjectWordList = (typeof subjectWordLists)[number]

/** Words of one language; what a site says of it. */
export type SubjectWords = Readonly<Partial<Record<SubjectWordList, readonly string[]>>>

/** Words that readers know. Welsh ones stand with the forms that they take after others, but for those that then mean something else. */
const known: Readonly<Record<string, Readonly<Record<SubjectWordList, string>>>> = {
  en: {
    animals:
      'animal animals mouse mice rat rats rodent rodents hamster hamsters rabbit rabbits ferret ferrets fish zebrafish flies worm worms roundworm ' +
      'roundworms pig pigs piglet piglets monkey monkeys macaque macaques marmoset marmosets primate primates dog dogs cat cats sheep cow cows ' +
      'cattle horse horses goat goats chicken chickens chick chicks bird birds frog frogs tadpole tadpoles bat bats insect insects mosquito ' +
      'mosquitoes bee bees mammal mammals mole-rat mole-rats killifish salamander salamanders squirrel squirrels',
    cells:
      'cell cells cellular tissue tissues organoid organoids laboratory laboratories lab labs dish dishes test-tube test-tubes neuron neurons ' +
      'bacteria yeast',
    modelling:
      'model models modelling modelled modeling modeled computer computers simulation simulations simulated simulate simulates algorithm algorithms ' +
      'mathematics mathematical maths projection projections',
  },
  cy: {
    animals:
      'anifail hanifail anifeiliaid hanifeiliaid llygoden lygoden llygod lygod pysgodyn bysgodyn mhysgodyn physgodyn pysgod bysgod mhysgod physgod ' +
      'pryf bryf mhryf phryf pryfed bryfed mhryfed phryfed mwydyn fwydyn mwydod fwydod mochyn fochyn moch foch mwnci fwnci mwncïod fwncïod ' +
      'cwningen gwningen nghwningen chwningen cwningod gwningod nghwningod chwningod cŵn nghŵn chŵn dafad ddafad nafad defaid ddefaid nefaid ' +
      'gwartheg wartheg ngwartheg primatiaid brimatiaid mhrimatiaid phrimatiaid aderyn adar ieir',
    cells:
      'cell gell nghell chell celloedd gelloedd nghelloedd chelloedd meinwe feinwe meinweoedd feinweoedd organoid organoidau labordy labordai ' +
      'dysgl ddysgl nysgl dysglau ddysglau nysglau bacteria facteria burum furum',
    modelling:
      'model fodel modelau fodelau modelu fodelu cyfrifiadur gyfrifiadur nghyfrifiadur chyfrifiadur cyfrifiaduron gyfrifiaduron nghyfrifiaduron ' +
      'chyfrifiaduron cyfrifiadurol gyfrifiadurol efelychiad efelychiadau mathemategol fathemategol',
  },
}

/** The finder of a list in a language, with the words that the site adds; undefined where nobody knows any. */
export type SubjectFinders = (language: string, list: SubjectWordList) => WordFinder | undefined

/** Prepare the lists: each is made when it is first asked for. `own`: the site's words, by language. */
export function createSubjectFinders(own: Readonly<Record<string, SubjectWords>>): SubjectFinders {
  const made = new Map<string, WordFinder | undefined>()
  return (language, list) => {
    const key = `${list} ${language}`
    if (!made.has(key)) made.set(key, finderOf(wordsOf(own, language, list)))
    return made.get(key)
  }
}

const finderOf = (words: readonly string[]): WordFinder | undefined =>
  words.length > 0 ? createFinder(words) : undefined

function wordsOf(own: Readonly<Record<string, SubjectWords>>, language: string, list: SubjectWordList): string[] {
  const lists = Object.entries(own).filter(([tag]) => isOfLanguage(language, tag))
  const brought = Object.entries(known).filter(([tag]) => isOfLanguage(language, tag))
  return [...brought.flatMap(([, words]) => words[list].split(' ')), ...lists.flatMap(([, words]) => words[list] ?? [])]
}
