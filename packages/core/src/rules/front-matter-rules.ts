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
    purpose: 'Front matter tells Findings what a file is, and readers its title and dates.',
    reason: () => 'This file does not begin with its fields (the front matter)',
    note: () => 'Begin the file with a line `---`, then `title: …` and the other fields, then a line `---`.',
    wrong: 'We found something.',
    right: '---\ntitle: We found something\n---',
  },
  'unclosed-front-matter': {
    severity: 'error',
    fixed: true,
    purpose: 'The fields must end where the text begins, or the text is read as fields.',
    reason: () => 'The fields at the top of this file (the front matter) have no line that ends them',
    note: () => 'Add a line `---` after the last field.',
    wrong: '---\ntitle: We found something\n\nOver ten years …',
    right: '---\ntitle: We found something\n---\nOver ten years …',
  },
  'invalid-yaml': {
    severity: 'error',
    fixed: true,
    purpose: 'Fields are written in YAML, a simple format that a missing quote or space can break.',
    reason: (v) => String(v.reason),
    note: (v) => String(v.advice),
    wrong: 'title: Hope: a story',
    right: 'title: "Hope: a story"',
    standard: 'YAML 1.2.2',
  },
  'text-after-hash': {
    severity: 'warning',
    purpose: 'In YAML a `#` after a space starts a comment, and readers do not see the rest of the line.',
    reason: (v) => `\`${v.rest}\` is not shown: a \`#\` after a space starts a comment`,
    note: (v) =>
      `If it belongs to the text, put the whole value in quotes: \`${v.written}\`. If it is a comment, put it on a line of its own.`,
    wrong: 'title: We are charity #1 for bone',
    right: 'title: "We are charity #1 for bone"',
    standard: 'YAML 1.2.2',
  },
  'unknown-key': {
    severity: 'error',
    purpose: 'A field whose name is wrong is not shown to anybody.',
    reason: unknownField,
    note: fieldsHere,
    wrong: 'standfrist: A laboratory study.',
    right: 'standfirst: A laboratory study.',
  },
  'unknown-gate-key': {
    severity: 'error',
    fixed: true,
    purpose: 'A typing mistake in a field that holds a story back must never publish the story.',
    reason: unknownField,
    note: fieldsHere,
    wrong: 'embarg: 2026-03-09T00:01Z',
    right: 'embargo: 2026-03-09T00:01Z',
  },
  'missing-key': {
    severity: 'error',
    fixed: true,
    purpose:
      'A page cannot do without some fields. Drafts may be unfinished, and so may records that no public page uses: for them this is only a warning.',
    reason: (v) => `Missing \`${v.key}\`, expected ${v.expected}`,
    wrong: 'kind: discovery\ndatePublished: 2026-03-09',
    right: 'kind: discovery\ntitle: Sleeping cells wake\ndatePublished: 2026-03-09',
  },
  'invalid-value': {
    severity: 'error',
    fixed: true,
    purpose:
      'A field must hold what it is for, or its page would show something wrong. In a draft this is only a warning, unless the field decides who may see the story. An empty field is only a warning in a record that no public page uses.',
    reason: (v) => `Unexpected ${v.found} in \`${v.key}\`, expected ${v.expected}${meant(v)}`,
    note: (v) => String(v.advice ?? ''),
    wrong: 'datePublished: soon',
    right: 'datePublished: 2026-03-09',
  },
  'invalid-identifier': {
    severity: 'error',
    fixed: true,
    purpose: 'A wrong identifier leads readers to the wrong paper, person or institution, or to none.',
    reason: (v) => `\`${v.value}\` in \`${v.key}\` is not a valid ${v.scheme}, expected ${v.expected}${meant(v)}`,
    wrong: 'orcid: 0000-0002-1825-0098',
    right: 'orcid: 0000-0002-1825-0097',
    standard: 'ISO 7064 for the checksums of ORCID and ROR; ITU-T E.164 for telephone numbers',
  },
  'unknown-kind': {
    severity: 'error',
    fixed: true,
    purpose: 'The kind of a story decides which fields it has, how its page looks and where it is listed.',
    reason: (v) => `Unknown kind \`${v.kind}\`${meant(v)}`,
    note: (v) => `Kinds of stories: ${v.known}.`,
    wrong: 'kind: discvery',
    right: 'kind: discovery',
  },
  'title-too-long': {
    severity: 'warning',
    purpose: 'People read a headline at a glance, and lists and search results cut off long ones.',
    reason: (v) => `This title has ${v.length} characters; for ${v.kind} the limit is ${v.limit}`,
    note: () => 'Shorten it; `standfirst` has room for the rest.',
    wrong: 'title: (a sentence of 180 characters)',
    right: 'title: (a line of 90 characters)',
  },
  'missing-summary': {
    severity: 'warning',
    purpose: 'Lists and feeds show a line about each story, so that readers can choose.',
    reason: () => 'There is neither a `summary` nor a first paragraph for lists to show below the title',
    note: () => 'Add `summary`, or begin the text with a paragraph.',
    wrong: '---\nkind: discovery\n…\n---\n## What we found',
    right: 'summary: Resting cells wake when bone stiffens, in the laboratory.',
  },
  'several-sentences': {
    severity: 'warning',
    purpose: 'An achievement is one sentence that people read at a glance. The pages that support it give the details.',
    reason: (v) => `This summary has ${v.count} sentences; an achievement has only one`,
    note: () => 'Keep the sentence that says what became possible.',
    wrong: 'summary: Found a second gene. It delays the disease.',
    right: 'summary: Found a second gene, which delays the disease.',
  },
  'no-sources': {
    severity: 'warning',
    purpose:
      'News must say where it comes from: in `sources`, a citation, or a link to another website, a document, a story or a project.',
    reason: () => 'This story names no source',
    note: () =>
      'Add `sources`; or cite a publication in the text, or link there to where the news comes from. An address on its own becomes a link between `<` and `>`.',
    wrong: '---\nkind: news\n…\n---\nA trial has begun.',
    right: 'sources: [{ title: Register of trials, href: "https://register.example.org/123" }]',
  },
  'missing-evidence': {
    severity: 'off',
    purpose: 'Readers need to know what a finding is based on. This is checked only where the site turns it on.',
    reason: () => 'Neither a publication nor `evidence` says what this is based on',
    note: () => 'Add `publications`, cite one in the text, or add `evidence`.',
    wrong: '---\nkind: discovery\n…\n---\nCells can rest for years.',
    right: 'evidence: { peerReview: preprint, studyType: laboratory-study, subjects: [cells] }',
    standard: 'Labels for press releases of medical research, Academy of Medical Sciences',
  },
  'contradicted-evidence': {
    severity: 'warning',
    purpose: 'A story and the publication that it reports must say the same about the evidence.',
    reason: (v) => `\`${v.field}\` says ${v.said} here, but ${v.says} in ${v.publication}`,
    note: (v) =>
      `Correct one of the two. ${v.believed ? 'Until then readers see what the publication says.' : 'Until then readers see what this story says.'}`,
    wrong: 'evidence: { peerReview: peer-reviewed }, and a publication with `evidence: { peerReview: preprint }`',
    right: 'No `evidence` in the story: readers see that of the publication.',
    standard: 'Labels for press releases of medical research, Academy of Medical Sciences',
  },
  'unsaid-subjects': {
    severity: 'warning',
    purpose: 'People who read only a list or a search result must also learn that a finding was not made in people.',
    reason: (v) =>
      `The title, standfirst and ${v.hasSummary === 1 ? 'summary' : 'first paragraph'} do not seem to mention ${
        v.found === 'a model' ? 'modelling' : String(v.found).replace(' and ', ' or ')
      }`,
    note: (v) =>
      `This ${v.found === 'a model' ? 'comes from' : 'was found in'} ${v.found}: say so in one of them, as in ${exampleOf[String(v.found)]}. Lists and search results show nothing else. If it is there in other words, add those to \`subjectWords\` in the config.`,
    wrong:
      'title: A blocker lets small vessels relax\n…\nevidence: { studyType: laboratory-study, subjects: [animals] }',
    right:
      'title: A blocker lets small vessels relax in mice\n…\nevidence: { studyType: laboratory-study, subjects: [animals] }',
    standard: 'Labels for press releases of medical research, Academy of Medical Sciences',
  },
  'strong-claim': {
    severity: 'warning',
    purpose: 'A headline that promises too much gives people false hope.',
    reason: (v) => `\`${v.text}\` promises more than research can keep`,
    note: () => 'Say what was found, in whom or in what, and how sure it is.',
    wrong: 'title: Breakthrough blood test finds the disease early',
    right: 'title: Blood test finds the disease two years earlier',
  },
  'review-overdue': {
    severity: 'warning',
    purpose: 'Health information must be checked again before it is out of date.',
    reason: (v) => `The next review has been due since ${v.next}`,
    note: () => 'Have it reviewed, then write the new dates in `reviewed`.',
    wrong: 'reviewed: { last: 2019-01-31, next: 2021-01-31, by: [ada-okafor] }',
    right: 'reviewed: { last: 2026-01-31, next: 2028-01-31, by: [ada-okafor] }',
  },
  'consent-elsewhere': {
    severity: 'warning',
    purpose: 'People are shown only where they agreed to be shown.',
    reason: (v) => `The consent is for ${v.scopes}, not for the \`website\`: this story is hidden`,
    note: () => 'Add `website` to `scopes` once the person has agreed to it.',
    wrong: 'consent: { record: F-12, scopes: [printed-report] }',
    right: 'consent: { record: F-12, scopes: [printed-report, website] }',
  },
  'consent-ended-elsewhere': {
    severity: 'warning',
    fixed: true,
    purpose: 'When a consent ends, it ends for every story that relies on it.',
    reason: (v) => `The consent \`${v.record}\` has ended in \`${v.other}\`, and this story relies on it too`,
    note: () =>
      'Write `withdrawn: true` in `consent` here as well. If this is a different consent, give it a `record` of its own.',
    wrong: 'consent: { record: F-12 }, while another story has { record: F-12, withdrawn: true }',
    right: 'consent: { record: F-12, withdrawn: true }',
  },
  'expired-waiver': {
    severity: 'warning',
    purpose: 'An exception lasts only for the time that was agreed.',
    reason: (v) => `The waiver of \`${v.rule}\` ended on ${v.until}`,
    note: () => 'Correct what the rule reports, or agree on a later date.',
    wrong: 'waive: [{ rule: title-too-long, reason: Agreed title, until: 2020-01-01 }]',
    right: 'waive: [{ rule: title-too-long, reason: Agreed title, until: 2030-01-01 }]',
  },
  'unneeded-waiver': {
    severity: 'warning',
    purpose: 'An exception that is no longer needed would hide the next mistake.',
    reason: (v) => `This waives \`${v.rule}\`, but nothing here breaks that rule`,
    note: () => 'Remove it from `waive`.',
    wrong: 'waive: [{ rule: title-too-long, … }] on a story with a short title',
    right: 'No `waive`.',
  },
  'invalid-waiver': {
    severity: 'error',
    fixed: true,
    purpose: 'Rules that protect readers have no exceptions.',
    reason: (v) => (v.known === 1 ? `\`${v.rule}\` cannot be waived` : `There is no rule \`${v.rule}\`${meant(v)}`),
    note: (v) => (v.known === 1 ? 'Correct what the rule reports.' : '`findings rules` lists the rules.'),
    wrong: 'waive: [{ rule: unsafe-protocol, … }]',
    right: 'No `waive`, and a link that is safe.',
  },
} as const satisfies Record<string, Rule>
