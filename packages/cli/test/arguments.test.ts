import { InvalidArgumentError } from 'commander'
import { describe, expect, it } from 'vitest'
import {
  baseArgument,
  countArgument,
  fileArgument,
  folderArgument,
  nowArgument,
  siteArgument,
  threadsArgument,
} from '../src/arguments.js'
import { type PrettyTo, reporterArgument } from '../src/reporter-argument.js'
import { ruleArgument } from '../src/rule-argument.js'
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
    ['0999-12-31', 'a year before those that front matter may have'],
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

describe('--max-warnings', () => {
  it('takes a whole number', () => {
    expect(countArgument('0')).toBe(0)
    expect(countArgument('12')).toBe(12)
  })

  it.each(['-1', 'some', '1.5', '', '1e3', 'Infinity'])('refuses %j', (value) => {
    expect(() => countArgument(value)).toThrow('Expected a whole number')
  })
})

describe('--rule', () => {
  it('takes the severities of a config, and `warn`', () => {
    const one = ruleArgument('body-h1=warn')
    expect(ruleArgument('http-link=off', ruleArgument('empty-heading=error', one))).toEqual({
      'body-h1': 'warning',
      'empty-heading': 'error',
      'http-link': 'off',
    })
    expect(ruleArgument('body-h1=warning', ruleArgument('body-h1=off'))).toEqual({ 'body-h1': 'warning' })
  })

  it.each([
    ['body-h2=off', 'did you mean `body-h1`?'],
    ['constructor=off', 'There is no rule `constructor`'],
    ['', 'There is no rule'],
    ['body-h1', 'Expected `body-h1=off`'],
    ['body-h1=never', 'Expected `body-h1=off`'],
    ['body-h1=toString', 'Expected `body-h1=off`'],
    ['unsafe-protocol=off', 'cannot be changed'],
  ])('refuses %j', (value, message) => {
    expect(() => ruleArgument(value)).toThrow(message)
  })
})

describe('--reporter', () => {
  const take = (prettyTo: PrettyTo, ...values: string[]) =>
    values.reduce<ReturnType<ReturnType<typeof reporterArgument>>>(
      (before, value) => reporterArgument(prettyTo)(value, before),
      [],
    )

  it('takes one that prints and any number that write files', () => {
    expect(take('out', 'json', 'sarif=a.sarif', 'json=/b=c.json')).toEqual([
      { name: 'json' },
      { name: 'sarif', file: `${process.cwd()}/a.sarif` },
      { name: 'json', file: '/b=c.json' },
    ])
  })

  it('lets a build print for people and for a machine, which it does in two places', () => {
    expect(take('err', 'pretty', 'json')).toHaveLength(2)
  })

  it.each([
    [['json', 'github'], '`json` and `github` cannot both print'],
    [['pretty', 'sarif'], '`pretty` and `sarif` cannot both print'],
    [['json', 'json'], '`json` is given twice'],
    [['json=a', 'sarif=./a'], '`json` and `sarif` cannot both write to this file'],
    [['json=a', 'json=./a'], '`json` is given twice'],
    [['jsn'], 'There is no reporter `jsn`, did you mean `json`?'],
    [['constructor'], 'There is no reporter `constructor`'],
    [['json='], 'A file is missing after the `=`'],
  ])('refuses %j', (values, message) => {
    expect(() => take('out', ...values)).toThrow(message)
  })
})

describe('--threads', () => {
  it.each(['1', '8', '64'])('takes %s', (value) => expect(threadsArgument(value)).toBe(Number(value)))
  it.each(['0', '65', '-1', '1.5', 'two', ''])('refuses %j', (value) => {
    expect(() => threadsArgument(value)).toThrow(InvalidArgumentError)
  })
})
