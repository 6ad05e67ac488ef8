import { tests } from 'commonmark-spec'
import { describe, expect, it } from 'vitest'
import { normalHtml } from './support/normal-html.js'
import { pipeline } from './support/pipeline.js'
import { render } from './support/render.js'

interface Exception {
  readonly examples: readonly number[]
  /** What is reported, when anything is. */
  readonly rule?: string
  readonly ours: (html: string) => string
}

/** Examples that come out otherwise on purpose: number → how the specification's HTML must be changed to be ours. */
const exceptions: Readonly<Record<string, Exception>> = {
  'headings have ids': {
    examples: [59, 71, 73, 74, 77, 86, 89, 90, 91, 95, 96, 102, 103, 646, 647],
    ours: (html) => html,
  },
  'a main heading is a fault': {
    examples: [
      10, 62, 66, 67, 68, 72, 75, 76, 78, 79, 80, 81, 82, 83, 84, 115, 141, 214, 215, 227, 228, 229, 230, 232, 300,
    ],
    rule: 'body-h1',
    ours: (html) => html,
  },
  'unsafe protocols are dropped': {
    examples: [596, 598, 599, 601],
    rule: 'unsafe-protocol',
    ours: (html) => html.replace(/ href="[^"]*"/g, ''),
  },
  'comments vanish': {
    examples: [179, 183, 308, 309, 625, 626],
    ours: (html) => html.replace(/(?<!⟨code⟩)<!--(?:-?>|[\s\S]*?-->)/g, ''),
  },
}

/** HTML in Markdown is a fault; what is left of it is not specified. */
const rawHtml = [
  21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169,
  170, 171, 172, 173, 174, 175, 176, 177, 178, 180, 181, 182, 184, 185, 186, 187, 188, 189, 190, 191, 201, 344, 475,
  476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 627, 628, 629, 630, 631, 642, 643,
]

const markdown = pipeline()
const withoutIds = (html: string): string => html.replace(/(⟨h[1-6]) id="s-[^"]*"/g, '$1')

async function compare(number: number) {
  const test = tests.find((each) => each.number === number)
  const source = test?.markdown.replaceAll('→', '\t') ?? ''
  const { body, faults } = await markdown.body('story.md', source, 1)
  return {
    ours: normalHtml(render(body.parts)),
    specified: normalHtml(test?.html.replaceAll('→', '\t') ?? ''),
    // Examples of headings begin at any level, and some have no words: what is right in CommonMark may be wrong in a story.
    rules: new Set(
      faults.map(({ rule }) => rule).filter((rule) => rule !== 'skipped-heading' && rule !== 'empty-heading'),
    ),
  }
}

describe('the examples of CommonMark 0.31.2', () => {
  const excepted = new Set([...rawHtml, ...Object.values(exceptions).flatMap(({ examples }) => examples)])

  it('are 652', () => {
    expect(tests).toHaveLength(652)
  })

  it('come out as specified, all but the exceptions', async () => {
    const wrong: number[] = []
    for (const { number } of tests) {
      if (excepted.has(number)) continue
      const { ours, specified } = await compare(number)
      if (ours !== specified) wrong.push(number)
    }
    expect(wrong).toEqual([])
  })

  it.each(Object.entries(exceptions))('differ only in this: %s', async (_, { examples, rule, ours: expected }) => {
    for (const number of examples) {
      const { ours, specified, rules } = await compare(number)
      expect(ours, `example ${number} does not differ`).not.toBe(specified)
      expect([...rules], `example ${number}`).toEqual(rule ? [rule] : [])
      const tidy = (html: string) => html.replace(/\s+/g, ' ').trim()
      expect(tidy(withoutIds(ours)), `example ${number}`).toBe(tidy(expected(specified)))
    }
  })

  it('differ in raw HTML, and say so', async () => {
    for (const number of rawHtml) {
      const { ours, specified, rules } = await compare(number)
      expect(ours, `example ${number} does not differ`).not.toBe(specified)
      expect(rules, `example ${number}`).toContain('raw-html')
    }
  })
})
