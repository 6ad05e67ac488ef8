import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { viewTypes } from '@findings/core'
import { charity } from '@findings/theme-charity'
import { expect, it, onTestFinished } from 'vitest'
import { tryBuild, wrenfield } from './support/wrenfield.js'

/** The names of the templates in a package. */
const templatesOf = (name: string) =>
  readdirSync(path.resolve(wrenfield, `../../packages/${name}/templates`), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.eta'))
    .map((file) => file.slice(0, -'.eta'.length).replaceAll('\\', '/'))

it('every template of the theme fits the type of its view, in every branch', async () => {
  const { templatesCheckedBy, problems } = await tryBuild({ root: wrenfield })
  expect(templatesCheckedBy).toBe('types')
  expect(problems).toEqual([])
})

it('the view of each template is declared, and of no other', () => {
  const types = viewTypes(charity())
  const names = new Set([...templatesOf('core'), ...templatesOf('theme-charity')])
  expect([...types.keys()].sort()).toEqual([...names].sort())
  expect(types.get('discovery')).toBe('StoryView')
  expect(types.get('partials/story-card')).toBe(
    '{ readonly card: CardView; readonly headingLevel: number; readonly sizes?: string }',
  )
})

it('`findings check` shows a misspelt field with its line, and what was meant', () => {
  const card = '<article>\n<h<%= it.headingLevel %>><%= it.card.titel %></h<%= it.headingLevel %>>\n</article>\n'
  const stdout = check({ 'theme/partials/story-card.eta': card })
  expect(stdout).toContain('theme/partials/story-card.eta')
  expect(stdout).toContain('2:38  error  unknown-view-field')
  expect(stdout).toMatch(/`it\.card\.titel` is not in the view of `partials\/story-card`, did you mean\s+`title`\?/)
  expect(stdout).toMatch(/2 \| <h<%= it\.headingLevel %>><%= it\.card\.titel %>.*\n +\| +\^{5}\n/)
})

/** What `findings check` prints of a small site with these files, which lies where TypeScript is found. */
function check(files: Readonly<Record<string, string>>): string {
  mkdirSync(path.join(wrenfield, '.findings'), { recursive: true })
  const root = mkdtempSync(path.join(wrenfield, '.findings/check-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const config = `import { charity } from '@findings/theme-charity'
export default { site: { url: 'https://small.example.org', name: 'A small site' }, theme: charity() }
`
  const page = '---\ntitle: A small site\n---\nWords.\n'
  for (const [file, text] of Object.entries({
    'findings.config.mjs': config,
    'content/pages/index.md': page,
    ...files,
  })) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  const bin = path.resolve(wrenfield, '../../packages/cli/bin/findings.js')
  try {
    return execFileSync(process.execPath, [bin, 'check', '--root', root], { encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    return String(error instanceof Error && 'stdout' in error ? error.stdout : error)
  }
}
