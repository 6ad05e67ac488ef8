import { expect, it } from 'vitest'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

it('missing-language: says that a theme has no words in a language of the site', async () => {
  const files = { ...records, 'content/cy/stories/a.md': discovery('A'), 'content/stories/a.md': discovery('A') }
  const site = { url: 'https://charity.example.org', name: 'Example Charity', languages: ['cy'] }
  const { problems } = await createSite(files).build({}, { site })
  expect(describeAll(problems)).toEqual([
    'findings.config missing-language The theme has no words in `cy`; English ones are shown',
  ])
})
