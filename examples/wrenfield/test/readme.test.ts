import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

const example = path.resolve(import.meta.dirname, '..')

it('README shows the library in at most 15 lines that run', () => {
  const readme = readFileSync(path.join(example, '../../README.md'), 'utf8')
  const code = /## Use it as a library\n\n```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  expect(code.trim().split('\n').length).toBeLessThanOrEqual(15)
  const folder = path.join(example, '.findings/readme')
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(folder, { recursive: true })
  // The files that README shows before.
  for (const [, name = '', content = ''] of readme.matchAll(/`(content\/[^`]+\.md)`:\n\n```md\n([\s\S]*?)```/g)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  writeFileSync(path.join(folder, 'library.mjs'), code)
  const output = execFileSync(process.execPath, ['library.mjs'], { cwd: folder, encoding: 'utf8' })
  expect(output).toMatch(/^built \[/m)
  expect(output).toContain("'/discoveries/sleeping-cells/'")
  expect(output).toMatch(/'read',\s+'parse',\s+'validate'/)
})
