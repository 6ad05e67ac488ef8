import { describe, expect, it } from 'vitest'
import type { UserConfig } from '../../src/config/user-config.js'
import { defineDirective } from '../../src/directives/define-directive.js'
import { quoteAttributes } from '../../src/directives/quote.js'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

/** What is wrong with a discovery of this body, which begins on line 7, as `line:column-line:column rule`. */
async function placesOf(
  body: string,
  { fields = '', config = {} as Partial<UserConfig>, edit = (text: string) => text } = {},
) {
  const source = edit(discovery('A', { body, fields }))
  const { problems } = await createSite({ ...records, 'content/stories/a.md': source }).build({}, config)
  return problems.map(
    ({ line, column, endLine, endColumn, ruleId }) => `${line}:${column}-${endLine}:${endColumn} ${ruleId}`,
  )
}

const windows = (text: string) => text.replaceAll('\n', '\r\n')
const marked = (text: string) => `\uFEFF${text}`

describe('skipped-heading', () => {
  it('underlines the heading, whatever the line ends and marks before it', async () => {
    const body = 'Words 🧪 é.\n\n## Results\n\n#### In mice\n\nMore.'
    for (const edit of [(text: string) => text, windows, marked]) {
      expect(await placesOf(body, { edit })).toEqual(['11:1-11:13 skipped-heading'])
    }
  })

  it('says what to begin the heading with', async () => {
    const { problems } = await createSite({
      ...records,
      'content/stories/a.md': discovery('A', { body: 'Words.\n\n#### Deep' }),
    }).build()
    expect(problems.map(({ reason, note }) => `${reason}. ${note}`)).toEqual([
      'This heading has level 4, but the title has level 1. Begin it with `##`.',
    ])
  })

  it('counts the headings in containers, quotes and lists as readers hear them', async () => {
    const body =
      'Words.\n\n:::cta{label=Go href=/}\n### First\n:::\n\n> ## Second\n\n- #### Third\n\n##### Fourth\n\n## Fifth'
    expect(await placesOf(body)).toEqual(['10:1-10:10 skipped-heading', '15:3-15:13 skipped-heading'])
  })

  it('has nothing against going up several levels, or one down', async () => {
    expect(await placesOf('Words.\n\n## A\n\n### B\n\n#### C\n\n## D\n\n### E\n\nF\n---')).toEqual([])
  })

  it('lets a field begin at the level that its place on the page has', async () => {
    const release = (notes: string) =>
      discovery('A', { fields: `notesToEditors: |\n${notes}` }).replace('kind: discovery', 'kind: press-release')
    const problemsOf = async (notes: string) =>
      describeAll((await createSite({ ...records, 'content/stories/a.md': release(notes) }).build()).problems)
    expect(await problemsOf('  ### About us\n\n  Words.\n\n  #### More\n\n  Words.')).toEqual([])
    expect(await problemsOf('  ### About us\n\n  Words.\n\n  ##### More\n\n  Words.')).toEqual([
      'content/stories/a.md:11:3 skipped-heading This heading has level 5, but the one before it has level 3',
    ])
  })
})

describe('empty-heading', () => {
  it.each([
    ['nothing', '##', '9:1-9:3'],
    ['spaces', '##   ', '9:1-9:6'],
    ['closing marks', '## ##', '9:1-9:6'],
    ['an image that tells nothing', '## ![](x.svg)', '9:1-9:14'],
    ['a footnote mark', '## [^1]', '9:1-9:8'],
    ['a citation', '> ## :cite[p]', undefined],
  ])('is found with %s', async (_, heading, place) => {
    const config = {
      rules: {
        'missing-alt': 'off',
        'missing-image': 'off',
        'missing-reference': 'off',
        'unused-footnote': 'off',
        'unused-record': 'off',
      },
    } as const
    const found = await placesOf(`Words.\n\n${heading}\n\nMore.\n\n[^1]: A note.`, { config })
    expect(found).toEqual(place ? [`${place} empty-heading`] : [])
  })

  it('has nothing against words, code, emoji and images that tell something', async () => {
    const config = { rules: { 'missing-image': 'off', 'unused-record': 'off' } } as const
    expect(await placesOf('Words.\n\n## *A*\n\n## `b`\n\n## 🧪\n\n## ![A cell](x.svg)', { config })).toEqual([])
  })

  it('is found in containers', async () => {
    expect(await placesOf('Words.\n\n:::cta{label=Go href=/}\n##\n:::')).toEqual(['10:1-10:3 empty-heading'])
  })
})

describe('quote-without-attribution', () => {
  it('is found where nobody is named', async () => {
    expect(await placesOf('Words.\n\n:::quote\nYes.\n:::', { edit: windows })).toEqual([
      '9:1-11:4 quote-without-attribution',
    ])
    expect(await placesOf('Words 🧪.\n\n> :::quote{source="A letter"}\n> Yes.\n> :::', { edit: marked })).toEqual([
      '9:3-11:6 quote-without-attribution',
    ])
  })

  it('has nothing against a person or a name, or a quote of Markdown', async () => {
    expect(
      await placesOf('Words.\n\n:::quote{by=ada}\nYes.\n:::\n\n:::quote{speaker="A nurse"}\nNo.\n:::\n\n> Yes.'),
    ).toEqual([])
  })

  it('does not say it twice when the attribute is there, but wrong', async () => {
    expect(await placesOf('Words.\n\n:::quote{by=adda}\nYes.\n:::')).toEqual(['9:13-9:17 missing-reference'])
    expect(await placesOf('Words.\n\n:::quote{speaker=""}\nYes.\n:::')).toEqual(['9:10-9:17 invalid-value'])
  })

  it('leaves pull quotes alone, and quotes that a site defines itself', async () => {
    expect(await placesOf('We knew.\n\n:::pullquote\nWe knew.\n:::')).toEqual([])
    const quote = defineDirective({
      name: 'quote',
      forms: ['container'],
      attributes: quoteAttributes,
      view: () => undefined,
    })
    const config = { markdown: { directives: [quote] } }
    expect(await placesOf('Words.\n\n:::quote\nYes.\n:::', { config })).toEqual([])
  })
})

