import { describe, expect, it } from 'vitest'
import { readFrontMatter, readYaml } from '../../src/front-matter/front-matter.js'
import type { Fault } from '../../src/problems.js'

/** `line:column-line:column reason | advice`. */
function wording({ at, values }: Fault): string {
  if (!at || !('span' in at)) return 'without a place'
  const { start, end } = at.span
  return `${start.line}:${start.column}-${end.line}:${end.column} ${values.reason} | ${values.advice}`
}

const faultsOf = (yaml: string) => readFrontMatter('story.md', `---\n${yaml}\n---\nBody`).faults.map(wording)

const indentation =
  'This line is indented differently from the lines that it belongs with | Indent all fields of a group, and all items of a list, by the same number of spaces.'
const noField =
  'This line is not a field: it has no name with a colon | Write it as `name: value`; if it continues the value above, indent it, or put the whole value in quotes.'

const oddSpace = (name = 'a no-break space (U+00A0)') =>
  `The space here is ${name}, which looks like a space but counts as a letter | Delete it and type a space. It often comes with text that is copied from a word processor or a web page.`

describe('a space that is none is named at its place', () => {
  it.each([
    ['behind a colon', 'kind: x\ntitle:\u00a0Hope\nb: c', `3:7-3:8 ${oddSpace()}`],
    ['behind the only colon', 'title:\u00a0Hope', `2:7-2:8 ${oddSpace()}`],
    ['as indentation', 'a: x\ncta:\n\u00a0\u00a0label: Give', `4:1-4:3 ${oddSpace()}`],
    ['in indentation', 'cta:\n  label: Give\n \u00a0href: /', `4:2-4:3 ${oddSpace()}`],
    ['behind a dash', 'topics:\n  -\u00a0bone', `3:4-3:5 ${oddSpace()}`],
    ['in braces', 'cta: { label:\u00a0Give }', `2:14-2:15 ${oddSpace()}`],
    ['of another width', 'kind: x\ntitle:\u2009Hope', `3:7-3:8 ${oddSpace('U+2009')}`],
  ])('%s', (_, yaml, wording) => {
    expect(faultsOf(yaml)).toEqual([wording])
  })

  it.each([
    ['within a text', 'title: 40\u00a0mg'],
    ['at the beginning of a text', 'title: \u00a0Hope'],
    ['behind a colon in a text', 'title: Results:\u00a0a first look'],
    ['behind a colon in an item of a list', 'keyPoints:\n  - Results:\u00a0a first look'],
    ['in a text of several lines', 'a: |\n  One\n  \u00a0\u00a0two:\u00a0three\n  -\u00a0four'],
    ['in quotes', 'a: "-\u00a0four"'],
    ['behind a dash in a text', 'a: -\u00a0four'],
  ])('and stays where it is text: %s', (_, yaml) => {
    expect(faultsOf(yaml)).toEqual([])
  })
})

