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

const no = "no|not|never|nor|neither|without|cannot|\\p{L}{2,6}n['’]t"
const hope = '(?:expect|promise|offer|claim|(?:hope|wait|look) for|believe in|call (?:it|this|that|them))'
const denials = `(?:${no}) ${hope}|${no}|no such thing as|rather than|instead of|far from|beware(?: of)?`
/** “Ni” is “we” as well, behind a verb or a preposition; “nid yn unig” and “dim ond” are “not only” and “only”. */
const welshDenials =
  '(?:(?:^|[.!?:;,(–—]|ond|a|ac|sy|pam|achos|oherwydd)\\s*(?<!\\p{L})ni|nid|nad|dim|ddim|heb)(?!\\p{L}|\\s+(?:yn\\s+unig|ond)(?!\\p{L}))'

/** What is no promise: “no miracle”, “far from a breakthrough”. In Welsh the verb stands in between. */
const denial: Readonly<Record<string, RegExp>> = {
  en: new RegExp(`(?<!\\p{L})(?:${denials}) (?:(?:an?|one|the|any|another|single|yet) ){0,3}$`, 'iu'),
  cy: new RegExp(`(?<!\\p{L})${welshDenials}(?:(?!\\sond\\s)[^.!?:;]){0,30}$`, 'iu'),
}

/** How far before a word its denial is looked for: farther than one can begin. */
const before = 80

/** Terms of medicine that begin with one of the words. */
const term =
  /^breakthroughs? (?:(?:(?:cancer|acute|chronic|epileptic|viral|covid(?:-19)?) )?(?:pain|infections?|seizures?|fits?|bleeding|symptoms|cases?|disease|illness)|covid(?:-19)?(?! (?:vaccine|treatment|drug|test|therapy|jab|pill|cure))|therapy designation|prizes?|awards?)(?![\p{L}\p{N}])/iu

/** Names of charities, as they write them: at the beginning of a title nothing else tells one from a claim. */
const charity = /^Breakthrough (?:T1D|Breast Cancer)(?![\p{L}\p{N}])/u

/** Before the first word of a sentence: its capital says nothing. */
const beginsSentence = /(?:^|[.!?:]["”’']?\s*)["“‘'(]?$/u
/** A word in small letters that titles in capitals write with one. */
const smallWord =
  /(?<![\p{L}\p{N}'’-])(?!(?:an?|and|as|at|by|for|from|in|into|is|it|nor|of|off|on|or|over|per|than|that|the|this|to|up|via|with)(?!\p{L}))\p{Ll}{2,}/u

/** The words of a text, the author’s own, that promise too much. In a language without a list there are none. */
export type ClaimsIn = (text: string, language: string) => FoundWord[]

/** Prepare the search for strong claims. */
export function createClaims(): ClaimsIn {
  const finders = new Map(
    Object.entries(claims).map(([language, words]) => [language, createFinder(words.split(', '))]),
  )
  return (text, language) => {
    const [main = ''] = language.toLowerCase().split('-')
    const found = finders.get(main)?.find(text) ?? []
    const isInSmallLetters = found.length > 0 && smallWord.test(text)
    return found.filter(({ index, text: written }) => {
      const said = text.slice(Math.max(0, index - before), index).replace(/\s+/g, ' ')
      const words = text.slice(index, index + 60)
      const isWithCapitals = /^\p{Lu}\p{Ll}/u.test(words) && /^ \p{Lu}/u.test(words.slice(written.length))
      const isName = charity.test(words) || (isWithCapitals && isInSmallLetters && !beginsSentence.test(said))
      return !isName && !term.test(words) && !denial[main]?.test(said)
    })
  }
}
