import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { defineKind, fields } from '../../src/index.js'
import { baseConfig, createSite, records } from '../support/create-site.js'

it('docs/theming.md names every field there is', () => {
  const docs = readFileSync(path.resolve(import.meta.dirname, '../../../../docs/theming.md'), 'utf8')
  const [, table = ''] = /\n## Fields\n([\s\S]*?)\n## /.exec(docs) ?? []
  const rows = table.split('\n').filter((line) => line.startsWith('| `'))
  const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)\(/g)].map(([, name]) => name))
  expect([...new Set(named)].sort()).toEqual(Object.keys(fields).sort())
})

it('templates get them as docs/theming.md says', async () => {
  const kind = defineKind({
    name: 'event',
    label: { one: 'Event', many: 'Events' },
    route: '/events/:slug/',
    template: 'page',
    fields: {
      venue: fields.text(),
      about: fields.markdown(),
      aims2: fields.blocks(),
      day: fields.date(),
      year: fields.partialDate(),
      speaker: fields.ref('person'),
      story: fields.ref('story'),
      place: fields.ref('topic'),
      form: fields.link(),
      map: fields.url(),
      mail: fields.email(),
      call: fields.phone(),
      paper: fields.doi(),
      rooms: fields.list(fields.text()),
      state: fields.oneOf(['open', 'closed']),
      free: fields.flag(),
      seats: fields.count(),
      none: fields.text().optional(),
    },
  })
  const site = createSite({
    ...records,
    'content/people/ada.md': '---\nname: Ada Okafor\n---\n',
    'content/stories/talk.md': `---
kind: event
title: A talk
datePublished: 2026-03-09
topics: [spread]
venue: Cardiff
about: A *short* talk
aims2: |
  - One
day: 2026-04-01
year: "2026"
speaker: ada
story: talk
place: spread
form: /events/
map: https://map.example.org/1
mail: ada@example.org
call: "+44 1632 960100"
paper: 10.5555/1
rooms: [A]
state: open
free: true
seats: 12
---
Come.
`,
  })
  const { pages, problems } = await site.build({}, { ...baseConfig, kinds: [kind] })
  expect(problems).toEqual([])
  const view = pages.find(({ url }) => url === '/events/talk/')?.view
  expect(view).toMatchObject({
    fields: {
      venue: 'Cardiff',
      about: { prose: ['A <em>short</em> talk'] },
      aims2: { prose: [expect.stringContaining('<li>One</li>')] },
      day: { iso: '2026-04-01', text: '1 April 2026' },
      year: { iso: '2026', text: '2026' },
      speaker: { name: 'Ada Okafor' },
      story: { title: 'A talk', url: '/events/talk/' },
      place: { id: 'spread' },
      form: { url: '/events/' },
      map: 'https://map.example.org/1',
      mail: 'ada@example.org',
      call: { text: '+44 1632 960100', number: '+441632960100' },
      paper: { url: 'https://doi.org/10.5555/1', text: expect.any(String) },
      rooms: ['A'],
      state: 'open',
      free: true,
      seats: 12,
    },
  })
  expect(view).not.toHaveProperty('fields.none')
})
