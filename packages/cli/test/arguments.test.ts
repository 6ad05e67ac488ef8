import { InvalidArgumentError } from 'commander'
import { describe, expect, it } from 'vitest'
import { baseArgument, fileArgument, folderArgument, nowArgument, siteArgument } from '../src/build/arguments.js'
import { createSite } from './create-site.js'

describe('--now', () => {
  it.each(['2024-02-29', '2026-03-09T00:01Z', '2026-03-09T23:59:59.999-11:30'])('takes %s', (value) => {
    expect(nowArgument(value)).toBe(value)
  })

  it.each([
    ['yesterday', 'no date'],
    ['2024-02-30', 'a day that February does not have'],
    ['2026-03-09T00:01', 'a time without a zone'],
    ['2026-03-09T24:00Z', 'an hour that no day has'],
    ['2026-03-09T00:01+15:00', 'a zone that no place has'],
    ['0000-01-01', 'a year that no calendar has'],
    ['2026-3-9', 'a day without leading zeros'],
    ['', 'nothing'],
  ])('refuses %j: %s', (value) => {
    expect(() => nowArgument(value)).toThrow(InvalidArgumentError)
  })
})

describe('--site', () => {
  it.each(['https://heart.example.org', 'http://localhost:8080/'])('takes %s', (value) => {
    expect(siteArgument(value)).toBe(value)
  })

  it.each(['heart.example.org', 'ftp://heart.example.org', 'https:heart.example.org', ''])('refuses %j', (value) => {
    expect(() => siteArgument(value)).toThrow(InvalidArgumentError)
  })

  it('sends a path to --base', () => {
    expect(() => siteArgument('https://heart.example.org/findings')).toThrow(
      'without a path, such as https://heart.example.org; see --base',
    )
  })
})

describe('--base', () => {
  it.each([
    ['/', '/'],
    ['', '/'],
    ['findings', '/findings/'],
    ['/findings', '/findings/'],
    ['//pull/7//', '/pull/7/'],
  ])('makes of %j the path %j', (value, base) => {
    expect(baseArgument(value)).toBe(base)
  })

  it.each(['a b', '/findings?x', 'https://heart.example.org/', 'C:/Program Files/Git/'])('refuses %j', (value) => {
    expect(() => baseArgument(value)).toThrow(InvalidArgumentError)
  })
})

describe('--root and --config', () => {
  it('take what exists, and make it absolute', () => {
    const site = createSite()
    expect(folderArgument(`${site}/content/..`)).toBe(site)
    expect(fileArgument(`${site}/content/../findings.config.mjs`)).toBe(`${site}/findings.config.mjs`)
  })

  it('refuse what is not there, and a file where a folder is due', () => {
    const site = createSite()
    expect(() => folderArgument(`${site}/nowhere`)).toThrow('There is no such folder')
    expect(() => folderArgument(`${site}/findings.config.mjs`)).toThrow('expected a folder')
    expect(() => fileArgument(`${site}/nowhere`)).toThrow('There is no such file')
    expect(() => fileArgument(`${site}/content`)).toThrow('expected a file')
  })
})
