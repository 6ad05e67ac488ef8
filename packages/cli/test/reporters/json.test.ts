import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { json } from '../../src/reporters/json.js'
import { hostile, hostileProblem, missing, page, reportOf, warning } from './report.js'

const docs = readFileSync(new URL('../../../../docs/problems-json.md', import.meta.url), 'utf8')

describe('the JSON reporter', () => {
  it('gives every field of a problem, and leaves out what is not known', () => {
    const { line, column, endLine, endColumn, note, ...bare } = missing
    expect(JSON.parse(json(reportOf([missing, bare, warning]), page))).toEqual({
      version: 1,
      tool: { name: 'findings', version: '1.2.3' },
      root: 'site',
      checked: 74,
      errors: 2,
      warnings: 1,
      tooManyWarnings: false,
      problems: [missing, bare, warning],
    })
  })

  it('says when there are too many warnings', () => {
    expect(JSON.parse(json(reportOf([warning], { tooMany: 'Too many.' }), page))).toMatchObject({
      tooManyWarnings: true,
    })
  })

  it('keeps hostile text as it is, in characters that are harmless', () => {
    const text = json(reportOf([hostileProblem]), page)
    expect(JSON.parse(text).problems[0]).toMatchObject({ file: `content/${hostile}.md`, reason: hostile })
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|\p{Zl}|\p{Cs}/u)
  })

  it('is described in docs/problems-json.md, field by field', () => {
    const { problems, tool, ...rest } = JSON.parse(json(reportOf([missing]), page))
    const fields = [...Object.keys(rest), ...Object.keys(problems[0]), 'tool', 'problems']
    expect(fields.filter((field) => !docs.includes(`| \`${field}\``))).toEqual([])
  })

  it('looks like the example in docs/problems-json.md', () => {
    const [, example = ''] = /```json\n(.*?)```/s.exec(docs) ?? []
    const { problems, root, tool, checked } = JSON.parse(example)
    expect(json(reportOf(problems, { root, checked, version: tool.version }), page)).toBe(example)
  })
})
