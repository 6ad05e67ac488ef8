import type { Rule } from '@findings/core'
import { fenced } from './fenced.js'
import { changing, defaultSeverity, finding } from './rule-words.js'

type Groups = Readonly<Record<string, Readonly<Record<string, Rule>>>>

/** The page docs/rules.md: every rule, in GitHub's Markdown. */
export const rulesPage = (groups: Groups): string =>
  `${[
    '# Rules',
    '',
    ...introduction,
    '',
    '## Contents',
    ...Object.entries(groups).flatMap(([group, rules]) => ['', ...tableOf(group, rules)]),
    ...Object.entries(groups).flatMap(([group, rules]) => [
      '',
      `## ${group}`,
      ...Object.entries(rules).flatMap(([id, rule]) => ['', ...sectionOf(id, rule)]),
    ]),
  ].join('\n')}\n`

const introduction = [
  '<!-- Written by `npm run docs` from the rules themselves; a test keeps it fresh. -->',
  '',
  'What `findings check` and `findings build` hold stories, records, config and theme against. Errors keep a site from',
  'being written; warnings do not, unless `--max-warnings` says so. `findings rules ID` shows one of these at the terminal.',
  '',
  'A site changes a severity in its config, for all stories or by kind:',
  '',
  fenced("rules: {\n  'http-link': 'off',\n  'vague-link-text': { opinion: 'warning', default: 'error' },\n}"),
  '',
  'One run changes it with `--rule http-link=off`. One story has an exception, with a reason and an end:',
  '',
  fenced('waive:\n  - rule: title-too-long\n    reason: The title was agreed with the funder.\n    until: 2027-01-01'),
  '',
  'Rules that protect readers – on protocols, addresses, embargo and consent – can be neither changed nor waived; they are',
  'marked “fixed”.',
  '',
  'Whether links to other sites still lead anywhere, `findings links` asks those sites. No other command does, so that none depends on them.',
]

const tableOf = (group: string, rules: Readonly<Record<string, Rule>>): readonly string[] => [
  `**[${group}](#${slugOf(group)})**`,
  '',
  '| rule | severity | purpose |',
  '| --- | --- | --- |',
  ...Object.entries(rules).map(
    ([id, { severity, fixed, purpose }]) =>
      `| [\`${id}\`](#${id}) | ${severity}${fixed ? ', fixed' : ''} | ${textOf(purpose).replaceAll('|', '\\|')} |`,
  ),
]

const sectionOf = (id: string, rule: Rule): readonly string[] => [
  `### \`${id}\``,
  '',
  textOf(rule.purpose),
  '',
  'Wrong:',
  '',
  fenced(rule.wrong),
  '',
  'Right:',
  '',
  fenced(rule.right),
  '',
  `- Severity: ${defaultSeverity(rule)}. ${changing(rule)}`,
  ...(rule.asksOthers ? [`- ${finding(rule)}`] : []),
  ...(rule.standard ? [`- Standard: ${textOf(rule.standard)}.`] : []),
]

/** The anchor that GitHub gives a heading of plain words. */
const slugOf = (heading: string) => heading.toLowerCase().replaceAll(' ', '-')

/** Plain text in Markdown, where it must not become anything else. */
const textOf = (text: string) => text.replace(/[\\<>*_[\]]/g, '\\$&')
