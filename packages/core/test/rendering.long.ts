import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { renderAhead } from '../src/rendering/ahead.js'
import type { Keep, LeftFile, Page } from '../src/story/page.js'
import type { LoadedTheme } from '../src/templates/load-theme.js'
import type { RenderingThreads } from '../src/threads/render-in-threads.js'
import type { BasePageView, SiteView } from '../src/views.js'
import { createSite, describeAll, discovery, records } from './support/create-site.js'

/** A hundred stories: more than one thread is given at once. */
const stories = Object.fromEntries(
  Array.from({ length: 100 }, (_, index) => [
    `content/stories/story-${index}.md`,
    discovery(`Story ${index}`, { body: `Words ${index}.\n\nSee [it](story-${(index + 1) % 100}.md) & “that”.` }),
  ]),
)

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.\w+$/.test(file) && !file.startsWith('.findings'))
    .sort()
    .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')])

it('publishes the same files, however many threads render them', async () => {
  const published = async (threads: number) => {
    const site = createSite({ ...records, ...stories })
    const { outcome, rendered, pages } = await site.build({ write: true, threads })
    const views = pages.map(({ url, view, html }) => [url, view.head.title, html])
    return { outcome, rendered, views, files: filesBelow(path.join(site.root, 'dist')) }
  }
  const alone = await published(1)
  expect([alone.outcome, alone.rendered]).toEqual(['built', alone.views.length])
  for (const threads of [2, 3]) expect(await published(threads)).toEqual(alone)
})

/** A site whose project has TypeScript: without it, templates are watched while they are rendered, in no thread. */
function typedSite(files: Readonly<Record<string, string>>) {
  const site = createSite({ 'node_modules/.keep': '', ...records, ...stories, ...files })
  symlinkSync(path.resolve('node_modules/typescript'), path.join(site.root, 'node_modules/typescript'), 'junction')
  return site
}

it('says what is wrong with a template in the same words, wherever it was rendered', async () => {
  const told = async (threads: number) => {
    const site = typedSite({ 'theme/discovery.eta': "<% if (it.title.endsWith('7')) throw new Error('Seven') %>\n" })
    const { outcome, problems } = await site.build({ write: true, threads })
    return { outcome, problems: describeAll(problems), isThere: existsSync(path.join(site.root, 'dist')) }
  }
  const alone = await told(1)
  expect(alone).toMatchObject({ outcome: 'failed', problems: [expect.stringContaining('Seven')], isThere: false })
  expect(await told(2)).toEqual(alone)
})

describe('pages that are rendered ahead', () => {
  const page = (name: string): Page => ({
    url: `/${name}/`,
    path: `${name}/index.html`,
    template: 'page',
    language: 'en',
    view: { title: name } as unknown as BasePageView,
    hash: name,
  })
  const theme = {
    engine: { render: (_: string, view: object) => JSON.stringify(view) },
    sources: [],
    hash: '',
    templateOf: (name: string) => name,
  } as unknown as LoadedTheme
  const names = ['a', 'b', 'c']

  /** The file of a page that a thread has left. */
  const fileOf = (page: { path: string; from: string }, { hash }: LeftFile) => ({ ...page, content: hash })

  function ahead(
    render: RenderingThreads['render'] | 'broken',
    { addLeft = (page, _, left) => fileOf(page, left), knows = 0 }: Partial<Keep> = {},
  ) {
    let ended = 0
    const end = async () => void ended++
    let starts = 0
    const start = () => {
      starts++
      return render === 'broken'
        ? Promise.reject(new Error('No thread could be started'))
        : Promise.resolve({ render, end })
    }
    const help = { after: 1, atOnce: 9, start }
    const keep: Keep = { known: () => undefined, knows, add: (file) => file, room: () => '/room', addLeft }
    const one = renderAhead(theme, keep, { watch: undefined, help })
    const begin = (least: number) => one.begin(new Map([['en', {} as SiteView]]), least)
    begin(0)
    return { one, begin, starts: () => starts, ended: () => ended }
  }

  it('are rendered here when a thread could not tell', async () => {
    const { one, ended } = ahead(async () => undefined)
    const kept = names.map((name) => one.take(page(name), () => page(name)))
    const outcomes = await one.complete(kept)
    expect(kept.map((each) => outcomes.get(each))).toMatchObject(
      names.map((name) => ({ path: `${name}/index.html`, content: `{"title":"${name}"}` })),
    )
    expect([one.rendered(), kept.map(({ view }) => view)]).toEqual([3, names.map((name) => page(name).view)])
    await one.end()
    expect(ended()).toBe(1)
  })

  it('are rendered here when no thread could be started', async () => {
    const { one } = ahead('broken')
    const kept = names.map((name) => one.take(page(name), () => page(name)))
    const outcomes = await one.complete(kept)
    expect(kept.map((each) => outcomes.get(each))).toMatchObject(names.map((name) => ({ path: `${name}/index.html` })))
    await one.end()
  })

  it('are only those that nobody planned again, when the rest is known', async () => {
    const sent: string[] = []
    const { one } = ahead((pages) => {
      sent.push(...pages.map(({ url }) => url))
      return Promise.resolve(pages.map(({ url }) => ({ hash: url, size: 1 })))
    })
    const known = page('known')
    one.take(page('a'), () => page('a'))
    const outcomes = await one.complete([known])
    expect([sent, outcomes.get(known)]).toMatchObject([['/known/'], { content: '/known/' }])
  })

  it('fail when their files cannot be kept, and take nothing any more', async () => {
    const taken: string[] = []
    const { one } = ahead(async (pages) => pages.map(({ url }) => ({ hash: url, size: 1 })), {
      addLeft(page, _, left) {
        taken.push(page.path)
        if (page.path.startsWith('c')) throw new Error('The disk is full')
        return fileOf(page, left)
      },
    })
    const kept = names.map((name) => one.take(page(name), () => page(name)))
    await expect(one.complete(kept)).rejects.toThrow('The disk is full')
    await one.end()
    expect(taken).toEqual(['b/index.html', 'c/index.html'])
  })

  it('have threads from the beginning where there are many that nobody knows', async () => {
    const none = async () => undefined
    const { begin, starts, one } = ahead(none, { knows: 7 })
    begin(8)
    expect(starts()).toBe(0)
    begin(9)
    expect(starts()).toBe(1)
    await one.end()
  })
})
