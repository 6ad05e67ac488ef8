import { describe, expect, it } from 'vitest'
import type { HubView } from '../src/views.js'
import { createSite, describeAll, records, viewAt } from './support/create-site.js'
import { plainTheme } from './support/plain-theme.js'

const hub = (title: string, parent?: string) =>
  `---\ntitle: ${title}\ntopic: spread\n${parent ? `parent: ${parent}\n` : ''}---\nWords.\n`
const topic = (parent: string) => `---\nname: ${parent} below\nparent: ${parent}\n---\n`
const languages = {
  site: { url: 'https://charity.example.org', name: 'Example Charity', languages: ['cy'] },
  theme: plainTheme({ strings: { cy: { readMore: 'Darllen mwy' } } }),
}

describe('what stands above a hub or topic', () => {
  const translated = {
    ...records,
    'content/hubs/a.md': hub('A'),
    'content/hubs/b.md': hub('B', 'a'),
    'content/cy/hubs/a.md': hub('A yn Gymraeg', 'b'),
  }

  it('may not be itself in one of the languages', async () => {
    const { problems } = await createSite(translated).build({}, languages)
    expect(describeAll(problems)).toContain(
      'content/cy/hubs/a.md:4:9 reference-cycle `parent` leads back to this hub: a → b → a',
    )
  })

  it('ends where it would begin again because a version is not public', async () => {
    const draft = hub('B yn Gymraeg').replace('topic:', 'status: draft\ntopic:')
    const site = createSite({ ...translated, 'content/cy/hubs/b.md': draft })
    const { pages } = await site.build({}, languages)
    const { breadcrumb } = viewAt<HubView>(pages, '/cy/research/a/').head
    expect(breadcrumb.map((link) => link.text)).toEqual(['Hafan', 'B', 'A yn Gymraeg'])
  })

  it('is looked through once, however long the chain', async () => {
    const count = 3000
    const chain = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`content/topics/t${index}.md`, topic(`t${(index + 1) % count}`)]),
    )
    const { problems, timings } = await createSite(chain).build()
    expect(problems.map(({ ruleId, file }) => `${file} ${ruleId}`)).toEqual(['content/topics/t0.md reference-cycle'])
    expect(timings.resolve).toBeLessThan(3000)
  })
})
