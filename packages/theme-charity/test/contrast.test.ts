import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrasts } from '../src/contrasts.js'
import { tokens } from '../src/styles.js'

type Scheme = ReadonlyMap<string, string>

const css = readFileSync(tokens, 'utf8')

/** The custom properties of the first `:root` after `start`. */
function declared(start: string): Scheme {
  const from = css.indexOf(':root', css.indexOf(start))
  const block = css.slice(from, css.indexOf('}', from))
  return new Map([...block.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

const light = declared('@layer')
const dark = new Map([...light, ...declared('(prefers-color-scheme: dark)')])
const more = declared('(prefers-contrast: more)')

/** Every set of tokens in which somebody may read. */
const schemes: Readonly<Record<string, Scheme>> = {
  light,
  dark,
  'light, more contrast': new Map([...light, ...more]),
  'dark, more contrast': new Map([...dark, ...more]),
}

/** The colour of a token, through `var()`. */
function colour(scheme: Scheme, name: string): string {
  const value = scheme.get(name) ?? ''
  const [, other] = /^var\(--([\w-]+)\)$/.exec(value) ?? []
  if (other) return colour(scheme, other)
  if (!/^#[0-9a-f]{6}$/.test(value)) throw new Error(`--${name} is no colour: ${value}`)
  return value
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(scheme: Scheme, first: string, second: string): number {
  const [brighter = 0, darker = 0] = [first, second]
    .map((name) => luminance(colour(scheme, name)))
    .sort((a, b) => b - a)
  return (brighter + 0.05) / (darker + 0.05)
}

describe.each(Object.entries(schemes))('in the %s scheme', (_, scheme) => {
  const rows = contrasts.map((pair) => ({ ...pair, ratio: contrast(scheme, pair.token, pair.on).toFixed(1) }))
  it.each(rows)('$token on $on is $ratio to 1, at least $least', ({ token, on, least }) => {
    expect(contrast(scheme, token, on)).toBeGreaterThanOrEqual(least)
  })
})

it('looks at every colour that a token has a function for, but hairlines, which carry nothing', () => {
  const functions = [...light.keys()].filter((name) => name.endsWith('-colour'))
  const seen = new Set<string>(contrasts.flatMap(({ token, on }) => [token, on]))
  expect(functions.filter((name) => !seen.has(name))).toEqual(['hairline-colour'])
})

it('gives every colour of the light palette that words or edges use a partner in the dark one', () => {
  const words = [
    'page',
    'panel',
    'text',
    'quiet',
    'heading',
    'rule',
    'link',
    'focus',
    'alert',
    'control-edge',
    'action-edge',
  ]
  const same = words.filter((name) => colour(light, `${name}-colour`) === colour(dark, `${name}-colour`))
  expect(same).toEqual([])
})

it('computes the contrast that WCAG gives', () => {
  const scheme = new Map([
    ['black', '#000000'],
    ['white', '#ffffff'],
    ['grey', '#777777'],
  ])
  expect(contrast(scheme, 'black', 'white')).toBeCloseTo(21, 5)
  expect(contrast(scheme, 'grey', 'white')).toBeCloseTo(4.48, 2)
})
