import { fileURLToPath } from 'node:url'
import { defineTheme } from '@findings/core'
import { options } from './options.js'
import { cy } from './strings/cy.js'
import { en } from './strings/en.js'
import { styles, tokens } from './styles.js'

export type { CharityOptions } from './options.js'

/**
 * A calm, accessible theme for medical-research charities; a config calls it with its choices:
 * `theme: charity({ options: { ribbon: 'This site is an example.' } })`.
 */
export const charity = defineTheme({
  name: 'theme-charity',
  templates: fileURLToPath(new URL('../templates/', import.meta.url)),
  styles,
  tokens,
  options,
  strings: { en, cy },
})
