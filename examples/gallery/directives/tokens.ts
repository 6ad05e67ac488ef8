import { readFileSync } from 'node:fs'
import { type Directive, defineDirective } from '@findings/core'
import { charity } from '@findings/theme-charity'
import { z } from 'zod'

/** A design token of the theme. */
interface TokenView {
  /** Without the dashes: as a config writes it. */
  readonly name: string
  readonly value: string
}

const source = readFileSync(charity().definition.tokens, 'utf8')
const light = source.slice(0, source.indexOf('@media'))

/** The tokens of the theme in the order of its style sheet. */
const tokens: readonly TokenView[] = [...light.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => ({
  name,
  value,
}))

const beginning = (start: string) => tokens.filter(({ name }) => name.startsWith(start))
const valueOfToken = (wanted: string) => tokens.find(({ name }) => name === wanted)?.value

/** Colours with their partners in the dark scheme. */
const palette = beginning('colour-')
  .filter(({ name }) => !name.endsWith('-night'))
  .map((colour) => ({
    name: colour.name,
    light: colour.value,
    dark: valueOfToken(`${colour.name}-night`) ?? colour.value,
  }))

/** What the colours are for. */
const roles = tokens.filter(({ name }) => name.endsWith('-colour'))

const show = (name: string, view: object): Directive =>
  defineDirective({ name, forms: ['leaf'], attributes: z.strictObject({}), view: () => view })

/** `::colours`, `::colour-roles`, `::type-sizes` and `::spaces`: the tokens of the theme, read from its style sheet. */
export const tokenDirectives: readonly Directive[] = [
  show('colours', { palette }),
  show('colour-roles', { roles }),
  show('type-sizes', { sizes: beginning('size-') }),
  show('spaces', { spaces: beginning('space-') }),
]
