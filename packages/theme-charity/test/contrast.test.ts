import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { tokens } from '../src/styles.js'

const css = readFileSync(tokens, 'utf8')
const colours = new Map(
  [...css.matchAll(/--colour-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
)

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [first, second].map((name) => luminance(colours.get(name) ?? '')).sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

it.each(['', '-night'])('can be read in the %s scheme', (night) => {
  for (const ground of ['paper', 'mist'])
    for (const words of ['ink', 'slate', 'brand', 'alert'])
      expect([words, ground, contrast(words + night, ground + night) >= 4.5]).toEqual([words, ground, true])
})

it.each(['', '-night'])('shows the edges of controls in the %s scheme', (night) => {
  for (const ground of ['paper', 'mist'])
    for (const edge of ['edge', 'brand', 'action-edge'])
      expect([edge, ground, contrast(edge + night, ground + night) >= 3]).toEqual([edge, ground, true])
})

it('can be read on the action colour', () => {
  expect(contrast('action-ink', 'action')).toBeGreaterThanOrEqual(7)
})
