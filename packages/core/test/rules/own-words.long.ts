import { describe, expect, it } from 'vitest'
import { createMarkdown } from '../../src/markdown/markdown.js'
import { createAvoided } from '../../src/story/avoided-words.js'
import { ownWords, ownWordsOfValue } from '../../src/story/own-words.js'
import { createFinder } from '../../src/story/word-finder.js'
import { createSite, discovery, records } from '../support/create-site.js'
import { processorTime } from '../support/processor-time.js'

describe('the author’s own words', () => {
  const shown = (text: string) => text.replace(/\uFFFC+/g, '_')

  it.each([
    ['a “b” c ‘d’ e "f" g', 'a _ c _ e _ g'],
    ['it’s ‘the author’s own’ word', 'it’s _ word'],
    ['a “b c', 'a _'],
    ['5" and ‘tis', '5" and ‘tis'],
    ['a „b“ „c” «d» e', 'a _ _ _ e'],
    ['‘a “b” c’ d “e ‘f’ g” h', '_ d _ h'],
    ["a 'b' it's 'the author's own' word", "a _ it's _ word"],
    ["''b'' the patients' c", "_' the patients' c"],
    ["'tis, in the '90s, 5' off 'b'", "'tis, in the '90s, 5' off _"],
    ['see https://a.org/b, ada@b.org', 'see _ _'],
  ])('are told from those of others: %s', (text, expected) => {
    expect(shown(ownWords(text))).toBe(expected)
    expect(ownWords(text)).toHaveLength(text.length)
  })

  it('are told in Markdown of front matter', () => {
    const text = 'A `b` [c](d "e")\n> f\n\n::::quote\n:::cta\ng\n:::\n::::\nh “i\n\nj'
    expect(shown(ownWordsOfValue(text))).toBe('A _ [c_\n_\n\n_\n_\n_\n_\n_\nh _\n\nj')
    expect(ownWordsOfValue(text)).toHaveLength(text.length)
  })
})

describe('words that are looked for', () => {
  it('are whole words of any script, in any form of Unicode', () => {
    const { find } = createFinder(['café', 'straße', 'Σίσυφος', 'كلمة', 'a.b', 'lab', 'lab rat'])
    const text = 'Cafe\u0301 cafés STRASSE Straße ΣΊΣΥΦΟΣ كلمة كلمةٍ a.b axb labs lab_x Lab  rat lab'
    expect(find(text).map((one) => one.text)).toEqual([
      'Cafe\u0301',
      'Straße',
      'ΣΊΣΥΦΟΣ',
      'كلمة',
      'a.b',
      'Lab  rat',
      'lab',
    ])
    expect(find(text).map((one) => one.word)).not.toContain(undefined)
  })
})

describe('hostile texts and long lists', () => {
  const list = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`word${index} phrase`, 'x']))
  const site = { language: 'en-GB' } as Parameters<typeof createAvoided>[0]['site']
  const avoidedIn = createAvoided({ avoidedWords: list, site })
  const { finder } = avoidedIn('en-GB')

  it.each([
    ['200,000 words', 'word1 '.repeat(200_000)],
    ['nothing but words to avoid', 'word7 phrase '.repeat(80_000)],
    ['beginnings of quotations', '‘'.repeat(500_000) + '«'.repeat(500_000)],
    ['beginnings of quotations over paragraphs', '“a\n\n\'b\n\n"c\n\n‘d\n\n'.repeat(50_000)],
    ['straight marks', ' \'a "b'.repeat(150_000)],
    ['apostrophes that end none', '‘a’a'.repeat(250_000)],
    ['a phrase that goes on with spaces', `word1${' '.repeat(1_000_000)}x`],
    ['code and links that are not closed', '`]('.repeat(300_000)],
    ['signs of addresses', 'a@'.repeat(500_000)],
  ])('are looked through at once: %s', async (_, text) => {
    expect(await processorTime(() => finder.mayFind(text))).toBeLessThan(1000)
    expect(await processorTime(() => finder.find(ownWords(text)))).toBeLessThan(2000)
    expect(await processorTime(() => finder.find(ownWordsOfValue(text)))).toBeLessThan(3000)
  })

  it('take a time that grows with the text, where one word stands in a field again and again', async () => {
    const timeOf = (times: number) => {
      const site = createSite({
        ...records,
        'content/stories/a.md': discovery('A', { fields: `standfirst: ${'sufferers '.repeat(times)}` }),
      })
      return processorTime(async () => {
        const found = (await site.build()).problems.filter(({ ruleId }) => ruleId === 'avoided-word')
        expect(found).toHaveLength(1)
      })
    }
    const short = await timeOf(5_000)
    expect(await timeOf(40_000)).toBeLessThan(short * 16 + 1000)
  })

  it('add little to what a long body costs', async () => {
    const text = 'Many words that say word1 and no phrase.\n\n'.repeat(3_000)
    const options = { remarkPlugins: [], rehypePlugins: [], directives: [] }
    const [without, withList] = [createMarkdown(options), createMarkdown({ ...options, avoidedIn })]
    const plain = await processorTime(() => without.body('a.md', text, 1, 'en-GB'))
    expect(await processorTime(() => withList.body('a.md', text, 1, 'en-GB'))).toBeLessThan(plain * 1.5 + 500)
  })
})
