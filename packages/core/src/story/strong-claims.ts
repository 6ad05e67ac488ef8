import { createFinder, type FoundWord } from './word-finder.js'

/**
 * Words that promise more than research can, by language; none that this field uses honestly every day. Welsh words stand with the forms that they
 * take after others.
 */
const claims: Readonly<Record<string, string>> = {
  en:
    'breakthrough, breakthroughs, miracle, miracles, miracle cure, miraculous, miraculously, wonder cure, wonder drug, wonder drugs, wonder pill, ' +
    'game-changer, game-changers, game changer, game changers, gamechanger, game-changing, game changing, gamechanging, revolutionary, ' +
    'revolutionise, revolutionises, revolutionised, revolutionising, revolutionize, revolutionizes, revolutionized, revolutionizing, ' +
    'groundbreaking, ground-breaking, earth-shattering, holy grail, magic bullet, silver bullet, magic cure',
  cy: 'gwyrth, wyrth, ngwyrth, gwyrthiau, wyrthiau, ngwyrthiau, gwyrthiol, wyrthiol, chwyldroadol, greal sanctaidd',
}

/** What is no promise: “no miracle”, “not a breakthrough”. */
const denial: Readonly<Record<string, RegExp>> = {
  en: /(?<![\p{L}\p{N}])(?:no|not|never|nor|without|isn['’]t|aren['’]t)\s+(?:(?:an?|the|any|another|yet)\s+){0,2}$/iu,
  cy: /(?<![\p{L}\p{N}])(?:dim|nid|heb)\s+$/iu,
}

/** Terms of medicine and names that begin with one of the words. */
const term =
  /^breakthroughs? (?:(?:cancer|acute|chronic) )?(?:pain|infections?|seizures?|bleeding|symptoms|cases?|therapy designation|prizes?|awards?)(?![\p{L}\p{N}])/iu

/** The words of a text, the author’s own, that promise too much. In a language without a list there are none. */
export type ClaimsIn = (text: string, language: string) => FoundWord[]

/** Prepare the search for strong claims. */
export function createClaims(): ClaimsIn {
  const finders = new Map(
    Object.entries(claims).map(([language, words]) => [language, createFinder(words.split(', '))]),
  )
  return (text, language) => {
    const [main = ''] = language.toLowerCase().split('-')
    const isPromise = ({ index }: FoundWord) =>
      !denial[main]?.test(text.slice(Math.max(0, index - 30), index)) && !term.test(text.slice(index, index + 60))
    return finders.get(main)?.find(text).filter(isPromise) ?? []
  }
}
