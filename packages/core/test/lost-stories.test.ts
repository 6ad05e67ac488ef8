import { describe, expect, it } from 'vitest'
import { createSite, describeAll, discovery, records } from './support/create-site.js'

/** What a site with a faulty story `b` and one that points at it says, as `file rule`. */
async function problemsOf(faulty: string, pointing: string) {
  const { problems } = await createSite({
    ...records,
    'content/stories/a.md': pointing,
    'content/stories/b.md': faulty,
  }).build()
  return problems.map(({ file, ruleId }) => `${file} ${ruleId}`)
}

const pointing = discovery('A', {
  fields: 'related: [b]',
  body: 'See [the other](./b.md), [its page](/discoveries/b/) and [its end](./b.md#end).',
})

describe('a story whose body was not read', () => {
  it.each([
    ['file-too-large', 'word '.repeat(250_000)],
    ['nested-too-deep', `${'> '.repeat(150)}deep`],
    ['story-too-slow', `| a |${' a |'.repeat(400)}\n|${' - |'.repeat(401)}\n${'| a |\n'.repeat(200)}`],
  ])('is the only one to blame: %s', async (rule, body) => {
    const story = discovery('B', { body: `${body}\n\n## End\n\nWords.` })
    expect(await problemsOf(story, pointing)).toEqual([`content/stories/b.md ${rule}`])
  })

  it('does not excuse a link to a heading elsewhere', async () => {
    const story = discovery('B', { body: `${'> '.repeat(150)}deep` })
    const other = discovery('A', { body: 'See [the other](./b.md#end) and [the end](#end).' })
    expect(await problemsOf(story, other)).toEqual([
      'content/stories/a.md broken-anchor',
      'content/stories/b.md nested-too-deep',
    ])
  })

  it('is placed at its first line', async () => {
    const { problems } = await createSite({ 'content/pages/b.md': 'word '.repeat(250_000) }).build()
    expect(describeAll(problems)).toEqual([
      'content/pages/b.md:1:1 file-too-large This file is 1,250 kB; the limit is 1,048 kB',
    ])
  })
})
