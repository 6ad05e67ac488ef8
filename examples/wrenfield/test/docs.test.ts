import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { tryBuild } from './support/wrenfield.js'

const example = path.resolve(import.meta.dirname, '..')
const theming = readFileSync(path.join(example, '../../docs/theming.md'), 'utf8')

/** The first block of code below a heading, in a language. */
const shown = (heading: string, language: string): string =>
  new RegExp(`^## ${heading}\n[\\s\\S]*?\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'm').exec(theming)?.[1] ?? ''

it('the directive, the kinds and the outputs of docs/theming.md work as they are shown', async () => {
  const root = path.join(example, '.findings/docs')
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const write = (name: string, content: string) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), content)
  }
  write(
    'helpline.mjs',
    shown('A directive of your own', 'js').replace(
      "'zod'",
      `'${createRequire(import.meta.resolve('@findings/theme-charity')).resolve('zod')}'`,
    ),
  )
  write('event.mjs', shown('A kind of your own', 'js'))
  write('discovery.mjs', shown('A kind with more fields', 'js'))
  write('titles.mjs', shown('An output of your own', 'js'))
  write('redirects.mjs', shown('Redirects of a host', 'js'))
  write('theme/partials/helpline.eta', shown('A directive of your own', 'html'))
  write('theme/event.eta', shown('A kind of your own', 'html'))
  write(
    'findings.config.mjs',
    `import { charity } from '@findings/theme-charity'
import { helpline } from './helpline.mjs'
import { event } from './event.mjs'
import { discovery } from './discovery.mjs'
import { titles } from './titles.mjs'
import { hostRedirects } from './redirects.mjs'
export default {
  site: { url: 'https://charity.example.org', name: 'Docs' },
  kinds: [event, discovery],
  outputs: [titles, hostRedirects],
  markdown: { directives: [helpline] },
  theme: charity(),
}
`,
  )
  write('content/topics/bone.md', '---\nname: Bone\n---\n')
  write('content/people/ada.md', '---\nname: Ada Okafor\n---\n')
  write(
    'content/stories/talk.md',
    '---\nkind: event\ntitle: A talk\nsummary: Come.\ndatePublished: 2026-03-09\ntopics: [bone]\nvenue: Cardiff\nstarts: 2026-04-02T18:30Z\nends: 2026-04-02T20:00Z\nspeakers: [ada]\n---\nCome.\n\n::helpline{number="01632 960 100"}\n',
  )
  write(
    'content/stories/found.md',
    '---\nkind: discovery\ntitle: Found\nsummary: It was.\ndatePublished: 2026-03-09\ntopics: [bone]\nsampleSize: 212\naliases: [/old/]\n---\nFound.\n',
  )
  write(
    'content/stories/walk.md',
    '---\nkind: event\ntitle: A walk\nsummary: Come.\ndatePublished: 2026-03-08\ntopics: [bone]\nvenue: Tenby\nstarts: 2027-05-01\nends: 2027-05-02\n---\nCome.\n',
  )
  const { pages, files, problems } = await tryBuild({ root, now: '2026-11-22' })
  expect(problems).toEqual([])
  const list = pages.find((page) => page.url === '/events/')?.html ?? ''
  const found = [...list.matchAll(/>(Upcoming|Past|A talk|A walk|2 April 2026 at 18:30|1 May 2027)</g)]
  expect(found.map(([, text]) => text)).toEqual([
    ...['Upcoming', 'A walk', '1 May 2027'],
    ...['Past', 'A talk', '2 April 2026 at 18:30'],
  ])
  const html = pages.find((page) => page.url === '/events/talk/')?.html
  expect(html).toContain('<strong>Where:</strong> Cardiff')
  expect(html).toContain('<time datetime="2026-04-02T18:30Z">2 April 2026 at 18:30</time>')
  for (const part of ['story-header__kicker', '<time datetime="2026-03-09">', '/topics/bone/'])
    expect(html).toContain(part)
  expect(html).toContain('Ada Okafor')
  expect(html).toContain('<strong>01632 960 100</strong>, any time')
  expect(pages.find((page) => page.url === '/discoveries/found/')?.view).toMatchObject({ fields: { sampleSize: 212 } })
  const contentOf = (name: string) => {
    const file = files.find(({ path }) => path === name)
    return file && 'content' in file ? file.content : ''
  }
  expect(contentOf('titles.txt')).toContain('A talk')
  expect(contentOf('_redirects')).toBe('/old/ https://charity.example.org/discoveries/found/ 301!\n')
})
