import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineTheme } from '@findings/core'
import { contrasts } from './contrasts.js'
import { options } from './options.js'
import { slots } from './slots.js'
import { cy } from './strings/cy.js'
import { en } from './strings/en.js'
import { styles, tokens } from './styles.js'
import { tokenNames } from './tokens.js'

export type { CharityOptions } from './options.js'
export type { CharitySlot } from './slots.js'
export type { CharityToken } from './tokens.js'

const { version }: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

export type { Views } from './views.js'

/**
 * A calm, accessible theme for medical-research charities; a config calls it with its choices:
 * `theme: charity({ options: { ribbon: 'This site is an example.' } })`.
 */
export const charity = defineTheme({
  name: 'theme-charity',
  version,
  templates: fileURLToPath(new URL('../templates/', import.meta.url)),
  views: fileURLToPath(new URL('./views', import.meta.url)), // .ts here, .d.ts in dist
  styles,
  tokens,
  tokenNames,
  contrasts,
  options,
  strings: { en, cy },
  slots,
})
