import type { Rule, Values } from './rule.js'
import { meant } from './rule.js'

/** How there would be what is missing, or what the config has in its place. */
function howToHave({ type, folder, known, nearest }: Values): string {
  if (folder) return `A file \`${folder}\` would define it.`
  if (known === undefined || nearest) return ''
  return known === '' ? `The config has no ${type}.` : `The config has ${known}.`
}

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
    note: (v) => `A file \`${v.folder}\` would define it.`,
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
