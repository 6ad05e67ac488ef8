import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sentences, tryBuild } from './support/wrenfield.js'

const example = path.resolve(import.meta.dirname, '..')
const moving = readFileSync(path.join(example, '../../docs/moving.md'), 'utf8')

/** The blocks of the page in a language, in order, without what they are indented by. */
const blocksIn = (language: string): readonly string[] =>
  [...moving.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, 'gm'))].map(
    ([, indent = '', text = '']) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  )

const [theirFields = '', ourFields = '', waiver = ''] = blocksIn('yaml')
const [theirText = '', ourText = ''] = blocksIn('md')
const [severities = ''] = blocksIn('js')

/** The rows of the table of fields: the names there, some with a value, and what is said of the one here. */
const rows = [
  ...(moving
    .split('## 3.')[1]
    ?.split('## 4.')[0]
    ?.matchAll(/^\| (`.*?) \| (.*) \|$/gm) ?? []),
].map(([, theirs = '', ours = '']) => ({
  theirs: [...theirs.matchAll(/`(\w+)(?:: (\w+))?`/g)].map(([, name = '', value = '2019-03-04']) => ({ name, value })),
  ours,
}))

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>'

/** What is wrong with a small site that has these stories, by their names. */
async function problemsOf(stories: Readonly<Record<string, string>>) {
  const root = path.join(example, '.findings/moving')
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const files = {
    'findings.config.mjs': `import { charity } from '@findings/theme-charity'
export default { site: { url: 'https://charity.example.org', name: 'Docs' }, theme: charity(), ${severities} }`,
    'content/topics/bone.md': '---\nname: Bone\n---\n',
    'content/people/ada-okafor.md': '---\nname: Ada Okafor\n---\n',
    'content/stories/scan.svg': svg,
    ...Object.fromEntries(Object.entries(stories).map(([name, text]) => [`content/stories/${name}.md`, text])),
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.join(root, path.dirname(name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
  return (await tryBuild({ root })).problems
}

describe('docs/moving.md', () => {
  it('shows a post that is right once it has moved, and severities and a waiver that take effect', async () => {
    const long = 'A headline that was agreed with everybody years ago '.repeat(4)
    const problems = await problemsOf({
      register: `---\n${ourFields.replace(/(?<=title: ).*/, long)}---\n${ourText.replaceAll('scan.png', 'scan.svg')}`,
      agreed: `---\n${ourFields
        .replace('kind: news', 'kind: discovery')
        .replace(/(?<=title: ).*/, long)
        .replace(/aliases.*\n/, '')}${waiver}---\nWords.\n`,
    })
    expect(sentences(problems)).toEqual([])
  })

  it('shows a post that is told all of this before', async () => {
    const problems = await problemsOf({ register: `---\nkind: news\n${theirFields}---\n${theirText}` })
    expect(new Set(problems.map(({ ruleId }) => ruleId))).toEqual(
      new Set([
        'missing-key',
        'unknown-gate-key',
        'unknown-key',
        'raw-html',
        'shortcode',
        'unlinked-address',
        'no-sources',
      ]),
    )
    const told = problems.map(({ reason }) => reason).join('\n')
    for (const [name] of theirFields.matchAll(/^(?!title)\w+(?=:)/gm))
      expect(told).toContain(`Unknown field \`${name}\``)
  })

  it('names a field here for each of other systems, as a check does', async () => {
    expect(rows.length).toBeGreaterThan(10)
    const stories = rows.map(({ theirs }, index) => [
      `row-${index}`,
      `---\nkind: news\n${theirs.map(({ name, value }) => `${name}: ${value}\n`).join('')}---\nWords.\n`,
    ])
    const problems = await problemsOf(Object.fromEntries(stories))
    for (const [index, { theirs, ours }] of rows.entries()) {
      const [, here = ''] = /^(?:the |`)([^`:]+)/.exec(ours) ?? []
      for (const { name } of theirs) {
        const found = problems.filter(
          ({ file, reason }) => file.includes(`row-${index}.`) && reason.startsWith(`Unknown field \`${name}\``),
        )
        expect(
          found.map(({ reason }) => reason),
          name,
        ).toEqual([expect.stringContaining(here)])
      }
    }
  })

  it('names what holds a story back elsewhere, which is an error whatever the config says', async () => {
    const holding = rows.filter(({ ours }) => /^`(?:status|embargo)/.test(ours)).flatMap(({ theirs }) => theirs)
    expect(holding.length).toBeGreaterThan(15)
    const fields = holding.map(({ name, value }) => `${name}: ${value}\n`).join('')
    const problems = await problemsOf({ a: `---\nkind: news\n${fields}---\nWords.\n` })
    expect(problems.filter(({ ruleId }) => ruleId === 'unknown-gate-key')).toHaveLength(holding.length)
  })
})
