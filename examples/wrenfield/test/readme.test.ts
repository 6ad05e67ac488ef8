import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

const example = path.resolve(import.meta.dirname, '..')
const root = path.join(example, '../..')
const readme = readFileSync(path.join(root, 'README.md'), 'utf8')

/** A folder below the example, from where Node finds the packages; gone when the test ends. */
function folderWith(name: string, files: Readonly<Record<string, string>>): string {
  const folder = path.join(example, '.findings', name)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), content)
  }
  return folder
}

/** The files that README shows: `content/…` and `findings.config.ts`. */
const shown = Object.fromEntries(
  [...readme.matchAll(/`(content\/[^`]+\.md)`:\n\n```md\n([\s\S]*?)```/g)].map(([, name = '', content = '']) => [
    name,
    content,
  ]),
)

describe('README', () => {
  it('shows the library in at most 15 lines that run', () => {
    const code = /## Use it as a library\n\n```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
    expect(code.trim().split('\n').length).toBeLessThanOrEqual(15)
    const folder = folderWith('readme', { ...shown, 'library.mjs': code })
    const output = execFileSync(process.execPath, ['library.mjs'], { cwd: folder, encoding: 'utf8' })
    expect(output).toMatch(/^built \[/m)
    expect(output).toContain("'/discoveries/sleeping-cells/'")
    expect(output).toMatch(/'read',\s+'parse',\s+'validate'/)
  })

  it('shows a site that builds without a problem', () => {
    const config = /`findings\.config\.ts` needs[\s\S]*?```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
    const folder = folderWith('start', { ...shown, 'findings.config.ts': config })
    const bin = path.join(root, 'packages/cli/bin/findings.js')
    const { status, stderr } = spawnSync(process.execPath, [bin, 'build'], { cwd: folder, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('shows what `findings check` prints for a story with seven faults, as it is', () => {
    const expected = /```\n(content\/stories\/sleeping-cells\.md\n[\s\S]*?)```/.exec(readme)?.[1] ?? ''
    const folder = folderWith('seven', {
      'findings.config.mjs':
        "import { charity } from '@findings/theme-charity'\nexport default { site: { url: 'https://x.example.org', name: 'X' }, theme: charity() }\n",
      'content/topics/metastasis.md': '---\nname: How cancer spreads\n---\n',
      'content/stories/stiff-bone.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>',
      'content/stories/the-trial.md':
        '---\nkind: discovery\ntitle: The trial\nsummary: Begun.\ndatePublished: 2026-01-01\ntopics: [metastasis]\n---\nBegun.\n',
      'content/stories/sleeping-cells.md': readFileSync(path.join(root, 'packages/core/test/rules/seven.md'), 'utf8'),
    })
    const bin = path.join(root, 'packages/cli/bin/findings.js')
    const { status, stdout } = spawnSync(process.execPath, [bin, 'check'], { cwd: folder, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stdout).toBe(expected)
  })

  it('shows what `findings explain` prints once a story has another title, as it is', () => {
    const expected = /npx findings explain \/discoveries\/\n```\n\n```\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
    const config = /`findings\.config\.ts` needs[\s\S]*?```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
    const folder = folderWith('explained', { ...shown, 'findings.config.ts': config })
    const bin = path.join(root, 'packages/cli/bin/findings.js')
    const run = (...args: string[]) => spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8' })
    run('build')
    const story = 'content/stories/sleeping-cells.md'
    writeFileSync(
      path.join(folder, story),
      (shown[story] ?? '').replace('title: Sleeping cells', 'title: Resting cells'),
    )
    run('build')
    const { status, stdout, stderr } = run('explain', '/discoveries/')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toBe(expected)
  })
})
