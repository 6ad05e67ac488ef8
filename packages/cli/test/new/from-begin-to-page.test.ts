import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { kinds } from '@findings/core'
import { expect, it } from 'vitest'
import { themedSite } from '../theme/themed-site.js'

const dist = (name: string) => fileURLToPath(new URL(`../../../${name}/dist/index.js`, import.meta.url))

const config = `
import { charity } from ${JSON.stringify(dist('theme-charity'))}

export default {
  site: { url: 'https://heart.example.org', name: 'Example Heart Fund' },
  theme: charity(),
  rules: { 'unused-record': 'off' },
}
`

/** What an author writes, by kind and field, once the check asks for it. */
const written: Readonly<Record<string, string>> = {
  topics: '[new-topic]',
  topic: 'new-topic',
  authors: '[new-person]',
  competingInterests: 'none',
  consent: '{ record: F-12, expires: 2030-01-31 }',
  reviewed: '{ last: 2026-01-31, next: 2028-01-31, by: [new-person] }',
  sources: '[new-publication]',
  summary: 'A sentence.',
  supportedBy: '[new-project]',
  type: 'report',
  layAbstract: 'Words for everybody.',
  people: '[{ person: new-person, role: Lead }]',
}

interface Problem {
  readonly file: string
  readonly line: number
  readonly severity: string
  readonly ruleId: string
}

it('begins every kind of file so that the site is built once what the check names is filled in, and nothing else', async () => {
  const { root, findings } = themedSite({
    'findings.config.ts': config,
    'content/pages/about.md': '---\ntitle: A\n---\n',
  })
  const begun: string[] = []
  for (const { name } of kinds) {
    const { code, stdout } = await findings(['new', name, `New ${name}`, '--now', '2026-05-01'])
    expect({ name, code }).toEqual({ name, code: 0 })
    begun.push(stdout.trim())
  }
  const check = async (): Promise<readonly Problem[]> => {
    const { stdout } = await findings(['check', '--reporter', 'json', '--now', '2026-06-01'])
    return JSON.parse(stdout).problems.filter(
      ({ ruleId }: Problem) => ruleId === 'missing-key' || ruleId === 'invalid-value',
    )
  }
  const edit = (file: string, change: (lines: string[]) => readonly string[]) => {
    const at = path.join(root, file)
    writeFileSync(at, change(readFileSync(at, 'utf8').split('\n')).join('\n'))
  }

  const asked = await check()
  expect(asked.length).toBeGreaterThan(15)
  for (const { file, line } of asked) {
    edit(file, (lines) => lines.map((text, index) => (index === line - 1 ? filledIn(text) : text)))
  }
  expect(await check()).toEqual([])

  for (const file of begun) edit(file, (lines) => lines.filter((line) => line !== 'status: draft'))
  const { code, stderr } = await findings(['build', '--now', '2026-06-01', '--out', 'dist'])
  expect({ code, errors: stderr.match(/^ +\d+:\d+ +error.*$/gm) }).toEqual({ code: 0, errors: null })
  for (const url of [
    'discoveries/new-discovery',
    'research/new-hub',
    'new-page',
    'topics/new-topic',
    'people/new-person',
  ])
    expect(readFileSync(path.join(root, 'dist', url, 'index.html'), 'utf8')).toMatch(/<h1[^>]*>\s*New /)
}, 60_000)

/** The line with a value in place of its comment. */
function filledIn(line: string): string {
  const [, field = ''] = /^(\w+): # /.exec(line) ?? []
  const value = written[field]
  if (value === undefined) throw new Error(`Nobody knows what to write at: ${line}`)
  return `${field}: ${value}`
}
