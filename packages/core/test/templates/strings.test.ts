import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { strings } from '../../src/templates/strings.js'
import type { Strings, Theme } from '../../src/theme.js'

type Languages = Readonly<Record<string, Strings>>

function themeWith(own: Languages, chosen: Languages = {}): Theme {
  const definition = { name: 'plain', templates: '', styles: [], tokens: '', options: z.object({}), strings: own }
  return { definition, choices: { strings: chosen } }
}

const sources = { core: { en: { home: 'Home' } }, kinds: [], main: 'en', templates: [], file: 'site.config.ts' }

describe('strings', () => {
  it('falls back from the language to its base, to English and to core, key by key', () => {
    const theme = themeWith({
      'cy-GB': { skip: 'Neidio (GB)' },
      cy: { skip: 'Neidio', menu: 'Dewislen' },
      en: { skip: 'Skip', menu: 'Menu', more: 'Read more' },
    })
    expect(strings(theme, 'cy-GB', sources).strings).toEqual({
      skip: 'Neidio (GB)',
      menu: 'Dewislen',
      more: 'Read more',
      home: 'Home',
    })
  })

  it('puts the site’s words before the theme’s of the same language', () => {
    const theme = themeWith(
      { en: { skip: 'Skip', menu: 'Menu' }, cy: { skip: 'Neidio' } },
      { en: { skip: 'Jump', menu: 'All' }, cy: {} },
    )
    expect(strings(theme, 'en-GB', sources).strings).toMatchObject({ skip: 'Jump', menu: 'All' })
    expect(strings(theme, 'cy', sources).strings).toMatchObject({ skip: 'Neidio', menu: 'All' })
  })

  it('lets a theme and a site replace the words of core', () => {
    expect(strings(themeWith({ en: { home: 'Start' } }), 'en', sources).strings.home).toBe('Start')
    expect(strings(themeWith({}, { en: { home: 'Front' } }), 'en', sources).strings.home).toBe('Front')
  })

  it('finds a language however its letters are cased', () => {
    expect(strings(themeWith({ 'pt-br': { skip: 'Pular' } }), 'pt-BR', sources).strings.skip).toBe('Pular')
  })

  it('suggests the nearest key for words that no template asks for', () => {
    const theme = themeWith(
      { en: { 'read-more': 'Read more' } },
      { en: { 'read-mroe': 'More' }, cy: { 'read-mor': 'Mwy' } },
    )
    expect(strings(theme, 'en-GB', sources).faults).toEqual([
      {
        rule: 'unknown-key',
        file: 'site.config.ts',
        at: { path: ['theme', 'strings', 'en', 'read-mroe'], on: 'key' },
        values: { key: 'read-mroe', where: 'the words of the theme', nearest: 'read-more' },
      },
    ])
  })

  it('refuses plural forms without the one that always applies', () => {
    const plural: Strings = { pages: { one: '{count} page', other: '{count} pages' } }
    const broken: Languages = JSON.parse('{"en":{"pages":{"one":"{count} side"}}}')
    expect(strings(themeWith({ en: plural }, { en: plural }), 'en', sources).faults).toEqual([])
    expect(strings(themeWith({ en: plural }, broken), 'en', sources).faults).toMatchObject([
      { rule: 'invalid-value', at: { path: ['theme', 'strings', 'en', 'pages'], on: 'value' } },
    ])
  })

  it('refuses plural forms for words that depend on no number', () => {
    const theme = themeWith({ en: { skip: 'Skip' } }, { en: { skip: { one: 'Skip', other: 'Skip' } } })
    expect(strings(theme, 'en', sources).faults).toMatchObject([
      { rule: 'invalid-value', values: { expected: 'words without plural forms: they do not depend on a number' } },
    ])
  })

  it('refuses words with a name in braces that no template fills in', () => {
    const own: Languages = { en: { back: 'Back to note {number}', more: 'More', pages: { other: '{count} pages' } } }
    const chosen: Languages = {
      en: { back: 'To {nummer}', more: '{title}', pages: { one: 'a page', other: '{count}' } },
    }
    expect(strings(themeWith(own, chosen), 'en', sources).faults.map(({ values }) => values.expected)).toEqual([
      'words in which only `{number}` is filled in',
      'words in which nothing is filled in',
    ])
  })
})
