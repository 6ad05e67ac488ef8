import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { faultsOf, render, templates } from './engine.js'
import { poison } from './poison.js'
import { site } from './samples.js'

interface Fixtures {
  readonly everything: object
  readonly least: object
  readonly hostile: object
}

const names = (folder: string | URL, extension: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length))
    .sort()

const partials = names(`${templates}partials`, '.eta')
const fixtures = names(new URL('./fixtures/', import.meta.url), '.ts')
const load = (name: string): Promise<Fixtures> => import(`./fixtures/${name}.ts`)

it('has fixtures for every partial, and no others', () => {
  expect(fixtures).toEqual(partials)
})

describe.each(partials)('partial %s', (name) => {
  it.each(['everything', 'least', 'hostile'] as const)('prints valid HTML with %s', async (state) => {
    const html = render(`partials/${name}`, (await load(name))[state])
    expect(faultsOf(html, true)).toEqual([])
    expect(html).not.toMatch(/undefined|\[object Object\]|NaN/)
  })

  it('escapes every text and URL that it prints', async () => {
    const html = render(`partials/${name}`, (await load(name)).hostile)
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain(poison.slice(-3))
  })

  it('uses its own name as the class of its outermost element', async () => {
    const html = render(`partials/${name}`, (await load(name)).everything)
    if (name !== 'link' && name !== 'story-onward' && name !== 'story-end') {
      expect(html).toMatch(new RegExp(`class="(?:[^"]* )?${name}(?:[" ]|--|__)`))
    }
  })
})

it('marks an external link and says so in words', () => {
  const html = render('partials/link', { url: 'https://example.org/', text: 'Example', external: true })
  expect(html).toContain('Example<span class="external-mark"><span class="visually-hidden"> (another website)')
})

it('shows no share links to a site that does not want them', async () => {
  const { everything } = await load('story-end')
  const html = render('partials/story-end', everything, { ...site, options: { share: false } })
  expect(html).not.toContain('Share this page')
})
