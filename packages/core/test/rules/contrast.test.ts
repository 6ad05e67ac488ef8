import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrast } from '../../src/templates/contrast.js'
import { srgbOf } from '../../src/templates/srgb-of.js'
import { defineTheme } from '../../src/theme.js'
import { folderWith } from '../folder.js'
import { createSite, describeAll } from '../support/create-site.js'
import { plainTheme } from '../support/plain-theme.js'

const css = `:root {
  --paper: #fff; --ink: #222; --brand: #143d59; --paper-night: #111; --ink-night: #eee; --brand-night: #a9d3f0; --gap: 1rem;
  --page: var(--paper); --text: var(--ink); --link: var(--brand);
}
@media (prefers-color-scheme: dark) {
  :root { --page: var(--paper-night); --text: var(--ink-night); --link: var(--brand-night) }
}
`

const content = { 'content/pages/index.md': '---\ntitle: Home\n---\nWords.\n' }

/** What a build says of the tokens that a site chose of a theme with two pairs, after “low-contrast”. */
async function saysOf(tokens: Readonly<Record<string, string>>, rules = {}): Promise<string[]> {
  const folder = folderWith({ 'tokens.css': css })
  const { definition } = plainTheme()
  const file = path.join(folder, 'tokens.css')
  const contrasts = [
    { token: 'text', on: 'page', least: 4.5 },
    { token: 'link', on: 'page', least: 4.5 },
    { token: 'link', on: 'text', least: 1 },
  ]
  const theme = defineTheme({ ...definition, styles: [file], tokens: file, contrasts })
  const { problems } = await createSite(content).build({}, { theme: theme({ tokens }), rules })
  return describeAll(problems).map((one) => one.replace('findings.config low-contrast ', ''))
}

describe('low-contrast', () => {
  it('says which chosen colour is too near to which, by how much, and in which scheme', async () => {
    expect(await saysOf({ brand: '#dddddd' })).toEqual([
      '`#dddddd` for `brand` has a contrast of 1.3 to `paper` (`#fff`) in the light scheme; readers need 4.5',
    ])
    expect(await saysOf({ 'ink-night': '#333' })).toEqual([
      '`#333` for `ink-night` has a contrast of 1.4 to `paper-night` (`#111`) in the dark scheme; readers need 4.5',
    ])
  })

  it('tells a chosen ground by what stands on it, once, and a pair of chosen colours by the one in front', async () => {
    expect(await saysOf({ paper: '#345' })).toEqual([
      '`#345` for `paper` has a contrast of 1.1 to `brand` (`#143d59`) in the light scheme; readers need 4.5',
    ])
    expect(await saysOf({ paper: '#000', ink: '#ccc', brand: '#222' })).toEqual([
      '`#222` for `brand` has a contrast of 1.3 to `paper` (`#000`) in the light scheme; readers need 4.5',
    ])
  })

  it('holds a colour for both schemes to both, unless each has its own', async () => {
    expect(await saysOf({ link: '#143d59' })).toEqual([
      '`#143d59` for `link` has a contrast of 1.6 to `paper-night` (`#111`) in the dark scheme; readers need 4.5',
    ])
    expect(await saysOf({ link: '#777', page: '#888', text: '#000' })).toEqual([
      '`#777` for `link` has a contrast of 1.2 to `page` (`#888`) in both schemes; readers need 4.5',
    ])
    expect(await saysOf({ link: 'light-dark(#143d59, #a9d3f0)' })).toEqual([])
    expect(await saysOf({ brand: '#7a1f3d', 'brand-night': '#f0b9cb' })).toEqual([])
  })

  it('never rounds up: 4.49 is not 4.5', async () => {
    expect((await saysOf({ brand: '#777' }))[0]).toContain('a contrast of 4.4 to')
    expect(await saysOf({ brand: '#767676' })).toEqual([])
  })

  it.each([
    'silver',
    'rgb(190 190 190)',
    'rgb(0 0 0 / 10%)',
    'hsl(0 0% 75%)',
    'oklch(85% 0.1 200)',
    'lab(80% 0 0)',
    'color(display-p3 0.8 0.8 0.8)',
    'color-mix(in srgb, var(--paper) 80%, black)',
    'var(--paper)',
    'hsl(from var(--ink) h s 90%)',
  ])('understands %s', async (brand) => {
    expect(await saysOf({ brand })).toEqual([expect.stringMatching(/^`.*` for `brand` has a contrast of 1(\.\d)? to/)])
  })

  it.each([
    'Canvas',
    'currentcolor',
    'color-mix(in srgb, Canvas 80%, black)',
    'oklch(from Canvas l c h)',
    'var(--brand)',
    'var(--nobody, red)',
    'env(x)',
  ])('leaves %s alone, which nobody can compute', async (brand) => {
    expect(await saysOf({ brand })).toEqual([])
  })

  it('leaves a ground alone that lets others through, tokens that are no colours, and a site that chooses nothing', async () => {
    expect(await saysOf({ paper: 'rgb(0 0 0 / 50%)' })).toEqual([])
    expect(await saysOf({ gap: '2rem' })).toEqual([])
    expect(await saysOf({})).toEqual([])
  })

  it('may be a warning, or off', async () => {
    expect(await saysOf({ brand: '#dddddd' }, { 'low-contrast': 'off' })).toEqual([])
  })
})

describe('contrast', () => {
  const of = (colour: string, ground: string) => {
    const [front, back] = [srgbOf(colour, 'light'), srgbOf(ground, 'light')]
    return front && back && contrast(front, back)
  }

  it('is what WCAG gives', () => {
    expect(of('black', 'white')).toBeCloseTo(21, 5)
    expect(of('#777', 'white')).toBeCloseTo(4.48, 2)
    expect(of('white', '#777')).toBeCloseTo(4.48, 2)
    expect(of('transparent', 'white')).toBe(1)
  })
})
