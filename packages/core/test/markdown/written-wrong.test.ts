import { describe, expect, it } from 'vitest'
import type { UserConfig } from '../../src/config/user-config.js'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

async function problemsOf(body: string, markdown: UserConfig['markdown'] = {}) {
  const site = createSite({ ...records, 'content/stories/a.md': discovery('A', { body }) })
  const { problems } = await site.build({}, { markdown })
  return describeAll(problems).map((line) => line.replace('content/stories/a.md:', ''))
}

describe('directives that are written wrong', () => {
  it.each([
    [
      'a container that is never closed',
      ':::quote{by=ada}\nWords.\n\n## More',
      ['7:1 unclosed-container This `:::quote` is never closed, so everything after it would be part of it'],
    ],
    [
      'one that an inner fence seems to close',
      '::::cta{label=Go href=/}\n:::quote{by=ada}\nWords.\n:::',
      ['7:1 unclosed-container This `:::cta` is never closed, so everything after it would be part of it'],
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
    [
      'a text directive whose name is another word for it',
      ':citation[okafor-2026] and (:citations[okafor-2026]) say.',
      [
        '7:1 unknown-directive Unknown directive `citation`, did you mean `cite`?',
        '7:29 unknown-directive Unknown directive `citations`, did you mean `cite`?',
      ],
    ],
    [
      'a text directive with the colons of a leaf, which has words behind it',
      '::cite[okafor-2026] says.',
      ['7:1 wrong-directive-form `cite` cannot be written as `::cite`'],
    ],
    ['a footnote mark without a note', 'Found.[^7] And \\[^8].', ['7:7 missing-footnote There is no footnote `[^7]`']],
  ])('reports %s', async (_, body, expected) => {
    expect(await problemsOf(body)).toEqual(expected)
  })

  it.each([
    ['As ::cite[okafor-2026] says.', 'Write it as `:cite` within a line.'],
    ['::cite[okafor-2026] says.', 'Write it as `:cite` within a line.'],
    ['Words.\n\n::cite[okafor-2026]', 'Write it as `:cite` within a line.'],
    ['See ::person{ref=ada} here.', 'Write it as `::person` on a line of its own.'],
    ['See ::figure{src=a.png} here.', 'Write it as `::figure` or `:::figure` on a line of its own.'],
    ['Words.\n\n::quote{by=ada}', 'Write it as `:::quote` on a line of its own.'],
  ])('says how %s is written', async (body, note) => {
    const site = createSite({ ...records, 'content/stories/a.md': discovery('A', { body }) })
    const { problems } = await site.build()
    expect(problems.map((one) => [one.ruleId, one.note])).toEqual([['wrong-directive-form', note]])
  })

  it.each([
    'A ratio of HER2:CEP17[1], é:cites[1], :fed[1], a:b[c], 3:1[2] and :note[^1].\n\n[^1]: Words.',
    'See \\:citation[okafor-2026] and `:citation[okafor-2026]`.',
    'The alleles :a: and :b:[sic], and an :open[ bracket.',
  ])('leaves %s alone', async (body) => {
    expect(await problemsOf(body)).toEqual([])
  })

  it('leaves ratios, times, code and C++ alone', async () => {
    const body =
      'A 3:1 ratio at 10:30, HER2:CEP17, std::vector and `::person{ref=ada` [sic].\n\n```\n:::quote {by=ada}\n[^9]\n```\n\n> :::quote{by=ada}\n> Words.\n> :::\n\n- :::quote{by=ada}\n  Words.\n  :::'
    expect(await problemsOf(body)).toEqual([])
  })
})

describe('headings, links, bold words and notes that came out as text, or not at all', () => {
  it.each([
    [
      'a heading without a space',
      'Words.\n##Results',
      ['8:1 malformed-heading `##Results` is shown as text, not as a heading'],
    ],
    [
      'a link without its last bracket',
      'See [the guide](https://example.org/guide now.',
      ['7:5 malformed-link `[the guide](https://example.org/guide` is shown as text, not as a link'],
    ],
    [
      'a link to a file with spaces, behind another',
      'See [A](#s-a) and [the trial](the trial.md).\n\n## A',
      ['7:19 malformed-link `[the trial](the trial.md)` is shown as text, not as a link'],
    ],
    [
      'a space between the brackets of a link',
      'See [the trial] (./trial.md).',
      ['7:5 malformed-link `[the trial] (./trial.md)` is shown as text, not as a link'],
    ],
    [
      'an image with spaces in its name',
      '![A cell](my cell.png)',
      ['7:1 malformed-link `![A cell](my cell.png)` is shown as text, not as an image'],
    ],
    [
      'bold words with a space inside',
      'A ** bold** word.',
      ['7:10 malformed-bold `**` is shown as text: it makes nothing bold'],
    ],
    [
      'two notes with one mark, and one without',
      'One.[^a]\n\n[^a]: First.\n\n[^a]: Second.\n\n[^b]: Third.',
      [
        '11:1 unused-footnote `[^a]` has another note above, so readers never see this one',
        '13:1 unused-footnote Nothing refers to `[^b]`, so readers never see this note',
      ],
    ],
    [
      'a link of white space',
      'Words. [&nbsp;](https://example.org/)',
      ['7:8 link-without-words The link to `https://example.org/` has no words'],
    ],
  ])('reports %s', async (_, body, expected) => {
    for (const parser of ['native', 'remark'] as const) expect(await problemsOf(body, { parser })).toEqual(expected)
  })

  it('leaves alone what is meant', async () => {
    const body = [
      '#RareDiseaseDay, \\##two and C##, x ##y, `##z` and 2 ** 3; \\*\\*p and \\[a](b c).',
      'Said [sic] (see below), [3] (https://example.org/3), f[x] (t), [IgG] (/ml), [A] (#5), (Okafor 2024)[^1] and (a)[b].',
      'Seen in mice [12](pp. 4–6), [3](see also Table 2), [Okafor 2024](p. 12 f.), [95% interval](1.2 to 3.4), f[n](x, y).',
      '"[They](the nurses) were kind." See [WHO, 2021] (https://example.org/who). HR 0.62***, **** and 12%\\*\\* of **many**.',
      'A [**bold** link](https://example.org/a "A title"), [![A cell](https://example.org/)](#s-x) and **bold**ly.',
      '',
      '```\n##x [a](b c) **\n```',
      '',
      '## X',
      '',
      '[^1]: A note that refers to another.[^2]',
      '[^2]: The other.',
    ].join('\n')
    for (const parser of ['native', 'remark'] as const)
      expect((await problemsOf(body, { parser })).filter((line) => !line.includes('external-image'))).toEqual([])
  })
})
