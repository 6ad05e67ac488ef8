import { describe, expect, it } from 'vitest'
import { cropTo } from '../../src/images/crop.js'
import { type ImageRole, roles } from '../../src/images/roles.js'
import { variantsOf } from '../../src/images/variants.js'

const opaque = (width: number, height: number) => ({ width, height, hasAlpha: false })

/** The widths of the first source, and the size and format of the fallback. */
function inShort(width: number, height: number, role: ImageRole) {
  const { sources, fallback } = variantsOf(opaque(width, height), role)
  const widths = sources[0]?.recipes.map((recipe) => recipe.width).join(' ')
  return `${widths}; ${fallback.width}×${fallback.height} ${fallback.format}`
}

describe('the widths of an image', () => {
  it.each([
    [3000, 2000, 'lead', '400 800 1200 1600; 1200×800 jpeg'],
    [1200, 800, 'lead', '400 800 1200; 1200×800 jpeg'],
    [3000, 2000, 'card', '400 800; 800×533 jpeg'],
    [3000, 2000, 'portrait', '120 240 480; 240×240 jpeg'],
    [1000, 3000, 'figure', '400 800 1000; 1000×3000 jpeg'],
    [820, 600, 'figure', '400 820; 820×600 jpeg'],
    [300, 200, 'lead', '300; 300×200 jpeg'],
    [40, 30, 'logo', '40; 40×30 jpeg'],
    [1, 5000, 'lead', '1; 1×1 jpeg'],
  ] as const)('of %i×%i as %s are %s', (width, height, role, expected) => {
    expect(inShort(width, height, role)).toBe(expected)
  })

  it('leave out what a format cannot hold', () => {
    const { sources } = variantsOf(opaque(800, 17_000), 'figure')
    expect(sources.map(({ recipes }) => recipes.map(({ height }) => height))).toEqual([[8500], [8500]])
    expect(variantsOf(opaque(100, 17_000), 'figure').sources).toEqual([])
  })

  it('are never more than the image has', () => {
    for (const role of Object.keys(roles) as ImageRole[]) {
      for (const [width, height] of [
        [1, 1],
        [2, 9],
        [399, 401],
        [500, 100],
        [1601, 1600],
        [100, 4000],
      ] as const) {
        const { sources, fallback } = variantsOf(opaque(width, height), role)
        for (const recipe of [fallback, ...sources.flatMap(({ recipes }) => recipes)]) {
          const native = recipe.crop ?? { width, height }
          expect(recipe.width).toBeLessThanOrEqual(native.width)
          expect(recipe.height).toBeLessThanOrEqual(native.height)
        }
      }
    }
  })

  it('come in AVIF first, then in WebP', () => {
    const { sources } = variantsOf(opaque(900, 600), 'card')
    expect(sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp'])
  })

  it('come with PNG for old browsers when parts are transparent', () => {
    expect(variantsOf({ width: 90, height: 60, hasAlpha: true }, 'logo').fallback.format).toBe('png')
  })
})

describe('cropping', () => {
  it.each([
    ['the middle, when nobody says more', undefined, { left: 75, top: 0 }],
    ['the left edge', '0% 50%', { left: 0, top: 0 }],
    ['a point near the left', '40% 50%', { left: 45, top: 0 }],
    ['the right edge', '100% 0%', { left: 150, top: 0 }],
  ])('keeps %s', (_, focus, place) => {
    expect(cropTo({ width: 300, height: 100 }, 3 / 2, focus)).toEqual({ ...place, width: 150, height: 100 })
  })

  it('keeps the top of a tall image where the focus is there', () => {
    expect(cropTo({ width: 100, height: 300 }, 1, '50% 10%')).toEqual({ left: 0, top: 0, width: 100, height: 100 })
  })

  it('leaves alone what has the ratio', () => {
    expect(cropTo({ width: 300, height: 200 }, 3 / 2, '0% 0%')).toBeUndefined()
  })
})
