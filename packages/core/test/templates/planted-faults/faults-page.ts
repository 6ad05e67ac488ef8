import type { PlantedFault } from './planted-fault.js'

/** The table of planted faults as a page of the documentation. */
export function faultsPage(groups: Readonly<Record<string, readonly PlantedFault[]>>): string {
  const all = Object.values(groups).flat()
  const rendered = all.filter(({ rendering }) => rendering !== 'nothing').length
  return `# Faults in templates

\`findings check\` and \`findings build\` look for faults in templates in two ways.

- **Types**, if the project has TypeScript (\`npm install --save-dev typescript\`, 5 or later). Every template is checked
  against the type of its view, in every branch, whether or not the stories have faults.
- **Rendering**, always. What cannot be printed is an error at its line. Without TypeScript, a field that no view has is an
  error too. Only pages that exist, and branches that they reach, are looked at.

A test plants each of these ${all.length} faults and holds what each way says. Types find all ${all.length}; rendering finds ${rendered}.

${Object.entries(groups).map(section).join('\n\n')}
`
}

function section([title, rows]: [string, readonly PlantedFault[]]): string {
  const lines = rows.map(
    (row) => `| ${[row.name, code(row.source), told(row.types), told(row.rendering)].join(' | ')} |`,
  )
  return [`## ${title}`, '', '| fault | template | by types | by rendering |', '|---|---|---|---|', ...lines].join('\n')
}

/** \`1:12 unknown-view-field …\`, the place and the rule as code; where a row says only that it is not found, a dash. */
function told(text: string): string {
  if (text === 'nothing') return '–'
  const [, place, rule, reason = ''] = /^(\S+) (\S+) (.*)$/.exec(text) ?? []
  return `${place} [\`${rule}\`](rules.md#${rule})<br>${escaped(reason)}`
}

const code = (source: string) => `<code>${escaped(source).replaceAll('\n', '<br>')}</code>`

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '\\|').replaceAll('`', '&#96;')
