import { readFileSync } from 'node:fs'
import { type Rule, ruleGroups } from '@findings/core'
import { describe, expect, it } from 'vitest'
import { fenced } from '../src/rules/fenced.js'
import { rulesPage } from '../src/rules/rules-page.js'
import { findings } from './findings.js'

const ids = Object.values(ruleGroups).flatMap((rules) => Object.keys(rules))
const docs = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8')

describe('findings rules', () => {
  it('lists every rule once, below its group, with its severity', async () => {
    const { code, stdout, stderr } = await findings(['rules'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect([...stdout.matchAll(/^ {2}([a-z][a-z0-9-]*) +(?:error|warning|off) {2,}\S/gm)].map(([, id]) => id)).toEqual(
      ids,
    )
    expect(stdout.match(/^[A-Z].*$/gm)).toEqual(expect.arrayContaining(Object.keys(ruleGroups)))
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('tells everything about one', async () => {
    const { code, stdout, stderr } = await findings(['rules', 'missing-alt'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      /^missing-alt {2}Links and images\n\n {2}People who cannot see an image need its meaning in words\.\n/,
    )
    expect(stdout).toMatch(/^ {2}Wrong\n {4}!\[\]\(\.\/scan\.png\)$/m)
    expect(stdout).toMatch(/^ {2}Right\n {4}!\[Two scans/m)
    expect(stdout).toContain('Severity: error.')
    expect(stdout).toContain('WCAG 2.2, success criterion 1.1.1')
    expect(stdout).toContain('findings check --rule missing-alt=error')
    expect(stdout).toContain('waive: [{ rule: missing-alt')
  })

  it('says which rules no build can find broken, and how such a one is changed', async () => {
    const { stdout } = await findings(['rules', 'dead-link'])
    expect(stdout).toContain('`findings links` alone finds it: no build asks other sites.')
    expect(stdout).toContain('findings links --rule dead-link=error')
    expect((await findings(['rules', 'broken-link'])).stdout).not.toContain('findings links')
  })

  it('does not say how to change what cannot be changed', async () => {
    const { stdout } = await findings(['rules', 'unsafe-protocol'])
    expect(stdout).toContain('It can be neither changed nor waived.')
    expect(stdout).not.toContain('--rule')
  })

  it.each([
    ['mising-alt', 'There is no rule `mising-alt`, did you mean `missing-alt`?'],
    ['constructor', 'There is no rule `constructor`.'],
    ['\x1b[2J', 'There is no rule `␛[2J`.'],
  ])('ends with 2 for %j, which there is not', async (id, message) => {
    const { code, stdout, stderr } = await findings(['rules', id])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('\x1b')
  })
})

describe('docs/rules.md', () => {
  it('is fresh; `npm run docs` writes it again', () => {
    expect(docs).toBe(rulesPage(ruleGroups))
  })

  it('is what findings rules --markdown prints', async () => {
    expect((await findings(['rules', '--markdown'])).stdout).toBe(docs)
  })

  it('leads from its contents to each rule', () => {
    const anchors = [...docs.matchAll(/^### `(.+)`$/gm)].map(([, id]) => id)
    const linked = [...docs.matchAll(/^\| \[`.+`\]\(#(.+?)\) \|/gm)].map(([, id]) => id)
    expect(anchors).toEqual(ids)
    expect(linked).toEqual(ids)
  })
})

describe('the page of rules', () => {
  const rule: Rule = {
    severity: 'off',
    purpose: 'A | B <script>alert(1)</script> *c*',
    reason: () => '',
    wrong: 'a\n```js\nb\n```',
    right: 'a',
    standard: 'A [standard](x)',
  }
  const page = rulesPage({ Odd: { 'odd-rule': rule } })

  it('shows what a rule says as text, whatever is in it', () => {
    expect(page).toContain('| off | A \\| B \\<script\\>alert(1)\\</script\\> \\*c\\* |')
    expect(page).toContain('A \\[standard\\](x)')
  })

  it('holds an example with a fence in it in a longer fence', () => {
    expect(page).toContain('````text\na\n```js\nb\n```\n````')
    expect(fenced('a')).toBe('```text\na\n```')
  })

  it('says that a rule is off by default', () => {
    expect(page).toContain('- Severity: off, unless the site asks for it.')
  })
})
