import { expect, it } from 'vitest'
import { createSite, discovery, records } from './support/create-site.js'

const problemsOf = async (body: string): Promise<string[]> => {
  const { problems } = await createSite({ ...records, 'content/stories/a.md': discovery('A', { body }) }).build()
  return problems.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`)
}

it('refuses a directive that names a newsletter which the config does not have', async () => {
  expect(await problemsOf('Words.\n\n::newsletter{id=weekly}')).toEqual([
    expect.stringMatching(/^\d+:17 missing-reference Cannot find newsletter `weekly`$/),
  ])
})

it('suggests the nearest kind of story to a feed of a kind that there is not', async () => {
  expect(await problemsOf('Words.\n\n::feed{kind=discoverie}')).toEqual([
    expect.stringMatching(/^\d+:13 missing-reference Cannot find kind `discoverie`, did you mean `discovery`\?$/),
  ])
})
