import { namedLanguage } from '../language-name.js'
import type { Rule, Values } from './rule.js'
import { meant } from './rule.js'

const idOfPublication = 'Name a publication by the file name of its record, without the ending.'

/** How there would be what is missing, or what the config has in its place. */
function howToHave({ type, id, folder, known, nearest, isDoi }: Values): string {
  if (isDoi)
    return `${idOfPublication}${nearest ? '' : ' `findings new publication "Its title"` starts one, with `DOI` in it.'}`
  if (folder) return `${nearest ? `If \`${id}\` is right` : 'To add it'}, create a file \`${folder}\`.`
  if (known === undefined || nearest) return ''
  return known === '' ? `The config has no ${type}.` : `The config has ${known}.`
}

/** What `translationOf` names in place of an original in the main language. */
function wrongOriginal(v: Values): string {
  const main = namedLanguage(String(v.main))
  if (v.id === undefined) return `\`translationOf\` is for translations, but this is in the main language, ${main}`
  if (v.isItself) return `\`${v.id}\` is this file itself, and nothing in ${main} has that name`
  if (v.language) return `\`${v.id}\` is in ${namedLanguage(String(v.language))}, but the original must be in ${main}`
  return v.found ? `\`${v.id}\` is ${v.found}, and this is a ${v.type}` : `Cannot find ${v.type} \`${v.id}\`${meant(v)}`
}

/** What a story has in common with the original that it seems to be a translation of. */
const traits: Readonly<Record<string, string>> = {
  name: 'nearly the same name',
  paper: 'the same publication or source',
  image: 'the same image',
  attachment: 'the same file to open or play',
}

/** Why readers may not see a story. */
const hiddenReasons: Readonly<Record<string, string>> = {
  embargo: 'which is under embargo',
  consent: 'which has no consent for this website any more',
  withdrawn: 'which was withdrawn',
}

/** The ways out for a story that seems to be a translation. */
const pairing = (v: Values): string =>
  `If this is its translation, write \`translationOf: ${v.id}\`, or rename the file to \`${v.path}\`. If this is a separate story, waive the rule \`unpaired-translation\` in \`waive\`.`

