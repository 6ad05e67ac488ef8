import { isOfLanguage } from './is-of-language.js'
import { comparableWord, createFinder } from './word-finder.js'

/** What words say that a finding was not made in people. */
export const subjectWordLists = ['animals', 'cells', 'modelling'] as const
export type SubjectWordList = (typeof subjectWordLists)[number]

/** Words of one language; what a site says of it. */
export type SubjectWords = Readonly<Partial<Record<SubjectWordList, readonly string[]>>>

/** Words that readers know. Welsh ones stand with the forms that they take after others, but for those that then mean something else (“chi”). */
const known: Readonly<Record<string, Readonly<Record<SubjectWordList, string>>>> = {
  en: {
    animals:
      'animal, animals, mouse, mice, murine, rat, rats, rodent, rodents, hamster, hamsters, gerbil, gerbils, vole, voles, rabbit, rabbits, ' +
      'ferret, ferrets, fish, zebrafish, medaka, salmon, trout, shark, sharks, eel, eels, fruit-fly, fruit fly, flies, drosophila, worm, ' +
      'worms, roundworm, roundworms, flatworm, flatworms, earthworm, earthworms, planarian, planarians, nematode, nematodes, elegans, pig, ' +
      'pigs, piglet, piglets, minipig, minipigs, boar, boars, porcine, monkey, monkeys, macaque, macaques, marmoset, marmosets, baboon, ' +
      'baboons, chimpanzee, chimpanzees, chimp, chimps, ape, apes, gorilla, gorillas, orangutan, orangutans, lemur, lemurs, primate, ' +
      'primates, simian, dog, dogs, puppy, puppies, beagle, beagles, cat, cats, kitten, kittens, feline, sheep, lamb, lambs, ewe, ewes, ' +
      'ovine, cow, cows, cattle, bull, bulls, calves, bovine, livestock, horse, horses, pony, ponies, foal, foals, equine, donkey, donkeys, ' +
      'goat, goats, llama, llamas, alpaca, alpacas, camel, camels, deer, elephant, elephants, polar bear, brown bear, black bear, bears, ' +
      'whale, whales, dolphin, dolphins, kangaroo, kangaroos, opossum, opossums, hedgehog, hedgehogs, squirrel, squirrels, mole-rat, ' +
      'mole-rats, mole rat, mole rats, bat, bats, mammal, mammals, chicken, chickens, chick, chicks, hen, hens, bird, birds, avian, songbird, ' +
      'songbirds, finch, finches, pigeon, pigeons, parrot, parrots, quail, quails, ducks, frog, frogs, xenopus, toad, toads, tadpole, ' +
      'tadpoles, newt, newts, salamander, salamanders, axolotl, axolotls, killifish, snake, snakes, lizard, lizards, gecko, geckos, turtle, ' +
      'turtles, tortoise, tortoises, crocodile, crocodiles, alligator, alligators, snail, snails, octopus, octopuses, squid, squids, ' +
      'jellyfish, starfish, sea urchin, sea urchins, insect, insects, mosquito, mosquitoes, bee, bees, honeybee, honeybees, bumblebee, ' +
      'bumblebees, wasp, wasps, ant, ants, moth, moths, butterfly, butterflies, beetle, beetles, cockroach, cockroaches, locust, locusts, ' +
      'spider, spiders, larva, larvae, larval',
    cells:
      'cell, cells, cellular, tissue, tissues, organoid, organoids, spheroid, spheroids, laboratory, laboratories, lab, labs, dish, dishes, ' +
      'petri, test-tube, test-tubes, test tube, test tubes, in vitro, ex vivo, cultured, neuron, neurons, neurone, neurones, astrocyte, ' +
      'astrocytes, microglia, fibroblast, fibroblasts, lymphocyte, lymphocytes, macrophage, macrophages, hepatocyte, hepatocytes, ' +
      'cardiomyocyte, cardiomyocytes, keratinocyte, keratinocytes, osteoblast, osteoblasts, osteoclast, osteoclasts, biopsy, biopsies, ' +
      'bacteria, bacterium, microbe, microbes, yeast',
    modelling:
      'model, models, modelling, modelled, modeling, modeled, modeller, modellers, computer, computers, computational, supercomputer, ' +
      'supercomputers, in silico, simulation, simulations, simulated, simulate, simulates, simulating, simulator, simulators, algorithm, ' +
      'algorithms, machine learning, machine-learning, deep learning, artificial intelligence, ai, neural network, neural networks, ' +
      'digital twin, digital twins, mathematics, mathematical, mathematically, mathematician, mathematicians, maths, projection, projections, ' +
      'projected, forecast, forecasts, forecasting, forecasted',
  },
  cy: {
    animals:
      'anifail, hanifail, anifeiliaid, hanifeiliaid, llygoden, lygoden, llygod, lygod, pysgodyn, bysgodyn, mhysgodyn, physgodyn, pysgod, ' +
      'bysgod, mhysgod, physgod, pryf, bryf, mhryf, phryf, pryfed, bryfed, mhryfed, phryfed, mwydyn, fwydyn, mwydod, fwydod, mochyn, fochyn, ' +
      'moch, foch, mwnci, fwnci, mwncïod, fwncïod, cwningen, gwningen, nghwningen, chwningen, cwningod, gwningod, nghwningod, chwningod, ci, ' +
      'cŵn, nghŵn, chŵn, cath, gath, nghath, chath, cathod, gathod, nghathod, chathod, ceffyl, geffyl, ngheffyl, cheffyl, ceffylau, geffylau, ' +
      'ngheffylau, cheffylau, gafr, ngafr, geifr, eifr, ngeifr, dafad, ddafad, nafad, defaid, ddefaid, nefaid, oen, ŵyn, buwch, fuwch, ' +
      'buchod, fuchod, lloi, gwartheg, wartheg, ngwartheg, primatiaid, brimatiaid, mhrimatiaid, phrimatiaid, tsimpansî, tsimpansïaid, ' +
      'eliffant, eliffantod, eirth, ystlum, ystlumod, aderyn, adar, iâr, ieir, gwenynen, wenynen, ngwenynen, gwenyn, wenyn, ngwenyn, mosgito, ' +
      'mosgitos, malwen, falwen, malwod, falwod, neidr, nadroedd, broga, froga, brogaod, frogaod, larfa, larfâu, nematod, nematodau',
    cells:
      'cell, gell, nghell, chell, celloedd, gelloedd, nghelloedd, chelloedd, meinwe, feinwe, meinweoedd, feinweoedd, organoid, organoidau, ' +
      'labordy, labordai, dysgl, ddysgl, nysgl, dysglau, ddysglau, nysglau, in vitro, niwron, niwronau, ffibroblast, ffibroblastau, biopsi, ' +
      'fiopsi, miopsi, biopsïau, fiopsïau, miopsïau, bacteria, facteria, burum, furum',
    modelling:
      'model, fodel, modelau, fodelau, modelu, fodelu, cyfrifiadur, gyfrifiadur, nghyfrifiadur, chyfrifiadur, cyfrifiaduron, gyfrifiaduron, ' +
      'nghyfrifiaduron, chyfrifiaduron, cyfrifiadurol, gyfrifiadurol, algorithm, halgorithm, algorithmau, halgorithmau, efelychu, hefelychu, ' +
      'efelychiad, hefelychiad, efelychiadau, hefelychiadau, mathemateg, fathemateg, mathemategol, fathemategol, rhagolwg, ragolwg, ' +
      'rhagolygon, ragolygon, rhagamcan, ragamcan, rhagamcanion, ragamcanion, dysgu peirianyddol, ddysgu peirianyddol, ' +
      'deallusrwydd artiffisial, ddeallusrwydd artiffisial',
  },
}