describe('a slip in YAML is explained at its place', () => {
  it.each([
    [
      'a colon in a value',
      'kind: news\ntitle: Hope: a story\ndate: x',
      '3:8-3:21 A value with a colon and a space in it needs quotes | Put the value in quotes: `title: "Hope: a story"`.',
    ],
    [
      'a colon in a value with quotes',
      'a: He said: "no"',
      '2:4-2:17 A value with a colon and a space in it needs quotes | Put the value in quotes: `a: \'He said: "no"\'`.',
    ],
    [
      'a colon in a value of a list',
      'a:\n  - name: Ada: Lovelace',
      '3:11-3:24 A value with a colon and a space in it needs quotes | Put the value in quotes: `name: "Ada: Lovelace"`.',
    ],
    [
      'a colon in a value in curly quotes',
      'title: “Hope: a story”',
      '2:8-2:23 A value with a colon and a space in it needs straight quotes | Put the value in quotes: `title: "Hope: a story"`.',
    ],
    [
      'a bracket that a comment hides',
      'cta: { label: Give #1, href: / }\nb: c',
      '2:20-2:33 The closing bracket is in a comment: a `#` after a space starts one | Put the value with the `#` in quotes.',
    ],
    [
      'no space after a colon',
      'kind: x\ntitle:Hope\nb: c',
      '3:1-3:7 There is no space after the colon of `title` | Write `title: Hope`.',
    ],
    [
      'no space after the only colon',
      'title:Hope',
      '2:1-2:7 There is no space after the colon of `title` | Write `title: Hope`.',
    ],
    ['a tab', 'a:\n\t- b', '3:1-3:2 This line is indented with a tab | Use spaces, two for each level.'],
    [
      'a quote that is not closed',
      'a: "x\nb: c',
      '2:4-2:5 The quote `"` is opened here and not closed properly | Add `"` at the end of the value. Inside the text, write `\\"`.',
    ],
    [
      'a single quote that is not closed',
      "a: b\nc: 'x\nd: e",
      "3:4-3:5 The quote `'` is opened here and not closed properly | Add `'` at the end of the value. Inside the text, write `''`.",
    ],
    [
      'text after a quote',
      'a: "Hope" and more',
      '2:11-2:19 There is more text after the closing quote | Put the whole value in quotes. Inside them, write `\\"` for `"`.',
    ],
    [
      'an apostrophe in single quotes',
      "a: 'it's'",
      "2:8-2:10 There is more text after the closing quote | Put the whole value in quotes. Inside them, write `''` for `'`.",
    ],
    [
      'a bracket that is not closed',
      'a: [1, 2\nb: 3',
      '2:4-2:5 The bracket `[` is opened here and not closed | Add `]` at the end of the value.',
    ],
    [
      'a brace that is not closed',
      'a: {b: 1',
      '2:4-2:5 The bracket `{` is opened here and not closed | Add `}` at the end of the value.',
    ],
    ['a bracket too many', 'a: [b]]', '2:7-2:8 `]` closes nothing | Remove it, or put the value in quotes.'],
    ['too little indentation', 'a:\n  b: 1\n c: 2', `4:1-4:2 ${indentation}`],
    ['indentation between two levels', 'a:\n  - b: X\n    c: Y\n   d: Z', `5:1-5:4 ${indentation}`],
    [
      'fields below a value',
      'a: b\n  c: d',
      '2:4-2:5 `a` has a value already, but the lines below are indented as if they belonged to it | Give them the same indentation as this line, or remove the value.',
    ],
    ['a line without a colon', 'a: b\nmore words\nc: d', `3:1-3:11 ${noField}`],
    ['a field twice', 'a: 1\nb: 2\na: 3', '4:1-4:2 `a` is here twice | Remove one of the two.'],
    ['a field twice in braces', 'x: {a: 1, a: 2}', '2:11-2:12 `a` is here twice | Remove one of the two.'],
    ['an odd first character', 'a: @home', '2:4-2:5 A value cannot begin with `@` | Put the value in quotes.'],
    [
      'a backslash in double quotes',
      'a: "C:\\pics"',
      '2:7-2:8 `\\p` means nothing inside double quotes | Write `\\\\` for a backslash, or use single quotes.',
    ],
    [
      'a list on the line of its field',
      'a: - b',
      '2:4-2:5 A list must begin on a line of its own | Put `- ` on the next line, or use brackets: `[one, two]`.',
    ],
    [
      'text beside a bar',
      'a: > x',
      '2:6-2:7 The text after `>` or `|` must begin on the next line | Move it there, and indent it.',
    ],
    [
      'a list',
      '- a\n- b',
      '2:1-2:4 This is not a list of fields | Write each field as `name: value` on a line of its own.',
    ],
    [
      'a text',
      '\njust words',
      '3:1-3:11 This is not a list of fields | Write each field as `name: value` on a line of its own.',
    ],
  ])('%s', (_, yaml, expected) => {
    expect(faultsOf(yaml)).toEqual([expected])
  })

  it('counts lines of CRLF files', () => {
    expect(readFrontMatter('a.md', '---\r\na: 1\r\nb: c: d\r\n---\r\n').faults.map(wording)[0]).toMatch(/^3:4-3:8 /)
  })

  it('counts lines of records from the first', () => {
    expect(readYaml('people/ada.yaml', 'name: Ada\nrole: a: b\n').faults.map(wording)[0]).toMatch(/^2:7-2:11 /)
  })

  it('a second document in a record', () => {
    expect(readYaml('a.yaml', 'a: 1\n---\nb: 2\n').faults.map(wording)).toEqual([
      '2:1-2:4 A second document begins here | Remove this line, and what follows if it belongs in another file: a file has only one set of fields.',
    ])
  })
})

describe('what YAML offers and stories must not have', () => {
  it.each([
    [
      'an anchor and an alias',
      'a: &x 1\nb: *x',
      ['2:4-2:6 This value begins with `&`', '3:4-3:5 This value begins with `*`'],
    ],
    ['an alias bomb', 'a: &a [x]\nb: &b [*a, *a]', ['2:4-2:6 ', '3:4-3:6 ', '3:8-3:9 ', '3:12-3:13 ']],
    ['an alias of nothing', 'a: *bold*', ['2:4-2:5 This value begins with `*`']],
    ['a tag', 'a: !!str 5', ['2:4-2:9 This value begins with `!`']],
    ['a tag of its own', 'a: !secret b', ['2:4-2:11 ']],
    ['a tag on a group', 'a: !!map {b: c}', ['2:4-2:9 ']],
    ['the prototype', '__proto__: 1', ['2:1-2:10 `__proto__` cannot be the name of a field']],
    ['the prototype, deep', 'a:\n  - b: {constructor: 1}\n    prototype: 2', ['3:9-3:20 ', '4:5-4:14 ']],
    ['the prototype in quotes', '"__proto__": {x: 1}', ['2:1-2:12 ']],
    ['a group as a name', '? [a]\n: b', ['2:3-2:4 The name of a field must be text']],
  ])('%s', (_, yaml, expected) => {
    const faults = faultsOf(yaml)
    expect(faults).toHaveLength(expected.length)
    expected.forEach((start, index) => {
      expect(faults[index]?.startsWith(start), faults[index]).toBe(true)
    })
  })

  it.each([
    ['brackets', `a: ${'['.repeat(20_000)}`],
    ['closed brackets', `a: ${'['.repeat(500)}${']'.repeat(500)}`],
    ['groups', Array.from({ length: 1500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['dashes', `a:\n  ${'- '.repeat(20_000)}x`],
  ])('endless nesting of %s', (_, yaml) => {
    expect(faultsOf(yaml)).toHaveLength(1)
  })

  it('reads a hundred thousand fields in linear time', () => {
    const yaml = Array.from({ length: 100_000 }, (_, i) => `k${i}: 1`).join('\n')
    expect(Object.keys(readYaml('a.yaml', yaml).data ?? {})).toHaveLength(100_000)
  })
})
