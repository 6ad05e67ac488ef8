import { describe, expect, it } from 'vitest'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

async function problemsOf(body: string) {
  const { problems } = await createSite({ ...records, 'content/stories/a.md': discovery('A', { body }) }).build()
  return describeAll(problems).map((line) => line.replace('content/stories/a.md:', ''))
}

describe('directives that are written wrong', () => {
  it.each([
    [
      'a container that is never closed',
      ':::quote{by=ada}\nWords.\n\n## More',
      ['7:1 unclosed-container This `:::quote` is never closed, so it swallows everything after it'],
    ],
    [
      'one that an inner fence seems to close',
      '::::cta{label=Go href=/}\n:::quote{by=ada}\nWords.\n:::',
      ['7:1 unclosed-container This `:::cta` is never closed, so it swallows everything after it'],
    ],
    [
      'a missing brace',
      '::person{ref=ada',
      ['7:1 malformed-directive This looks like the directive `person`, but it cannot be read as one'],
    ],
    [
      'a space after the colons',
      ':: person{ref=ada}',
      ['7:1 malformed-directive This looks like the directive `person`, but it cannot be read as one'],
    ],
    [
      'a space before the brace, without blaming the fence at the end',
      ':::quote {by=ada}\nWords.\n:::',
      ['7:1 malformed-directive This looks like the directive `quote`, but it cannot be read as one'],
    ],
    [
      'curly quotes around an attribute',
      '::cta{label=“Give” href=/}\n\nWords.',
      ['7:13 curly-quotes `label` begins with a curly quote, which becomes part of its value'],
    ],
    [
      'a leaf in running text',
      'See ::person{ref=ada} here.',
      ['7:5 wrong-directive-form `person` cannot be written as `::person`'],
    ],
    [
      'a text directive that is nearly known',
      'As :site[okafor] says.',
      ['7:4 unknown-directive Unknown directive `site`, did you mean `cite`?'],
    ],
    ['a footnote mark without a note', 'Found.[^7] And \\[^8].', ['7:7 missing-footnote There is no footnote `[^7]`']],
  ])('reports %s', async (_, body, expected) => {
    expect(await problemsOf(body)).toEqual(expected)
  })

  it('leaves ratios, times, code and C++ alone', async () => {
    const body =
      'A 3:1 ratio at 10:30, HER2:CEP17, std::vector and `::person{ref=ada` [sic].\n\n```\n:::quote {by=ada}\n[^9]\n```\n\n> :::quote{by=ada}\n> Words.\n> :::\n\n- :::quote{by=ada}\n  Words.\n  :::'
    expect(await problemsOf(body)).toEqual([])
  })
})
