import { expect, it } from 'vitest'
import { failure, render } from './render.js'
import { siteView } from './site-view.js'

const page = { page: '<p<%~ inLanguage(it.language) %>></p>' }
const arabic = { ...siteView(), language: 'ar', direction: 'rtl' } as const

it('says the language of an element, and its direction where that is another', () => {
  const site = { ...siteView(), language: 'en-GB', direction: 'ltr' } as const
  expect(render(page, { language: 'cy' }, site)).toBe('<p lang="cy"></p>')
  expect(render(page, { language: 'ar' }, site)).toBe('<p lang="ar" dir="rtl"></p>')
  expect(render(page, { language: 'az-Arab' }, arabic)).toBe('<p lang="az-Arab"></p>')
  expect(render(page, { language: 'cy' }, arabic)).toBe('<p lang="cy" dir="ltr"></p>')
})

it('says nothing where the words are in the language of the page', () => {
  expect(render(page, {}, arabic)).toBe('<p></p>')
  expect(render(page, { language: 'ar' }, arabic)).toBe('<p></p>')
})

it('takes nothing but a language tag', () => {
  expect(failure(page, { language: '"><script>' })).toContain('page.eta:1:')
})
