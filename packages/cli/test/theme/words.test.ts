import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { themedConfig, themedSite } from './themed-site.js'

const configOf = (language: string, choices = '') =>
  themedConfig({ choices }).replace("name: 'Example Heart Fund'", `name: 'X', languages: ['${language}']`)

const siteIn = (language: string) => themedSite({ 'findings.config.ts': configOf(language) })

it('prints the words that a language lacks, in English, each plural form that it has', async () => {
  const { code, stdout, stderr } = await siteIn('pl').run('words', 'pl')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('to be written in Polish')
  expect(stdout).toContain("  'core.home': 'Home',\n")
  expect(stdout).toContain("  'skip': 'Skip',\n")
  const papers = "one: 'The paper', few: 'The papers', many: 'The papers', other: 'The papers'"
  expect(stdout).toContain(`  'papers': { ${papers} },\n`)
})

it('leaves out what the theme or the site says already, but for words that lack a form', async () => {
  const site = themedSite({ 'findings.config.ts': configOf('cy', "strings: { cy: { papers: { other: 'Papurau' } } }") })
  const { stdout } = await site.run('words', 'cy')
  expect([...stdout.matchAll(/^ {2}'([^']+)'/gm)].map(([, key]) => key)).toEqual(['papers'])
})

it('prints a file that can be named in the config as it is, after which nothing is missing', async () => {
  const site = siteIn('de')
  const { stdout } = await site.run('words', 'de')
  writeFileSync(path.join(site.root, 'de.ts'), stdout)
  const config = configOf('de', 'strings: { de }')
  site.write('findings.config.ts', `import { words as de } from './de.ts'\n${config}`)
  const again = await site.run('words', 'de')
  expect(again).toEqual({ code: 0, stdout: '', stderr: 'Nothing is missing in German (`de`).\n' })
})

it('says which languages there are when it is asked for another', async () => {
  const { code, stderr } = await siteIn('cy').run('words', 'de')
  expect(code).toBe(2)
  expect(stderr.replaceAll(/\s+/g, ' ')).toContain(
    'the config has British English (`en-GB`), Welsh (`cy`). Add it to `site.languages` first.',
  )
})
