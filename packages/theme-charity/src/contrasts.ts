import type { TokenContrast } from '@findings/core'
import type { CharityToken } from './tokens.js'

/** Every pair of tokens that stand on each other, for words and for edges; hairlines carry nothing. `prefers-contrast` makes quiet ones as dark as text. */
export const contrasts: readonly TokenContrast<CharityToken>[] = [
  { token: 'text-colour', on: 'page-colour', least: 4.5 }, // text
  { token: 'text-colour', on: 'panel-colour', least: 4.5 }, // text
  { token: 'quiet-colour', on: 'page-colour', least: 4.5 }, // quiet text
  { token: 'quiet-colour', on: 'panel-colour', least: 4.5 }, // quiet text
  { token: 'heading-colour', on: 'page-colour', least: 4.5 }, // headings, buttons, the skip link
  { token: 'heading-colour', on: 'panel-colour', least: 4.5 }, // headings
  { token: 'link-colour', on: 'page-colour', least: 4.5 }, // links
  { token: 'link-colour', on: 'panel-colour', least: 4.5 }, // links
  { token: 'alert-colour', on: 'page-colour', least: 4.5 }, // warnings
  { token: 'alert-colour', on: 'panel-colour', least: 4.5 }, // warnings
  { token: 'action-text-colour', on: 'action-colour', least: 4.5 }, // an action, also when it is pointed at
  { token: 'control-edge-colour', on: 'page-colour', least: 3 }, // the edge of a field
  { token: 'control-edge-colour', on: 'panel-colour', least: 3 }, // the edge of a field
  { token: 'rule-colour', on: 'page-colour', least: 4.5 }, // the edge of a button, and below its words when it is pointed at
  { token: 'rule-colour', on: 'panel-colour', least: 3 }, // the edge of a button
  { token: 'action-edge-colour', on: 'page-colour', least: 3 }, // the edge of an action
  { token: 'action-edge-colour', on: 'panel-colour', least: 3 }, // the edge of an action
  { token: 'focus-colour', on: 'page-colour', least: 3 }, // focus
  { token: 'focus-colour', on: 'panel-colour', least: 3 }, // focus
]
