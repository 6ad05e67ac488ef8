import { foreignName, foreignNote } from './foreign-field-words.js'
import type { Rule, Values } from './rule.js'
import { meant } from './rule.js'

const unknownField = (v: Values) =>
  `Unknown field \`${v.key}\`${v.nearest ? meant(v) : v.ours ? foreignName(v) : ` in ${v.where}`}`

/** Which fields there are, where no single one is meant. */
function fieldsHere(v: Values): string {
  if (v.nearest) return ''
  if (v.ours) return foreignNote(v)
  return v.known ? `Fields here: ${v.known}.` : 'Remove it, or correct its name.'
}

/** How a title says in what something was found. */
const exampleOf: Readonly<Record<string, string>> = {
  animals: '“in mice”',
  cells: '“in cells grown in the laboratory”',
  'animals and cells': '“in mice and in cells”',
  'a model': '“a computer model suggests”',
}

/** Fields of stories, records and the config. */
export const frontMatterRules = {
  'missing-front-matter': {
    severity: 'error',
    fixed: true,
    purpose: 'A file says what it is in its front matter.',
    reason: () => 'This file does not begin with front matter',
    note: () => 'Begin the file with a line `---`, then `title: …` and the other fields, then a line `---`.',
    wrong: 'We found something.',
    right: '---\ntitle: We found something\n---',
  },
  'unclosed-front-matter': {
    severity: 'error',
    fixed: true,
    purpose: 'Front matter ends where the text begins.',
    reason: () => 'The front matter is not closed',
    note: () => 'Add a line `---` after the last field.',
    wrong: '---\ntitle: We found something\n\nOver ten years …',
    right: '---\ntitle: We found something\n---\nOver ten years …',
  },
  'invalid-yaml': {
    severity: 'error',
    fixed: true,
    purpose: 'Fields must be readable as YAML.',
    reason: (v) => String(v.reason),
    note: (v) => String(v.advice),
    wrong: 'title: Hope: a story',
    right: 'title: "Hope: a story"',
    standard: 'YAML 1.2.2',
  },
  'text-after-hash': {
    severity: 'warning',
    purpose: 'Readers see what an author wrote: in YAML, a `#` behind a space begins a comment.',
    reason: (v) => `\`${v.rest}\` is not shown: a \`#\` behind a space begins a comment`,
    note: (v) =>
      `If it belongs to the text, put the whole value in quotes: \`${v.written}\`. If it is a comment, put it on a line of its own.`,
    wrong: 'title: We are charity #1 for bone',
    right: 'title: "We are charity #1 for bone"',
    standard: 'YAML 1.2.2',
  },
  'unknown-key': {
    severity: 'error',
    purpose: 'A field that nobody knows is a field that nobody shows.',
    reason: unknownField,
    note: fieldsHere,
    wrong: 'standfrist: A laboratory study.',
    right: 'standfirst: A laboratory study.',
  },
  'unknown-gate-key': {
    severity: 'error',
    fixed: true,
    purpose: 'A slip in a field that holds a story back never publishes it.',
    reason: unknownField,
    note: fieldsHere,
    wrong: 'embarg: 2026-03-09T00:01Z',
    right: 'embargo: 2026-03-09T00:01Z',
  },
  'missing-key': {
    severity: 'error',
    fixed: true,
    purpose:
      'Some fields a page cannot do without. A draft may be unfinished, and so may a record that nothing public leads to: of them this is a warning.',
    reason: (v) => `Missing \`${v.key}\`, expected ${v.expected}`,
    wrong: 'kind: discovery\ndatePublished: 2026-03-09',
    right: 'kind: discovery\ntitle: Sleeping cells wake\ndatePublished: 2026-03-09',
  },
  'invalid-value': {
    severity: 'error',
    fixed: true,
    purpose:
      'A field holds what its name promises. In a draft this is a warning, unless the field decides who may see it; so is an empty field of a record that nothing public leads to.',
    reason: (v) => `Unexpected ${v.found} in \`${v.key}\`, expected ${v.expected}${meant(v)}`,
    note: (v) => String(v.advice ?? ''),
    wrong: 'datePublished: soon',
    right: 'datePublished: 2026-03-09',
  },
  'invalid-identifier': {
    severity: 'error',
    fixed: true,
    purpose: 'An identifier leads readers to the work, person or institution that is meant.',
    reason: (v) => `\`${v.value}\` in \`${v.key}\` is not a valid ${v.scheme}, expected ${v.expected}${meant(v)}`,
    wrong: 'orcid: 0000-0002-1825-0098',
    right: 'orcid: 0000-0002-1825-0097',
    standard: 'ISO 7064 for the checksums of ORCID and ROR; ITU-T E.164 for telephone numbers',
  },
  'unknown-kind': {
    severity: 'error',
    fixed: true,
    purpose: 'The kind of a story decides its fields, its page and its place.',
    reason: (v) => `Unknown kind \`${v.kind}\`${meant(v)}`,
    note: (v) => `Kinds of stories: ${v.known}.`,
    wrong: 'kind: discvery',
    right: 'kind: discovery',
  },
  'title-too-long': {
    severity: 'warning',
    purpose: 'A headline is read at a glance, and lists and search results cut long ones.',
    reason: (v) => `This title has ${v.length} characters; for ${v.kind} the limit is ${v.limit}`,
    note: () => 'Shorten it; `standfirst` has room for the rest.',
    wrong: 'title: (a sentence of 180 characters)',
    right: 'title: (a line of 90 characters)',
  },
  'missing-summary': {
    severity: 'warning',
    purpose: 'Lists and feeds show a line about each story.',
    reason: () => 'There is neither a `summary` nor a first paragraph for lists to show',
    note: () => 'Add `summary`, or begin the text with a paragraph.',
    wrong: '---\nkind: discovery\n…\n---\n## What we found',
    right: 'summary: Resting cells wake when bone stiffens, in the laboratory.',
  },
  'several-sentences': {
    severity: 'warning',
    purpose: 'An achievement is said in one sentence; what supports it tells the rest.',
    reason: (v) => `This summary has ${v.count} sentences, an achievement says one`,
    note: () => 'Keep the sentence that says what became possible.',
    wrong: 'summary: Found a second gene. It delays the disease.',
    right: 'summary: Found a second gene, which delays the disease.',
  },
  'no-sources': {
    severity: 'warning',
    purpose:
      'News says where it is from: in `sources`, a citation, or a link to another website, a document, a story or a project.',
    reason: () => 'This story names no source',
    note: () =>
      'Add `sources`, or cite a publication or link to where it is from in the text. A bare address is a link between `<` and `>`.',
    wrong: '---\nkind: news\n…\n---\nA trial has begun.',
    right: 'sources: [{ title: Register of trials, href: "https://register.example.org/123" }]',
  },
  'missing-evidence': {
    severity: 'off',
    purpose: 'Readers learn what a finding rests on, where the site requires it.',
    reason: () => 'Neither a publication nor `evidence` says what this rests on',
    note: () => 'Add `publications`, cite one in the text, or add `evidence`.',
    wrong: '---\nkind: discovery\n…\n---\nCells can rest for years.',
    right: 'evidence: { peerReview: preprint, studyType: laboratory-study, subjects: [cells] }',
    standard: 'Labels for press releases of medical research, Academy of Medical Sciences',
  },
  'contradicted-evidence': {
    severity: 'warning',
    purpose: 'A story and the publication that it reports say the same of the evidence.',
    reason: (v) => `\`${v.field}\` says ${v.said} here, and ${v.says} in ${v.publication}`,
    note: (v) =>
      `Correct one of the two. ${v.believed ? 'Readers are shown what the publication says.' : 'Readers are shown what is said here.'}`,
    wrong: 'evidence: { peerReview: peer-reviewed }, and a publication with `evidence: { peerReview: preprint }`',
    right: 'No `evidence` in the story: that of the publication is shown.',
    standard: 'Labels for press releases of medical research, Academy of Medical Sciences',
  },
  'unsaid-subjects': {
    severity: 'warning',
    purpose: 'Who reads no more than a list or a search result learns that a finding was not made in people.',
    reason: (v) =>
      `Neither title, standfirst nor ${v.hasSummary === 1 ? 'summary' : 'first paragraph'} has a word for ${
        v.found === 'a model' ? 'modelling' : String(v.found).replace(' and ', ' or ')
      } that Findings knows`,
    note: (v) =>
      `This ${v.found === 'a model' ? 'comes from' : 'was found in'} ${v.found}: say it in one of them, as in ${exampleOf[String(v.found)]}. Lists and search results show no more. \`subjectWords\` of the config adds words.`,
    wrong:
      'title: A blocker lets small vessels relax\n…\nevidence: { studyType: laboratory-study, subjects: [animals] }',
    right:
      'title: A blocker lets small vessels relax in mice\n…\nevidence: { studyType: laboratory-study, subjects: [animals] }',
    standard: 'Labels for press releases of medical research, Academy of Medical Sciences',
  },
  'strong-claim': {
    severity: 'warning',
    purpose: 'Words above a story promise no more than research can.',
    reason: (v) => `\`${v.text}\` promises more than research can`,
    note: () => 'Say what was found, in whom, and how sure it is.',
    wrong: 'title: Breakthrough blood test finds the disease early',
    right: 'title: Blood test finds the disease two years earlier',
  },
  'review-overdue': {
    severity: 'warning',
    purpose: 'Health information is looked at again before it is out of date.',
    reason: (v) => `The next review has been due since ${v.next}`,
    note: () => 'Have it reviewed, and write the new dates into `reviewed`.',
    wrong: 'reviewed: { last: 2019-01-31, next: 2021-01-31, by: [ada-okafor] }',
    right: 'reviewed: { last: 2026-01-31, next: 2028-01-31, by: [ada-okafor] }',
  },
  'consent-elsewhere': {
    severity: 'warning',
    purpose: 'People are shown where they agreed to be.',
    reason: (v) => `The consent is for ${v.scopes}, not for the \`website\`: this story is hidden`,
    note: () => 'Add `website` to `scopes` once the person has agreed to it.',
    wrong: 'consent: { record: F-12, scopes: [printed-report] }',
    right: 'consent: { record: F-12, scopes: [printed-report, website] }',
  },
  'consent-ended-elsewhere': {
    severity: 'warning',
    fixed: true,
    purpose: 'A consent that ends, ends wherever it was relied on.',
    reason: (v) => `The consent \`${v.record}\` has ended in \`${v.other}\`, and this story rests on it too`,
    note: () =>
      'Write `withdrawn: true` into its `consent` here as well; if it is another consent, give it a `record` of its own.',
    wrong: 'consent: { record: F-12 }, while another story has { record: F-12, withdrawn: true }',
    right: 'consent: { record: F-12, withdrawn: true }',
  },
  'expired-waiver': {
    severity: 'warning',
    purpose: 'An exception is agreed for a time.',
    reason: (v) => `The waiver of \`${v.rule}\` ended on ${v.until}`,
    note: () => 'Mend what it excuses, or agree on a later date.',
    wrong: 'waive: [{ rule: title-too-long, reason: Agreed title, until: 2020-01-01 }]',
    right: 'waive: [{ rule: title-too-long, reason: Agreed title, until: 2030-01-01 }]',
  },
  'unneeded-waiver': {
    severity: 'warning',
    purpose: 'An exception that excuses nothing hides the next mistake.',
    reason: (v) => `Nothing here breaks \`${v.rule}\`, which this waives`,
    note: () => 'Remove the waiver.',
    wrong: 'waive: [{ rule: title-too-long, … }] on a story with a short title',
    right: 'No `waive`.',
  },
  'invalid-waiver': {
    severity: 'error',
    fixed: true,
    purpose: 'Rules that protect readers have no exceptions.',
    reason: (v) => (v.known === 1 ? `\`${v.rule}\` cannot be waived` : `There is no rule \`${v.rule}\`${meant(v)}`),
    note: (v) => (v.known === 1 ? 'Mend what it reports.' : '`findings rules` lists the rules.'),
    wrong: 'waive: [{ rule: unsafe-protocol, … }]',
    right: 'No `waive`; the link mended.',
  },
} as const satisfies Record<string, Rule>