/** Scans, foods, illnesses and the like that are named with such a word, and say nothing of what was studied. */
const others: Readonly<Record<string, string>> = {
  en:
    'cat scan, cat scans, cat scanner, cat scanners, cat scanning, cat-scan, cat-scans, fish oil, fish oils, fish-oil, oily fish, ' +
    "chicken pox, monkey pox, bird flu, cow's milk, goat's milk, sickle cell, sickle-cell, cell phone, cell phones, in vitro fertilisation, " +
    'in vitro fertilization, role model, role models, business model, computer game, computer games',
  cy: 'olew pysgod, brech yr ieir, ffliw adar, cryman-gell',
}

/** Whether a word is another one in capitals: `ci` is a dog in Welsh, and “CI” a confidence interval. */
const isAbbreviation = (text: string): boolean => text === 'CI'

/** Whether a text has a word of a list. */
export type SaysSubject = (text: string) => boolean

/** The search for words of a list in a language, with those that the site adds; undefined where nobody knows any. */
export type SubjectFinders = (language: string, list: SubjectWordList) => SaysSubject | undefined

/** Prepare the lists: each is made when it is first asked for. `own`: the site's words, by language. */
export function createSubjectFinders(own: Readonly<Record<string, SubjectWords>>): SubjectFinders {
  const made = new Map<string, SaysSubject | undefined>()
  return (language, list) => {
    const key = `${list} ${language}`
    if (!made.has(key))
      made.set(key, searchFor(wordsOf(own, language, list), ofLanguage(others, language).flatMap(split)))
    return made.get(key)
  }
}

function searchFor(words: readonly string[], others: readonly string[]): SaysSubject | undefined {
  if (words.length === 0) return undefined
  const wanted = new Set(words.map(comparableWord))
  const { find } = createFinder([...words, ...others]) // the longer counts: no `cat` is found in `cat scan`
  return (text) => find(text).some((found) => wanted.has(found.word) && !isAbbreviation(found.text))
}

const split = (words: string): string[] => words.split(', ')

const ofLanguage = <T>(all: Readonly<Record<string, T>>, language: string): T[] =>
  Object.entries(all).flatMap(([tag, one]) => (isOfLanguage(language, tag) ? [one] : []))

const wordsOf = (own: Readonly<Record<string, SubjectWords>>, language: string, list: SubjectWordList): string[] => [
  ...ofLanguage(known, language).flatMap((words) => split(words[list])),
  ...ofLanguage(own, language).flatMap((words) => words[list] ?? []),
]
