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
  '`findings check` and `findings build` hold stories, records, config and theme against these rules. An error keeps the site',
  'from being written. A warning does not, unless `--max-warnings` says so. `findings rules ID` shows a rule in the terminal.',
  '',
  'A site changes the severity of a rule in its config, for all stories or by kind:',
  '',
  fenced("rules: {\n  'http-link': 'off',\n  'vague-link-text': { opinion: 'warning', default: 'error' },\n}"),
  '',
  '`--rule http-link=off` changes it for one run. A story can waive a rule, with a reason and an end:',
  '',
  fenced('waive:\n  - rule: title-too-long\n    reason: The title was agreed with the funder.\n    until: 2027-01-01'),
  '',
  'Rules that protect readers (protocols, addresses, embargo, consent) can be neither changed nor waived. They are marked',
  '“fixed”.',
  '',
  '`findings links` asks other sites whether links to them still lead anywhere. No other command does, so that none depends',
  'on them.',
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
