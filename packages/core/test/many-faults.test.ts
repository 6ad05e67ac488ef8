import { describe, expect, it } from 'vitest'
import { createSite, discovery, records } from './support/create-site.js'
import { processorTime } from './support/processor-time.js'

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n')

const siteWith = (fields: string, body = 'Some words.') =>
  createSite({ ...records, 'content/stories/a.md': discovery('A', { fields, body }) })

describe('a file with very many faults', () => {
  it('brings two hundred problems, the last of which counts the others', async () => {
    const { problems } = await siteWith(lines(500, (n) => `unknown${n}: x`)).build()
    expect(problems).toHaveLength(200)
    expect(problems[0]).toMatchObject({ line: 6, reason: 'Unknown field `unknown0` in a discovery' })
    expect(problems.at(-1)?.note).toMatch(/There are 300 more problems in this file\.$/)
  })

  it('fails for one error among many warnings', async () => {
    const body = `${lines(300, (n) => `# Heading ${n}\n`)}\n`
    const { outcome, problems } = await siteWith('embarg: x', body).build({}, { rules: { 'body-h1': 'warning' } })
    expect(outcome).toBe('failed')
    expect(problems.map(({ ruleId }) => ruleId)).toContain('unknown-gate-key')
  })

  it('counts the warnings that it does not show', async () => {
    const body = `${lines(300, (n) => `# Heading ${n}\n`)}\n`
    const { outcome } = await siteWith('', body).build({ maxWarnings: 250 }, { rules: { 'body-h1': 'warning' } })
    expect(outcome).toBe('failed')
  })

  it('is read in seconds', async () => {
    const time = await processorTime(async () => {
      await siteWith(lines(20_000, () => 'same: x')).build()
      await siteWith(lines(500, (n) => `unknown${n}: x`)).build()
    })
    expect(time).toBeLessThan(3000)
  })
})

it('a message quotes no more of a value than anybody reads', async () => {
  const alias = `/${'a'.repeat(100_000)}!?`
  const site = createSite({ ...records, 'content/stories/a.md': discovery('A', { fields: `aliases: ['${alias}']` }) })
  const [{ ruleId, reason = '' } = {}] = (await site.build()).problems
  expect(ruleId).toBe('invalid-alias')
  expect(reason).toMatch(/^`\/a+…` cannot be an old address/)
  expect(reason.length).toBeLessThan(2500)
})
