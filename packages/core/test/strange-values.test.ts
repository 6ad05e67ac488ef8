import { describe, expect, it } from 'vitest'
import { createSite, describeAll, discovery, records } from './support/create-site.js'

const problemsOf = async (source: string) => {
  const { problems } = await createSite({ ...records, 'content/stories/a.md': source }).build()
  return describeAll(problems).map((line) => line.replace('content/stories/a.md:', ''))
}

describe('a kind that is no text', () => {
  it.each([
    ['{toString: 1, valueOf: 2}', 'group of fields'],
    ['[discovery]', 'list'],
    ['', 'empty value'],
    ['7', 'number `7`'],
  ])('is refused: %j', async (kind, found) => {
    const [problem] = await problemsOf(discovery('A').replace('kind: discovery', `kind: ${kind}`))
    expect(problem).toMatch(/^2:\d invalid-value/)
    expect(problem).toContain(`Unexpected ${found} in \`kind\`, expected one of `)
  })
})

describe('a character that no page can show', () => {
  it.each(['\\uD800', '\\b', '\\uFFFE', '\\u000B', '\\f', '\\U0001FFFE'])(
    'is refused at its value: %s',
    async (written) => {
      const [problem] = await problemsOf(discovery(`"A${written}"`))
      expect(problem).toMatch(/^3:8 invalid-yaml This value contains U\+/)
    },
  )

  it('is refused in the text', async () => {
    const problems = await problemsOf(discovery('A', { body: 'Some\b words.' }))
    expect(problems).toEqual(['7:5 invalid-utf8 This is U+0008, a character that no page can show'])
  })

  it.each(['slug', 'canonical'])('is refused in %s', async (key) => {
    const [problem] = await problemsOf(discovery('A', { fields: `${key}: "x\\uD800"` }))
    expect(problem).toMatch(/^6:\d+ invalid-yaml This value contains U\+D800/)
  })
})
