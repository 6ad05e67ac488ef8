import { expect, it } from 'vitest'
import { coreStrings } from '../src/core-strings.js'

const { en = {}, cy = {} } = coreStrings
const placeholders = (words: unknown) => [...String(words).matchAll(/\{\w+\}/g)].map(([name]) => name).sort()

it('has the same words of core in Welsh as in English, with the same values in them', () => {
  expect(Object.keys(cy).sort()).toEqual(Object.keys(en).sort())
  for (const key of Object.keys(en)) expect([key, placeholders(cy[key])]).toEqual([key, placeholders(en[key])])
})

it('puts no name behind a Welsh word that would change it, or that itself changes before vowels', () => {
  const changing = /(?:^|\s)(?:a|ac|â|ag|am|ar|at|dan|dros|drwy|gyda|gydag|heb|hyd at|i|na|neu|o|tan|wrth|yn) \{/
  expect(Object.entries(cy).filter(([, words]) => changing.test(String(words)))).toEqual([])
})
