import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createMemo } from '../../src/memo/memo.js'
import { rules } from '../../src/rules/rules.js'
import { createSite } from '../support/create-site.js'
import { baseSite } from './mutations/base-site.js'
import { elsewhere } from './mutations/elsewhere.js'
import { fileMutations } from './mutations/files.js'
import { frontMatterMutations } from './mutations/front-matter.js'
import { linkAndImageMutations } from './mutations/links-and-images.js'
import type { Mutation } from './mutations/mutation.js'
import { referenceMutations } from './mutations/references.js'
import { siteMutations } from './mutations/site.js'
import { textMutations } from './mutations/text.js'

const mutations: readonly Mutation[] = [
  ...fileMutations,
  ...frontMatterMutations,
  ...referenceMutations,
  ...linkAndImageMutations,
  ...textMutations,
  ...siteMutations,
]

const memo = createMemo() // the base site is parsed once

const fields = [{ name: 'email', label: 'E-mail' }]
const newsletters = { monthly: { heading: 'Our letter', endpoint: 'https://lists.example.org/heart', fields } }

/** Build a site; problems as `file:line:column rule`. */
async function problemsOf(files: Readonly<Record<string, string>>, rule: string) {
  const severity = Object.entries(rules).find(([id]) => id === rule)?.[1].severity
  const config = { newsletters, rules: severity === 'off' ? { [rule]: 'error' as const } : {} }
  const { problems } = await createSite(files).build({ memo }, config)
  return problems.map(({ file, line, column, ruleId }) => ({
    place: line === undefined ? file : `${file}:${line}:${column}`,
    rule: ruleId,
  }))
}

const titleOf = ({ rule, name }: Mutation) => `${rule}: ${name}`

describe('a correct site, broken at one place', () => {
  it('has no problem before it is broken', async () => {
    expect(await problemsOf(baseSite, '')).toEqual([])
  })

  it.each(mutations.map((row) => [titleOf(row), row] as const))('%s', async (_, row) => {
    const { file, from, to } = row.break
    const right = { ...baseSite, ...row.files }
    expect(await problemsOf(right, row.rule)).toEqual([])
    const source = right[file] ?? ''
    expect(source).toContain(from)
    const problems = await problemsOf({ ...right, [file]: source.replace(from, () => to) }, row.rule)
    const places = problems.filter(({ rule }) => rule === row.rule).map(({ place }) => place)
    expect(row.near ? places.length : places).toEqual(row.near ? 1 : [row.at])
    const others = problems.map(({ rule }) => rule).filter((rule) => rule !== row.rule)
    expect([...new Set(others)].sort()).toEqual([...(row.also ?? [])].sort())
  })
})

describe('the table of mutations', () => {
  it('has a row for every rule that stories can break', () => {
    const covered = new Set([...mutations.map(({ rule }) => rule), ...Object.keys(elsewhere)])
    expect(Object.keys(rules).filter((rule) => !covered.has(rule))).toEqual([])
  })

  it.each(Object.entries(elsewhere))('leaves %s to a test that names it', (rule, { test }) => {
    expect(readFileSync(path.join(import.meta.dirname, '..', test), 'utf8')).toContain(rule)
  })

  it('names only rules that there are', () => {
    const named = [...mutations.map(({ rule }) => rule), ...Object.keys(elsewhere)]
    expect(named.filter((rule) => !Object.hasOwn(rules, rule))).toEqual([])
  })

  it('has no row twice', () => {
    expect(new Set(mutations.map(titleOf)).size).toBe(mutations.length)
  })

  it('is exact on the first character in at least 98 of 100 rows', () => {
    const near = mutations.filter((row) => row.near !== undefined)
    expect(near.length / mutations.length).toBeLessThanOrEqual(0.02)
  })
})
