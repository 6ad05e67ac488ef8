import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { coreStrings } from '../../src/core-strings.js'
import { defineKind } from '../../src/kinds/define-kind.js'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'
import { plainTheme } from '../support/plain-theme.js'

const files = { ...records, 'content/cy/stories/a.md': discovery('A'), 'content/stories/a.md': discovery('A') }
const site = { url: 'https://charity.example.org', name: 'Example Charity', languages: ['cy'] }

describe('missing-language', () => {
  it('names the words that a language of the site lacks', async () => {
    const { problems, outcome } = await createSite(files).build({}, { site })
    expect(describeAll(problems)).toEqual([
      'findings.config missing-language There are no words in Welsh (`cy`) for `readMore`',
    ])
    expect(outcome).toBe('misconfigured')
  })

  it('counts the rest when a language lacks many, those of core among them', async () => {
    const { problems } = await createSite(records).build({}, { site: { ...site, languages: ['gd'] } })
    const more = Object.keys(coreStrings.en ?? {}).length + 1 - 12
    expect(describeAll(problems)[0]).toMatch(
      new RegExp(`There are no words in Scottish Gaelic \\(\`gd\`\\) for \`core\\.home\`, .* and ${more} more$`),
    )
  })

  it('is content with words that the site gives', async () => {
    const theme = plainTheme({ strings: { cy: { readMore: 'Darllen mwy' } } })
    expect((await createSite(files).build({}, { site, theme })).problems).toEqual([])
  })

  it('wants every plural form that the language has', async () => {
    const { definition } = plainTheme()
    const english = { readMore: { one: 'Read one more', other: 'Read {count} more' } }
    const theme = {
      definition: { ...definition, strings: { en: english } },
      choices: { strings: { cy: { readMore: { one: 'Darllen', two: 'Darllen', other: 'Darllen' } } } },
    }
    expect(describeAll((await createSite(files).build({}, { site, theme })).problems)).toEqual([
      'findings.config missing-language There are no words in Welsh (`cy`) for `readMore (zero, few, many)`',
    ])
  })

  it('wants the labels of the site’s own kinds in its other languages', async () => {
    const event = defineKind({ name: 'event', route: '/events/:slug/', label: { one: 'Event', many: 'Events' } })
    const theme = plainTheme({ strings: { cy: { readMore: 'Darllen mwy', 'core.kind.event.one': 'Digwyddiad' } } })
    expect(describeAll((await createSite(files).build({}, { site, theme, kinds: [event] })).problems)).toEqual([
      'findings.config missing-language There are no words in Welsh (`cy`) for `core.kind.event.many`',
    ])
  })

  it('stands at the words of the language in the config', async () => {
    const folder = fileURLToPath(new URL('../support/theme/', import.meta.url))
    const config = `import { defineTheme } from ${JSON.stringify(import.meta.resolve('../../dist/index.js'))}
import { z } from ${JSON.stringify(import.meta.resolve('zod'))}
const plainTheme = defineTheme({ name: 'plain', templates: '${folder}', styles: ['${folder}tokens.css'], tokens: '${folder}tokens.css', options: z.strictObject({}), strings: { en: { readMore: 'Read more' } } })
export default {
  site: { url: 'https://charity.example.org', name: 'Example', languages: ['cy'] },
  theme: plainTheme({ strings: { cy: {} } }),
  rules: { 'unused-record': 'off' },
}`
    const { problems } = await createSite(files).buildWithConfig(config)
    expect(describeAll(problems)).toEqual([
      'findings.config.mjs:6:34 missing-language There are no words in Welsh (`cy`) for `readMore`',
    ])
  })
})

describe('untranslated-config', () => {
  const theme = plainTheme({ strings: { cy: { readMore: 'Darllen mwy' } } })
  const nav = { primary: [{ label: 'Discoveries', href: '/discoveries/' }] }

  it('names the parts of a config that one language alone has words for', async () => {
    const { problems, outcome } = await createSite(files).build(
      {},
      { site, theme, nav, contacts: [{ heading: 'Nurses' }] },
    )
    expect(describeAll(problems)).toEqual([
      'findings.config untranslated-config The config has `nav`, `contacts` only in the main language, so pages in Welsh (`cy`) show it untranslated',
    ])
    expect(outcome).toBe('built')
  })

  it('is content with a translation', async () => {
    const translations = { cy: { nav: { primary: [{ label: 'Darganfyddiadau', href: '/discoveries/' }] } } }
    expect((await createSite(files).build({}, { site, theme, nav, translations })).problems).toEqual([])
  })
})
