import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

const example = path.resolve(import.meta.dirname, '..')
const root = path.join(example, '../..')
const read = (name: string) => readFileSync(path.join(root, name), 'utf8')
const readme = read('README.md')
const commands = read('docs/commands.md')
const bin = path.join(root, 'packages/cli/bin/findings.js')
const story = 'content/stories/sleeping-cells.md'

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
const content: Readonly<Record<string, string>> = Object.fromEntries(
  [...readme.matchAll(/`(content\/[^`]+\.md)`:\n\n```md\n([\s\S]*?)```/g)].map(([, name = '', text = '']) => [
    name,
    text,
  ]),
)
const shown = {
  ...content,
  'findings.config.ts': /`findings\.config\.ts` needs[\s\S]*?```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '',
}

/** The story that README shows, with some of its words changed. */
const storyWith = (changes: Readonly<Record<string, string>>): string =>
  Object.entries(changes).reduce((text, [from, to]) => text.replace(from, to), content[story] ?? '')

describe('README', () => {
  it('shows a site that builds without a problem, and what `findings build` prints', () => {
    const expected = /^```\n(✓ Built [\s\S]*?)```/m.exec(readme)?.[1] ?? ''
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'build'], {
      cwd: folderWith('start', shown),
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(timeless(stdout)).toBe(timeless(expected))
  })

  it('shows what `findings check` prints for that story with three faults, as it is', () => {
    const expected = /```\n(content\/stories\/sleeping-cells\.md\n[\s\S]*?)```/.exec(readme)?.[1] ?? ''
    const faulty = storyWith({ '2026-03-09': '2026-02-30', '[bone]': '[bnoe]', 'standfirst:': 'standfrist:' })
    const folder = folderWith('three', { ...shown, [story]: faulty })
    const { status, stdout } = spawnSync(process.execPath, [bin, 'check'], { cwd: folder, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stdout).toBe(expected)
  })
})

describe('packages/core/README.md', () => {
  it('shows the library in at most 15 lines that run', () => {
    const code = /```js\n([\s\S]*?)```/.exec(read('packages/core/README.md'))?.[1] ?? ''
    expect(code.trim().split('\n').length).toBeLessThanOrEqual(15)
    const folder = folderWith('readme', { ...content, 'library.mjs': code })
    const output = execFileSync(process.execPath, ['library.mjs'], { cwd: folder, encoding: 'utf8' })
    expect(output).toMatch(/^built \[/m)
    expect(output).toContain("'/discoveries/sleeping-cells/'")
    expect(output).toMatch(/'read',\s+'parse',\s+'validate'/)
  })
})

describe('docs/commands.md', () => {
  it('shows what `findings check` prints for a story with seven faults, as it is', () => {
    const expected = /```\n(content\/stories\/sleeping-cells\.md\n[\s\S]*?)```/.exec(commands)?.[1] ?? ''
    const folder = folderWith('seven', {
      'findings.config.mjs':
        "import { charity } from '@findings/theme-charity'\nexport default { site: { url: 'https://x.example.org', name: 'X' }, theme: charity() }\n",
      'content/topics/metastasis.md': '---\nname: How cancer spreads\n---\n',
      'content/stories/stiff-bone.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>',
      'content/stories/the-trial.md':
        '---\nkind: discovery\ntitle: The trial\nsummary: Begun.\ndatePublished: 2026-01-01\ntopics: [metastasis]\n---\nBegun.\n',
      [story]: read('packages/core/test/rules/seven.md'),
    })
    const { status, stdout } = spawnSync(process.execPath, [bin, 'check'], { cwd: folder, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stdout).toBe(expected)
  })

  it('shows what `findings explain` prints once a story has another title, as it is', () => {
    const expected = /npx findings explain \/discoveries\/\n```\n\n```\n([\s\S]*?)```/.exec(commands)?.[1] ?? ''
    const folder = folderWith('explained', shown)
    const run = (...args: string[]) => spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8' })
    run('build')
    writeFileSync(path.join(folder, story), storyWith({ 'title: Sleeping cells': 'title: Resting cells' }))
    run('build')
    const { status, stdout, stderr } = run('explain', '/discoveries/')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    // Here the theme is linked; an installed one has its short name.
    expect(stdout.replace(/\S+\/theme-charity\/templates\//, 'theme-charity/')).toBe(expected)
  })
})

/** Without how long it took. */
function timeless(text: string): string {
  return text.replace(/ in [\d.]+ m?s/, '')
}
