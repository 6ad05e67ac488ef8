import { readdirSync, readFileSync } from 'node:fs'
import type { Strings } from '@findings/core'
import { expect, it } from 'vitest'
import { cy } from '../src/strings/cy.js'
import { en as english } from '../src/strings/en.js'
import { templates } from './engine.js'

const en: Strings = english

const formsOf = (words: Strings[string] = '') => (typeof words === 'string' ? [words] : Object.values(words))
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()

it('has the same keys in Welsh as in English, in the same order of plural and plain', () => {
  expect(Object.keys(cy).sort()).toEqual(Object.keys(en).sort())
  for (const key of Object.keys(en)) expect([key, typeof cy[key]]).toEqual([key, typeof en[key]])
})

it('fills the same values into Welsh words as into English ones', () => {
  for (const [key, words] of Object.entries(en)) {
    const wanted = placeholders(formsOf(words).at(-1) ?? '')
    for (const form of formsOf(cy[key])) expect([key, placeholders(form)]).toEqual([key, wanted])
  }
})

it.each([
  ['en', en],
  ['cy', cy],
])('has every plural form of %s', (language, strings) => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
  for (const [key, words] of Object.entries(strings)) {
    if (typeof words !== 'string') expect([key, Object.keys(words).sort()]).toEqual([key, [...pluralCategories].sort()])
  }
})

/** What a template says without a tag: text between elements, and attributes that are read out. */
function literalWords(source: string): string[] {
  const bare = source.replace(/<%[\s\S]*?%>/g, '\0').replace(/<!--[\s\S]*?-->/g, '')
  const attributes = [...bare.matchAll(/\s(?:aria-label|alt|title|placeholder)="([^"]*)"/g)].map(
    ([, value = '']) => value,
  )
  const texts = bare.replace(/<[^>]*>/g, '\0').split('\0')
  return [...attributes, ...texts].filter((text) => /\p{L}/u.test(text.replaceAll('\0', '')))
}

it('finds words that a template would say in one language only', () => {
  expect(literalWords('<p class="x"><%= t("more") %>, read <b>on</b></p>')).toEqual([', read ', 'on'])
  expect(literalWords('<nav aria-label="Menu <%= it.name %>"></nav>')).toEqual(['Menu \0'])
})

it('leaves every word of the templates to the strings', () => {
  const files = readdirSync(templates, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.eta'))
  const found = files.flatMap((file) =>
    literalWords(readFileSync(`${templates}${file}`, 'utf8')).map((words) => `${file}: ${words}`),
  )
  expect(found).toEqual([])
})
