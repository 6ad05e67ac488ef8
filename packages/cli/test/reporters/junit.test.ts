import { describe, expect, it } from 'vitest'
import type { Element, ElementContent, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { junit } from '../../src/reporters/junit.js'
import { hostileProblem, missing, page, reportOf, warning } from './report.js'

const all = (node: Root | Element, name: string): Element[] =>
  (node.children as ElementContent[]).flatMap((child) =>
    child.type === 'element' ? [...(child.name === name ? [child] : []), ...all(child, name)] : [],
  )
const textOf = ({ children }: Element) => children.map((child) => ('value' in child ? child.value : '')).join('')

/** The parsed report; parsing throws when it is not well-formed. */
const parsed = (...of: Parameters<typeof reportOf>) => fromXml(junit(reportOf(...of), page))

describe('the JUnit reporter', () => {
  it('makes a suite of each file and a case of each problem', () => {
    const root = parsed([missing, { ...missing, line: 4 }, warning])
    expect(all(root, 'testsuites').map(({ attributes }) => attributes)).toEqual([
      { name: 'findings', tests: '3', failures: '2', errors: '0', skipped: '1' },
    ])
    expect(all(root, 'testsuite').map(({ attributes }) => attributes)).toEqual([
      { name: 'site/content/pages/about.md', tests: '2', failures: '2', errors: '0', skipped: '0' },
      { name: 'site/content/pages/contact.md', tests: '1', failures: '0', errors: '0', skipped: '1' },
    ])
    expect(all(root, 'testcase')[0]?.attributes).toEqual({
      classname: 'site/content/pages/about.md',
      name: 'missing-topic at 3:8',
      file: 'site/content/pages/about.md',
      line: '3',
      time: '0',
    })
  })

  it('fails for an error, with its message, place and advice', () => {
    const [failure] = all(parsed([missing]), 'failure')
    expect(failure?.attributes).toEqual({ type: 'missing-topic', message: 'Cannot find topic `About`' })
    expect(failure && textOf(failure)).toBe(
      'site/content/pages/about.md:3:8\nCannot find topic `About`\nA file would define it.',
    )
  })

  it('shows a warning as a skipped test', () => {
    const root = parsed([warning])
    expect(all(root, 'skipped').map(({ attributes }) => attributes.message)).toEqual(['Warning: A second main heading'])
    expect(all(root, 'failure')).toEqual([])
  })

  it('has a test that passes when nothing is wrong, because some readers refuse a report without tests', () => {
    const root = parsed([], { closing: 'No problems in 74 files.' })
    expect(all(root, 'testcase').map(({ attributes, children }) => [attributes.name, children])).toEqual([
      ['No problems in 74 files.', []],
    ])
  })

  it('fails when warnings are too many', () => {
    const root = parsed([warning], { tooMany: 'There is 1 warning.' })
    expect(all(root, 'failure').map(({ attributes }) => attributes.message)).toEqual(['There is 1 warning.'])
    expect(all(root, 'testsuites')[0]?.attributes).toMatchObject({ tests: '2', failures: '1', skipped: '1' })
  })

  it('survives hostile text', () => {
    const text = junit(reportOf([hostileProblem]), page)
    // What XML 1.0 cannot hold, and what commands a terminal.
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|\p{Zl}|\p{Cs}|[\ufffe\uffff]/u)
    const root = fromXml(text)
    expect(all(root, 'testcase')).toHaveLength(1)
    expect(all(root, 'failure')[0]?.attributes.message).toContain('\n\\u{3a}:error::"\'<![CDATA[]]>&amp;%0A,:')
  })
})
