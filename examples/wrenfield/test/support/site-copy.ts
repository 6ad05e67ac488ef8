import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { wrenfield } from './wrenfield.js'

/** What to do with a file of the copy: give it this text, change its text, or take it away. */
type Change = string | ((text: string) => string) | null

/** Copy the example, with these changes, into a temporary folder that lives as long as the test. */
export function copySite(changes: Readonly<Record<string, Change>> = {}): string {
  const root = emptySite()
  for (const name of ['content', 'static', 'findings.config.ts', 'package.json']) {
    cpSync(path.join(wrenfield, name), path.join(root, name), { recursive: true })
  }
  for (const [file, change] of Object.entries(changes)) apply(path.join(root, file), change)
  return root
}

/** Make a site of these files alone, with the example's theme. */
export function smallSite(files: Readonly<Record<string, string>>): string {
  const root = emptySite()
  for (const [file, text] of Object.entries({ 'findings.config.ts': smallConfig, ...files })) {
    apply(path.join(root, file), text)
  }
  return root
}

const smallConfig = `import { charity } from '@findings/theme-charity'
export default { site: { url: 'https://small.example.org', name: 'A small site' }, theme: charity() }
`

function emptySite(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'wrenfield-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  // The config imports its packages from here.
  symlinkSync(path.join(wrenfield, 'node_modules'), path.join(root, 'node_modules'), 'junction')
  return root
}

function apply(file: string, change: Change): void {
  if (change === null) rmSync(file)
  else {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, typeof change === 'string' ? change : changed(readFileSync(file, 'utf8'), change, file))
  }
}

/** A change that changes nothing would leave a test without its point. */
function changed(text: string, change: (text: string) => string, file: string): string {
  const result = change(text)
  if (result === text) throw new Error(`The change leaves ${file} as it was`)
  return result
}