/** References between stories and records. */
export const referenceRules = {
  'missing-reference': {
    severity: 'error',
    purpose: 'Everything that a story refers to must exist.',
    reason: (v) => `Cannot find ${v.type} \`${v.id}\`${meant(v)}`,
    note: howToHave,
    wrong: 'authors: [ada-okfor]',
    right: 'authors: [ada-okafor]',
  },
  'missing-topic': {
    severity: 'error',
    purpose: 'Every topic has a page that readers can open, so it must exist.',
    reason: (v) => `Cannot find topic \`${v.id}\`${meant(v)}`,
    note: howToHave,
    wrong: 'topics: [metastsis]',
    right: 'topics: [metastasis]',
  },
  'wrong-record-type': {
    severity: 'error',
    purpose: 'Each field can name only its own type of record, such as people or topics.',
    reason: (v) => `\`${v.id}\` is ${v.found}, expected ${v.expected}`,
    note: (v) => `Write the file name of ${v.expected}, without its ending, or remove it.`,
    wrong: 'topics: [ada-okafor]',
    right: 'topics: [bone]',
  },
  'hidden-reference': {
    severity: 'warning',
    purpose: 'Lists may name only what readers can see.',
    reason: () => 'This list names a story that is not public, so the list leaves it out',
    note: () => 'Remove it; or leave it if the story is on its way, as the list then shows it.',
    wrong: 'furtherReading: [a-draft]',
    right: 'furtherReading: [a-published-story]',
  },
  'person-without-consent': {
    severity: 'warning',
    purpose: 'When people withdraw their consent, nobody shows them anywhere else without asking.',
    reason: (v) => `\`${v.id}\` is shown here, but is in another story that has no consent for this website`,
    note: () =>
      'Ask whether this may stay. If yes, say so in `waive`. If no, remove it, and look for the name in the text and for pictures.',
    wrong: '::person{ref=callum-reid}, with `withdrawn: true` in the story whose `people` name him',
    right: 'No mention; or another story with a consent that lasts.',
  },
  'file-of-hidden-story': {
    severity: 'warning',
    purpose: 'When a story is held back or taken down, its files must not stay public through another page.',
    reason: (v) => `\`${v.src}\` is also part of ${v.story}, ${hiddenReasons[String(v.because)]}`,
    note: (v) => {
      const here = v.isConfig ? 'The config' : 'This page'
      const may = v.isConfig ? 'link to a copy of it with another name' : 'say so in `waive`'
      return v.because === 'embargo'
        ? `${here} makes it public now. If readers must not see it yet, remove it here until the embargo ends. If they may, ${may}.`
        : `${here} keeps it public. Remove it here as well. If it may stay, ${may}.`
    },
    wrong: ':::audio[Bryn, 6 minutes]{src=../stories/bryn.mp3} on a page, with `withdrawn: true` in the story of Bryn',
    right: 'No recording; or a story with a consent that lasts.',
  },
  'wrong-original': {
    severity: 'error',
    fixed: true,
    purpose:
      'A translation stays hidden until its original in the main language is public, so it must name the right one.',
    reason: wrongOriginal,
    note: (v) => {
      if (v.id !== undefined)
        return v.nearest
          ? ''
          : `Write the name of the file in ${namedLanguage(String(v.main))} that this translates, without \`.md\`.`
      return v.folder
        ? `Remove it, or move this file to the folder of its language, as in \`${v.folder}\`.`
        : 'Remove it, or add the other language to `site.languages` in the config.'
    },
    wrong: 'content/stories/cells-in-welsh.md with `translationOf: cells`',
    right: 'content/cy/stories/cells-in-welsh.md with `translationOf: cells`',
  },
  'unpaired-translation': {
    severity: 'warning',
    purpose: 'A translation must name its original, so that it is never public before the original is.',
    reason: (v) =>
      `This names no original, but ${v.original} has ${traits[String(v.by)]} and no translation in ${namedLanguage(String(v.language))}`,
    note: pairing,
    wrong: 'content/cy/stories/resting-cell.md beside content/stories/resting-cells.md',
    right: 'content/cy/stories/resting-cells.md; or the same file with `translationOf: resting-cells`',
  },
  'early-translation': {
    severity: 'error',
    fixed: true,
    purpose: 'A translation with a mistake in its file name must not be public before its original.',
    reason: (v) =>
      `This names no original, but ${v.original}, which has ${traits[String(v.by)]}, is not public ${v.isLater ? 'when this will be' : 'now'}`,
    note: pairing,
    wrong: 'content/cy/stories/resting-cell.md beside content/stories/resting-cells.md with `status: draft`',
    right: 'content/cy/stories/resting-cells.md; or the same file with `translationOf: resting-cells`',
  },
  'second-translation': {
    severity: 'error',
    purpose: 'Readers who choose their language need one page in it, not two.',
    reason: (v) => `\`${v.other}\` is also a translation of ${v.original} into ${namedLanguage(String(v.language))}`,
    note: () =>
      'Keep one of them, and put the address of the other in its `aliases`. If this is a different story, correct or remove its `translationOf`.',
    wrong:
      'content/cy/stories/cells.md and content/cy/stories/resting-cells.md, both with `translationOf: sleeping-cells`',
    right: 'content/cy/stories/cells.md alone.',
  },
  'thinner-translation': {
    severity: 'warning',
    purpose: 'Readers of every language need to know what a story is based on.',
    reason: (v) => `The original, ${v.original}, has ${v.fields}, but this translation does not`,
    note: () =>
      'Copy this from the original. The records that it names need no translation: every language can use them.',
    wrong: 'content/cy/stories/cells.md without `evidence`, which content/stories/cells.md has',
    right: 'evidence: { peerReview: preprint, studyType: laboratory-study, subjects: [cells] }',
  },
  'translation-before-original': {
    severity: 'warning',
    purpose: 'A translation is public no earlier than its original, so its date must not be an earlier one.',
    reason: (v) => `This is dated ${v.datePublished}, but the original, ${v.original}, is public only from ${v.begins}`,
    note: (v) =>
      `Write \`datePublished: ${v.begins}\`. If readers really saw this translation first, say so in \`waive\`.`,
    wrong:
      'content/cy/stories/cells.md with `datePublished: 2026-03-02`, content/stories/cells.md with `datePublished: 2026-03-09`',
    right: 'datePublished: 2026-03-09',
  },
  'outdated-translation': {
    severity: 'warning',
    purpose: 'Readers of every language need to know what has changed.',
    reason: (v) =>
      `The original, ${v.original}, was changed on ${v.changed}, but this translation ${v.last ? `was last changed on ${v.last}` : 'does not say when it was'}`,
    note: (v) => `Compare the two, then write \`dateModified: ${v.changed}\` here.`,
    wrong:
      'content/stories/cells.md with `dateModified: 2026-05-04`, content/cy/stories/cells.md of 2026-03-09 without one',
    right: 'dateModified: 2026-05-04',
  },
  'uncorrected-retraction': {
    severity: 'warning',
    purpose: 'When research that gave readers hope is retracted, the story must tell them so in words.',
    reason: (v) =>
      `\`${v.id}\`, which this story is based on, was retracted${v.date ? ` (${v.date})` : ''}, and the story has not been corrected since`,
    note: () =>
      'Say in `corrections` what is now known to be wrong, and check the title, standfirst and summary. If the story is about the retraction, name the paper in `sources` or cite it in the text instead.',
    wrong: 'publications: [iron-2022], which has `retracted: 2024-04-11`, in a story without corrections',
    right: 'corrections: [{ date: 2024-04-15, text: The paper that we reported has been retracted. … }]',
    standard: 'COPE, Retraction Guidelines',
  },
  'retracted-support': {
    severity: 'warning',
    purpose: 'What a charity says it has achieved must still be true.',
    reason: () => 'Everything that supports this achievement has been retracted, or reports a retracted paper',
    note: () => 'Name what still shows that it is true, or remove the achievement.',
    wrong: 'supportedBy: [iron-2022], which has `retracted: 2024-04-11`',
    right: 'supportedBy: [copper-2025], or no such achievement',
  },
  'reference-cycle': {
    severity: 'error',
    fixed: true,
    purpose: 'A page cannot be its own parent, not even by way of others.',
    reason: (v) => `\`${v.key}\` leads back to this ${v.type}: ${v.cycle}`,
    note: () => 'Correct or remove one of these parents.',
    wrong: 'bone.md: parent: cancer — cancer.md: parent: bone',
    right: 'bone.md: parent: cancer — cancer.md without a parent',
  },
  'unused-record': {
    severity: 'warning',
    purpose: 'A record that nothing uses may be a mistake, or no longer needed.',
    reason: (v) => `Nothing refers to this ${v.type}`,
    note: () => 'Name it where it belongs, delete it, or start its file name with `_` to keep it unused.',
    wrong: 'content/people/old-colleague.md, which no story names',
    right: 'authors: [old-colleague], or no such file',
  },
} as const satisfies Record<string, Rule>
