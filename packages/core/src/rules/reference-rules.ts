import type { Rule, Values } from './rule.js'
import { meant } from './rule.js'

const idOfPublication = 'A publication is named by the file of its record, without the ending.'

/** How there would be what is missing, or what the config has in its place. */
function howToHave({ type, folder, known, nearest, isDoi }: Values): string {
  if (isDoi)
    return `${idOfPublication}${nearest ? '' : ' `findings new publication "Its title"` begins one, with `DOI` in it.'}`
  if (folder) return `A file \`${folder}\` would define it.`
  if (known === undefined || nearest) return ''
  return known === '' ? `The config has no ${type}.` : `The config has ${known}.`
}

/** What `translationOf` names in place of an original in the main language. */
function wrongOriginal(v: Values): string {
  if (v.id === undefined) return `\`translationOf\` is for translations, and this is in the main language (${v.main})`
  if (v.isItself) return `\`${v.id}\` is this file itself, and nothing in ${v.main} has that name`
  if (v.language) return `\`${v.id}\` is in ${v.language}, and no original in ${v.main}`
  return v.found ? `\`${v.id}\` is ${v.found}, and this is a ${v.type}` : `Cannot find ${v.type} \`${v.id}\`${meant(v)}`
}

/** What a story has in common with the original that it seems to be a translation of. */
const traits: Readonly<Record<string, string>> = {
  name: 'nearly the same name',
  paper: 'the same publication or source',
  image: 'the same image',
}

/** The ways out for a story that seems to be a translation. */
const pairing = (v: Values): string =>
  `If it is its translation, write \`translationOf: ${v.id}\`, or name the file \`${v.path}\`. If it is a story of its own, say so in \`waive\`, of the rule \`unpaired-translation\`.`

