import { describe, expect, it } from 'vitest'
import { limits } from '../../src/markdown/limits.js'
import { parse } from './support/pipeline.js'

const rulesOf = (problems: readonly string[]) =>
  problems.map((each) => /[a-z0-9]+-[a-z0-9-]+/.exec(each.replace(/^\S+ /, ''))?.[0])

describe('a story that is nested too deep', () => {
  it.each([
    ['quotes', '>'.repeat(2500), '1:101-1:102'],
    ['lists in one line', `${'- '.repeat(101)}a`, '1:201-1:202'],
    ['ordered lists in one line', `${'1. '.repeat(101)}a`, '1:301-1:302'],
    [
      'lists by indentation',
      Array.from({ length: 150 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
      '101:201-101:202',
    ],
    ['quotes and lists', `${'> - '.repeat(60)}a`, '1:201-1:202'],
    ['containers', ':::quote\n'.repeat(300), '101:1-101:2'],
    [
      'containers with growing fences',
      Array.from({ length: 120 }, (_, i) => `${':'.repeat(130 - i)}quote`).join('\n'),
      '101:1-101:2',
    ],
    ['containers, although quotes between them look like their ends', ':::quote\n> :::\n'.repeat(150), '200:1-200:2'],
    ['containers, although code between them looks like their ends', ':::quote\n    :::\n'.repeat(150), '201:1-201:2'],
    ['footnotes', `${'[^1]: '.repeat(150)}a`, '1:601-1:602'],
  ])('is refused at its place: %s', async (_, text, place) => {
    const { problems, body } = await parse(text)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(
      new RegExp(`^${place} nested-too-deep This is nested \\d+ levels deep, the limit is 100$`),
    )
    expect(body.parts).toEqual([])
  })

  it('is refused when the depth is inside a paragraph', async () => {
    const { problems } = await parse(`${'*a **b '.repeat(120)}${'b** a* '.repeat(120)}`)
    expect(rulesOf(problems)).toEqual(['nested-too-deep'])
  })

  it.each([
    ['a rule', '* '.repeat(400)],
    ['a hundred quotes', `${'>'.repeat(100)} a`],
    ['a long list', '- a\n'.repeat(500)],
    ['many containers, one after the other', ':::quote\nx\n:::\n\n'.repeat(150)],
    ['many containers in lists and quotes', '- :::quote\n  x\n  :::\n\n> :::quote\n> x\n> :::\n\n'.repeat(150)],
    ['a short list after each paragraph', 'a\n\n- b\n  - c\n\n'.repeat(150)],
  ])('is not this: %s', async (_, text) => {
    expect((await parse(text)).problems).toEqual([])
  })
})

describe('a story that would take too long', () => {
  it('is stopped', async () => {
    const { problems, body } = await parse('[a](b ('.repeat(60_000), { line: 7, patience: 300 })
    expect(problems).toEqual(['7:1-7:2 story-too-slow Findings takes too long to read this story'])
    expect(body.parts).toEqual([])
  })

  it.each([
    ['stars', '* '.repeat(10_000)],
    ['stars before a word', `${'* '.repeat(10_000)}a`],
    ['tildes', '~a'.repeat(30_000)],
    ['double tildes', '~~a'.repeat(20_000)],
    ['brackets', `${'['.repeat(30_000)}a${']'.repeat(30_000)}`],
    ['emphasis inside itself', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`],
    ['backticks', Array.from({ length: 400 }, (_, i) => '`'.repeat(i)).join('a')],
    ['open comments', '<!-- '.repeat(10_000)],
    ['a line of 5 MB', 'a'.repeat(5_000_000)],
    ['a line of 5 MB with marks', '*a_'.repeat(1_700_000)],
  ])('does not hang: %s', async (_, text) => {
    const { problems } = await parse(text, { patience: 300 })
    expect(problems.length).toBeLessThanOrEqual(1)
  })

  it('is refused when a table has rows without end', async () => {
    const { problems } = await parse(`|${'a|'.repeat(400)}\n|${'-|'.repeat(400)}\n${'|\n'.repeat(400)}`, { line: 3 })
    expect(problems).toEqual(['3:1-404:2 story-too-slow Findings takes too long to read this story'])
  })

  it('is refused when it is larger than a file may be', async () => {
    expect((await parse('a'.repeat(limits.bytes + 1))).problems[0]).toMatch(/^file-too-large /)
  })
})

describe('a long story', () => {
  const long = (length: number) => 'The cells :cite[4] grew *fast* at 3:1, see [it](a.md).[^1]\n\n'.repeat(length)

  it('comes out like a short one', async () => {
    const { html, problems } = await parse(`${long(1200)}\n[^1]: Note.`)
    expect(problems).toEqual([])
    const [first, second] = html.split('\n')
    expect(first).toContain('<p>The cells [cite: 4] grew <em>fast</em> at 3:1, see <a href="a.md">it</a>.<sup>')
    expect(second?.replace('s-fnref-1-2', 's-fnref-1')).toBe(first)
  })

  it('keeps the syntax that a plugin adds', async () => {
    function marks(this: { data(): { micromarkExtensions?: object[]; fromMarkdownExtensions?: object[] } }) {
      this.data().micromarkExtensions?.push({ disable: { null: ['attention'] } })
    }
    const { html } = await parse(long(1200), { remark: [marks] })
    expect(html).toContain('grew *fast* at')
  })
})
