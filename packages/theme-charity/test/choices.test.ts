import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { charity } from '../src/index.js'
import { slots } from '../src/slots.js'
import { tokens } from '../src/styles.js'
import { tokenNames } from '../src/tokens.js'
import { templates } from './engine.js'

describe('what a config may choose', () => {
  it('names every token that the style sheet declares, in its order', () => {
    const declared = [...readFileSync(tokens, 'utf8').matchAll(/^ +--([\w-]+):/gm)].map(([, name]) => name)
    expect(tokenNames).toEqual([...new Set(declared)])
  })

  it('prints every slot in exactly one template', () => {
    const files = ['layouts/base', 'partials/site-header', 'partials/site-footer', 'partials/story-end']
    const source = files.map((file) => readFileSync(`${templates}${file}.eta`, 'utf8')).join('')
    const printed = [...source.matchAll(/slots\['([^']+)'\]|partial\('slot', \{ name: '([^']+)'/g)].map(
      ([, direct, named]) => direct ?? named,
    )
    expect(printed.sort()).toEqual(Object.keys(slots).sort())
  })

  it('is checked by TypeScript too', () => {
    // Each comment is an error of `npm run types` when the line below it is none.
    const wrong = [
      // @ts-expect-error: colour
      charity({ tokens: { 'color-brand': '#143d59' } }),
      // @ts-expect-error: a string
      charity({ tokens: { radius: 3 } }),
      // @ts-expect-error: skipLink
      charity({ strings: { en: { skiplink: 'Skip' } } }),
      // @ts-expect-error: skipLink, in any language
      charity({ strings: { cy: { skipLinc: 'Neidio' } } }),
      // @ts-expect-error: nothing is counted here
      charity({ strings: { en: { skipLink: { one: 'Skip', other: 'Skip' } } } }),
      // @ts-expect-error: `other` always applies
      charity({ strings: { cy: { publications: { one: 'Y papur' } } } }),
      // @ts-expect-error: no such category
      charity({ strings: { cy: { publications: { other: 'Y papurau', lots: 'x' } } } }),
      // @ts-expect-error: story-end
      charity({ slots: { 'story-ende': 'helpline' } }),
      // @ts-expect-error: ribbon
      charity({ options: { ribon: 'Hello' } }),
    ]
    const right = charity({
      tokens: { 'colour-brand': '#143d59' },
      strings: {
        cy: { skipLink: 'Neidio', publications: { two: 'Dau bapur', other: 'Y papurau' }, 'core.home': 'Hafan' },
      },
      slots: { 'story-end': 'helpline' },
      options: { ribbon: 'Hello' },
    })
    expect([...wrong, right].map(({ definition }) => definition.name)).toEqual(Array(10).fill('theme-charity'))
  })
})