/** References between stories and records. */
export const referenceRules = {
  'missing-reference': {
    severity: 'error',
    purpose: 'What a story refers to exists.',
    reason: (v) => `Cannot find ${v.type} \`${v.id}\`${meant(v)}`,
    note: howToHave,
    wrong: 'authors: [ada-okfor]',
    right: 'authors: [ada-okafor]',
  },
  'missing-topic': {
    severity: 'error',
    purpose: 'Topics have pages, so they must exist.',
    reason: (v) => `Cannot find topic \`${v.id}\`${meant(v)}`,
    note: howToHave,
    wrong: 'topics: [metastsis]',
    right: 'topics: [metastasis]',
  },
  'wrong-record-type': {
    severity: 'error',
    purpose: 'A field refers to one type of record.',
    reason: (v) => `\`${v.id}\` is ${v.found}, expected ${v.expected}`,
    wrong: 'topics: [ada-okafor]',
    right: 'topics: [bone]',
  },
  'hidden-reference': {
    severity: 'warning',
    purpose: 'Lists name only what readers may see.',
    reason: () => 'This list names a story that is not public; it is left out',
    wrong: 'furtherReading: [a-draft]',
    right: 'furtherReading: [a-published-story]',
  },
  'person-without-consent': {
    severity: 'warning',
    purpose: 'Who takes back consent is not shown elsewhere unasked.',
    reason: (v) => `\`${v.id}\` is in a story without consent to be shown on this website, and is shown here`,
    note: () =>
      'Ask whether this may stay. If it may, say so in `waive`; if not, remove it, and look for the name in the text and for pictures.',
    wrong: '::person{ref=callum-reid}, with `withdrawn: true` in the story whose `people` name him',
    right: 'No mention; or another story with a consent that lasts.',
  },
  'wrong-original': {
    severity: 'error',
    fixed: true,
    purpose:
      'A translation names its original in the main language, which holds it back as long as that is not public.',
    reason: wrongOriginal,
    note: (v) => {
      if (v.id !== undefined)
        return v.nearest ? '' : `Name the file in ${v.main} of which this is the translation, without \`.md\`.`
      return v.folder
        ? `Remove it, or move this file to the folder of its language, as in \`${v.folder}\`.`
        : 'Remove it, or declare the other language in `site.languages`.'
    },
    wrong: 'content/stories/cells-in-welsh.md with `translationOf: cells`',
    right: 'content/cy/stories/cells-in-welsh.md with `translationOf: cells`',
  },
  'unpaired-translation': {
    severity: 'warning',
    purpose: 'A translation says what it is a translation of, so that it is no more public than its original.',
    reason: (v) =>
      `This is paired with no original, and ${v.original} has ${traits[String(v.by)]} and no translation in ${v.language}`,
    note: pairing,
    wrong: 'content/cy/stories/resting-cell.md beside content/stories/resting-cells.md',
    right: 'content/cy/stories/resting-cells.md; or the same file with `translationOf: resting-cells`',
  },
  'early-translation': {
    severity: 'error',
    fixed: true,
    purpose: 'A translation whose name has a slip is not public before its original.',
    reason: (v) =>
      `This is paired with no original, and ${v.original}, which has ${traits[String(v.by)]}, is not public ${v.isLater ? 'when this will be' : 'now'}`,
    note: pairing,
    wrong: 'content/cy/stories/resting-cell.md beside content/stories/resting-cells.md with `status: draft`',
    right: 'content/cy/stories/resting-cells.md; or the same file with `translationOf: resting-cells`',
  },
  'second-translation': {
    severity: 'error',
    purpose: 'Readers who choose their language come to the one page that is in it.',
    reason: (v) => `\`${v.other}\` is a translation of ${v.original} into the same language (\`${v.language}\`)`,
    note: () =>
      'Keep one of them, with the other’s address in its `aliases`; or, if this tells another story, correct `translationOf`, or take it out.',
    wrong:
      'content/cy/stories/cells.md and content/cy/stories/resting-cells.md, both with `translationOf: sleeping-cells`',
    right: 'content/cy/stories/cells.md alone.',
  },
  'thinner-translation': {
    severity: 'warning',
    purpose: 'Readers of every language learn what a story rests on.',
    reason: (v) => `The original, ${v.original}, has ${v.fields}, and this translation does not`,
    note: () => 'Copy them. What they name need not be translated: records of the main language serve all.',
    wrong: 'content/cy/stories/cells.md without `evidence`, which content/stories/cells.md has',
    right: 'evidence: { peerReview: preprint, studyType: laboratory-study, subjects: [cells] }',
  },
  'outdated-translation': {
    severity: 'warning',
    purpose: 'Readers of every language learn what has changed.',
    reason: (v) =>
      `The original, ${v.original}, was changed on ${v.changed}, and this translation ${v.last ? `last on ${v.last}` : 'does not say when it was'}`,
    note: (v) => `Compare the two, then write \`dateModified: ${v.changed}\` here.`,
    wrong:
      'content/stories/cells.md with `dateModified: 2026-05-04`, content/cy/stories/cells.md of 2026-03-09 without one',
    right: 'dateModified: 2026-05-04',
  },
  'uncorrected-retraction': {
    severity: 'warning',
    purpose: 'Readers are told in words when what they were promised is withdrawn.',
    reason: (v) =>
      `\`${v.id}\`, which this story rests on, was retracted${v.date ? ` (${v.date})` : ''}, and the story was not corrected since`,
    note: () =>
      'Say in `corrections` what is wrong now, and look again at title, standfirst and summary. A story about the retraction names the paper in `sources`, or cites it in its text.',
    wrong: 'publications: [iron-2022], which has `retracted: 2024-04-11`, in a story without corrections',
    right: 'corrections: [{ date: 2024-04-15, text: The paper that we reported has been retracted. … }]',
    standard: 'COPE, Retraction Guidelines',
  },
  'retracted-support': {
    severity: 'warning',
    purpose: 'What a charity says it achieved is true.',
    reason: () => 'All that supports this achievement has been retracted, or reports what was',
    note: () => 'Name what still shows that it is true, or remove the achievement.',
    wrong: 'supportedBy: [iron-2022], which has `retracted: 2024-04-11`',
    right: 'supportedBy: [copper-2025], or no such achievement',
  },
  'reference-cycle': {
    severity: 'error',
    fixed: true,
    purpose: 'Parents lead upwards to an end.',
    reason: (v) => `\`${v.key}\` leads back to this ${v.type}: ${v.cycle}`,
    note: () => 'Remove one of these links.',
    wrong: 'bone.md: parent: cancer — cancer.md: parent: bone',
    right: 'bone.md: parent: cancer — cancer.md without a parent',
  },
  'unused-record': {
    severity: 'warning',
    purpose: 'A record that nothing uses is a mistake or a left-over.',
    reason: (v) => `Nothing refers to this ${v.type}`,
    note: () => 'Refer to it, remove it, or begin its file name with `_`.',
    wrong: 'content/people/old-colleague.md, which no story names',
    right: 'authors: [old-colleague], or no such file',
  },
} as const satisfies Record<string, Rule>
