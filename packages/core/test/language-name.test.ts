import { describe, expect, it } from 'vitest'
import { languageName, namedLanguage } from '../src/language-name.js'

describe('a language in a message', () => {
  it.each([
    ['cy', 'Welsh (`cy`)'],
    ['en-GB', 'British English (`en-GB`)'],
    ['de-DE', 'German (Germany, `de-DE`)'],
  ])('%s is %s', (tag, named) => {
    expect(namedLanguage(tag)).toBe(named)
  })

  it('has a name alone where its tag tells nobody anything', () => {
    expect(languageName('sr-Latn')).toBe('Serbian (Latin)')
  })

  it('stays a tag where it has no name', () => {
    expect([languageName('qaa'), namedLanguage('qaa')]).toEqual(['qaa', '`qaa`'])
  })
})
