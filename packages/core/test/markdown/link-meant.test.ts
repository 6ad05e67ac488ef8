import { describe, expect, it } from 'vitest'
import { createSite, discovery, records } from '../support/create-site.js'

const notesOf = async (body: string) => {
  const site = createSite({ ...records, 'content/stories/a.md': discovery('A', { body }) })
  const { problems } = await site.build()
  return problems.filter(({ ruleId }) => ruleId === 'malformed-link').map(({ note }) => note)
}

describe('a link that came out as text', () => {
  it.each([
    ['See [the guide] (https://example.org/guide).', '[the guide](https://example.org/guide)'],
    ['See (the guide)[https://example.org/guide].', '[the guide](https://example.org/guide)'],
    ['See [the guide](https://example.org/guide, please.', '[the guide](https://example.org/guide)'],
    ['See [the\nguide](https://example.org/guide.', '[the guide](https://example.org/guide)'],
  ])('is shown as it is written right: %j', async (body, right) => {
    expect(await notesOf(body)).toEqual([`Write \`${right}\`.`])
  })

  it.each([
    ['[the report](/files/our new report.pdf)', '[the report](/files/our%20new%20report.pdf)'],
    ['[the report] (/files/our report.pdf#page=2)', '[the report](/files/our%20report.pdf#page=2)'],
    ['![A cell](./my cell.png "Seen from above")', '![A cell](./my%20cell.png "Seen from above")'],
  ])('is shown with what stands for spaces: %j', async (body, right) => {
    expect(await notesOf(`See ${body}.`)).toEqual([`Write \`${right}\`, with \`%20\` for each space in the address.`])
  })

  it.each([
    'See [the guide](https://example.org/guide now, as we said before).',
    'See [bone](https://example.org/wiki/Bone_(tissue), please.',
  ])('is not guessed where its end is unsure: %j', async (body) => {
    expect(await notesOf(body)).toEqual([expect.stringContaining('Write `[words](address)`')])
  })
})
