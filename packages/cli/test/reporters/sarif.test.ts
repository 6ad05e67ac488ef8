import { ruleGroups } from '@findings/core'
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { sarif } from '../../src/reporters/sarif.js'
import { hostile, hostileProblem, missing, page, reportOf, warning } from './report.js'

// Draft 4 by name; apart from how it names itself nothing in it differs from draft 7.
const { $schema, id, ...schema } = sarifSchema
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })
formats.default(ajv)
const validate = ajv.compile(schema)

/** The parsed report, after the official schema has accepted it. */
function valid(...of: Parameters<typeof reportOf>) {
  const log = JSON.parse(sarif(reportOf(...of), page))
  validate(log)
  expect(validate.errors).toBeNull()
  return log.runs[0]
}

describe('the SARIF reporter', () => {
  it('is valid when nothing is wrong', () => {
    expect(valid([])).toMatchObject({ columnKind: 'utf16CodeUnits', results: [] })
  })

  it('would be found invalid by this test', () => {
    const log = JSON.parse(sarif(reportOf([missing]), page))
    log.runs[0].results[0].level = 'bad'
    expect(validate(log)).toBe(false)
  })

  it('places a problem at its exact range', () => {
    expect(valid([missing]).results).toEqual([
      {
        ruleId: 'missing-topic',
        ruleIndex: expect.any(Number),
        level: 'error',
        message: { text: 'Cannot find topic `About`\nA file would define it.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'site/content/pages/about.md' },
              region: { startLine: 3, startColumn: 8, endLine: 3, endColumn: 13 },
            },
          },
        ],
      },
    ])
  })

  it('has no region for a whole file', () => {
    const { line, column, endLine, endColumn, ...bare } = missing
    expect(valid([bare]).results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'site/content/pages/about.md' },
    })
  })

  it('describes every rule, and points each result at its own', () => {
    const { tool, results } = valid([missing, warning])
    const ids = tool.driver.rules.map(({ id }: { id: string }) => id)
    expect(ids).toEqual(Object.values(ruleGroups).flatMap((rules) => Object.keys(rules)))
    for (const { ruleId, ruleIndex } of results) expect(ids[ruleIndex]).toBe(ruleId)
    for (const { shortDescription, help } of tool.driver.rules) {
      expect(shortDescription.text).toMatch(/\.$/)
      expect(help.text).toContain('Wrong:')
      expect(help.markdown).toContain('```')
    }
  })

  it('writes a file name as a relative reference', () => {
    const pathOf = (file: string) => `../${file}`
    const file = 'content/Zoë’s #1: 100%?.md'
    const [{ locations }] = valid([{ ...missing, file }], { pathOf }).results
    const { uri } = locations[0].physicalLocation.artifactLocation
    expect(uri).toBe('../content/Zo%C3%AB%E2%80%99s%20%231%3A%20100%25%3F.md')
    expect(decodeURIComponent(uri)).toBe(`../${file}`)
  })

  it('says why the command failed when only warnings are too many', () => {
    const { invocations } = valid([warning], { tooMany: 'There is 1 warning.' })
    expect(invocations[0].toolExecutionNotifications[0].message.text).toBe('There is 1 warning.')
  })

  it('survives hostile text', () => {
    const { results } = valid([hostileProblem])
    expect(results[0].message.text).toBe(`${hostile}\n${hostile}`)
    expect(sarif(reportOf([hostileProblem]), page)).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|\p{Zl}|\p{Cs}/u)
  })
})
