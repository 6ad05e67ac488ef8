import path from 'node:path'
import { plainTemplates } from '../plain-templates.js'
import type { Fault } from '../problems.js'
import { checkTokens } from '../templates/check-tokens.js'
import { loadTemplates } from '../templates/load-templates.js'
import { strings } from '../templates/strings.js'
import { type WordsOfSite, wordSourcesOf } from '../templates/word-sources.js'
import type { Theme } from '../theme.js'

/**
 * Faults of the tokens and words that a site chose for its theme. They are found when the theme is loaded; this tells them beside the faults of
 * a config that keep it from being loaded. `site` is absent where the config does not say enough to know its words.
 */
export function checkChoices(file: string, root: string, theme: Theme, site?: WordsOfSite & LanguagesOfSite): Fault[] {
  const { faults } = checkTokens(theme, file)
  if (!site) return [...faults]
  const sources = wordSourcesOf(site, loadTemplates(theme.definition, path.join(root, 'theme'), plainTemplates))
  return [...faults, ...site.languages.flatMap((language) => strings(theme, language, sources).faults)]
}

interface LanguagesOfSite {
  readonly languages: readonly string[]
}
