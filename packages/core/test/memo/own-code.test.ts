import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { UserConfig } from '../../src/config/user-config.js'
import { defineKind } from '../../src/kinds/define-kind.js'
import { fields } from '../../src/kinds/fields.js'
import { createMemo } from '../../src/memo/memo.js'
import { createSite, discovery, htmlOf, records } from '../support/create-site.js'
import { publish } from './cached-site.js'

const event = (title: string, more: string) =>
  `---\nkind: event\ntitle: ${title}\ndatePublished: 2026-03-09\ntopics: [spread]\nsummary: On it.\n${more}\n---\nWords.\n`

describe('a kind of the site’s own', () => {
  it('may make a reference of a field that is words elsewhere', async () => {
    const kinds = [defineKind({ name: 'event', route: '/events/:slug/', fields: { definition: fields.ref('topic') } })]
    const lung = '---\nname: Lungs\n---\n'
    const site = createSite({
      ...records,
      'content/topics/lung.md': lung,
      'content/topics/liver.md': lung.replace('Lungs', 'Livers'),
      'content/stories/a.md': event('A', 'definition: lung'),
    })
    const memo = createMemo()
    const urls = async (more: Parameters<typeof site.build>[0] = {}) =>
      (await site.build(more, { kinds })).pages.map((page) => page.url).sort()
    expect(await urls({ memo })).toContain('/topics/lung/')
    site.write({ 'content/stories/a.md': event('A', 'definition: liver') })
    expect(await urls({ memo })).toEqual(await urls())
  })

  it('may check a field against what stands elsewhere, so that its stories are checked anew', async () => {
    let venues = ['Leeds']
    const kinds = () => {
      const venue = z.string().refine((name) => venues.includes(name), 'is no venue')
      return [defineKind({ name: 'event', route: '/events/:slug/', template: 'discovery', fields: { venue } })]
    }
    const site = createSite({
      'findings.config.mjs': '// stands for a config',
      ...records,
      'content/stories/a.md': event('A', 'venue: Leeds'),
    })
    expect((await publish(site, { kinds: kinds() })).outcome).toBe('built')
    venues = []
    expect((await publish(site, { kinds: kinds() })).outcome).toBe('failed')
  })

  it('may say of a page what it takes from elsewhere, so that its pages are planned anew', async () => {
    let venue = 'Leeds'
    const jsonLd = () => ({ '@type': 'Event', location: venue })
    const kinds = [defineKind({ name: 'event', route: '/events/:slug/', template: 'discovery', jsonLd })]
    const site = createSite({
      'findings.config.mjs': '// stands for a config',
      ...records,
      'theme/discovery.eta': '<%~ it.head.jsonLd %>\n',
      'content/stories/a.md': event('A', ''),
    })
    const more: Partial<UserConfig> = { kinds }
    expect(htmlOf(await publish(site, more), '/events/a/')).toContain('Leeds')
    venue = 'York'
    expect(htmlOf(await publish(site, more), '/events/a/')).toContain('York')
  })
})

it('nothing that is published names a story before its time, not even what Findings notes for itself', async () => {
  const site = createSite({
    'findings.config.mjs': '// stands for a config',
    ...records,
    'content/stories/zanzibar.md': discovery('Zanzibar', { fields: 'embargo: 2027-01-01T00:00Z' }),
    'content/stories/a.md': discovery('A', { fields: 'summary: On it.' }),
  })
  await publish(site)
  site.write({ 'content/stories/a.md': discovery('A', { fields: 'summary: On it.\nrelated: [zanzibar]' }) })
  expect((await publish(site)).outcome).toBe('built')
  const out = path.join(site.root, 'dist')
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.map((file) => file.name)).toContain('manifest.json')
  for (const file of files)
    expect(readFileSync(path.join(file.parentPath, file.name), 'latin1'), file.name).not.toMatch(/zanzibar/i)
})