describe('unexplained-acronym', () => {
  it('underlines the word at its first use, whatever stands before it', async () => {
    for (const edit of [(text: string) => text, windows, marked]) {
      expect(await placesOf('Words.\n\nThe 👩🏽‍🔬 é **MHRA** agreed; the MHRA is quick.', { edit })).toEqual([
        '9:17-9:21 unexplained-acronym',
      ])
    }
  })

  it('finds the place in quotes, lists, links, directives and behind entities', async () => {
    const body = [
      '> Words\n> of ABX.',
      '1. One\n   of ABY.',
      'Of &amp; \\* &copy; [*ABZ*](https://example.org/).',
      ':::cta{label=GIVE href=/}\nOf ACX.\n:::',
      '::::cta{label=Go href=/}\n- :::quote{by=ada}\n  Of ACY.\n  :::\n::::',
      'Of\\\nADX and ‘AEX’.',
    ].join('\n\n')
    expect(await placesOf(`Words.\n\n${body}`)).toEqual([
      '10:6-10:9 unexplained-acronym',
      '13:7-13:10 unexplained-acronym',
      '15:22-15:25 unexplained-acronym',
      '18:4-18:7 unexplained-acronym',
      '23:6-23:9 unexplained-acronym',
      '28:1-28:4 unexplained-acronym',
      '28:10-28:13 unexplained-acronym',
    ])
  })

  it('names each acronym once', async () => {
    expect(await placesOf('The ABX and ABXs.\n\nThe ABX, ABY.\n\nThe ABY.')).toEqual([
      '7:5-7:8 unexplained-acronym',
      '9:10-9:13 unexplained-acronym',
    ])
  })

  it('takes an explanation in the same paragraph, across bold and links', async () => {
    expect(await placesOf('The *Medicines [Agency](https://example.org/)* (**MDA**) and the MDA.')).toEqual([])
    expect(await placesOf('The MDA (the *Medicines Agency*) agreed.')).toEqual([])
  })

  it('takes the explanation of the title or the standfirst', async () => {
    expect(await placesOf('The MDA agreed.', { fields: 'standfirst: The *Medicines* Agency (MDA) agrees.' })).toEqual(
      [],
    )
    const edit = (text: string) => text.replace('title: A', 'title: The Medicines Agency (MDA) agrees')
    expect(await placesOf('The MDA agreed.', { edit })).toEqual([])
    expect(await placesOf('The MDA agreed.', { fields: 'standfirst: The MDA agrees.' })).toEqual([
      '8:5-8:8 unexplained-acronym',
    ])
  })

  it('does not take an explanation that comes too late', async () => {
    expect(await placesOf('The MDA agreed.\n\nThe Medicines Agency (MDA) is quick.')).toEqual([
      '7:5-7:8 unexplained-acronym',
    ])
  })

  it('looks for it in running text before headings and tables, where there is no room for it', async () => {
    expect(await placesOf('Words.\n\n## What the MDA did\n\nThe Medicines Agency (MDA) agreed.')).toEqual([])
    expect(
      await placesOf('Words.\n\n## What the MDA did\n\nIt agreed.\n\n| MDA yes | b |\n| - | - |\n| c | ABX no |'),
    ).toEqual(['9:13-9:16 unexplained-acronym', '15:7-15:10 unexplained-acronym'])
  })

  it('leaves alone what no reader reads as a word', async () => {
    const body = [
      'The `ABX` of code, ![The ABX](x.svg), a note.[^ABX]',
      '```\nABX of code\n```',
      '## THE ABX',
      '::cta{label="The ABX" href=/}',
      '::person{ref=ada}',
      'We knew the UK.\n\n:::pullquote\nWe knew the UK.\n:::',
      '[^ABX]: The ABX of a note.',
      '[ABX]: https://example.org/ABX',
    ].join('\n\n')
    const rules = { 'missing-image': 'off', 'unused-record': 'off' } as const
    expect(await placesOf(`Words.\n\n${body}`, { config: { rules } })).toEqual([])
  })

  it('takes the words of the config as known', async () => {
    expect(await placesOf('The ABX and the ABY.', { config: { acronyms: ['ABX'] } })).toEqual([
      '7:17-7:20 unexplained-acronym',
    ])
  })

  it('asks stories, hubs and pages for it, not biographies', async () => {
    const files = {
      ...records,
      'content/people/ada.md': '---\nname: Ada Okafor\n---\nAda Okafor FRSX edits.\n',
      'content/pages/a.md': '---\ntitle: A\n---\nThe ABX.\n',
    }
    expect(describeAll((await createSite(files).build()).problems)).toEqual([
      'content/pages/a.md:4:5 unexplained-acronym `ABX` is not explained where it is first used',
    ])
  })

  it('can be waived', async () => {
    const fields = 'waive: [{ rule: unexplained-acronym, reason: A list of letters, until: 2027-01-01 }]'
    expect(await placesOf('The ABX and the ABY.', { fields })).toEqual([])
  })
})
