import { namedLanguage, nearest } from '@findings/core'
import { type ExitCode, exitCodes } from '../exit-code.js'
import type { Terminal } from '../terminal.js'
import { visible } from '../visible.js'
import { wrap } from '../wrap.js'
import { loadTheme, type ThemeFlags } from './load-theme.js'
import { wordsModule } from './words-module.js'

/** Print what a language of the site has no words for yet, as a file to translate. */
export async function runWords(language: string, flags: ThemeFlags, terminal: Terminal): Promise<ExitCode> {
  const theme = await loadTheme(flags, terminal)
  if (!theme) return exitCodes.misused
  if (!theme.languages.includes(language)) {
    const { err } = terminal
    err.write(`${wrap(noLanguage(language, theme.languages), err.columns).join('\n')}\n`)
    return exitCodes.misused
  }
  const text = wordsModule(theme.words, language)
  if (text === undefined) terminal.err.write(`Nothing is missing in ${namedLanguage(language)}.\n`)
  else terminal.out.write(text)
  return exitCodes.fine
}

function noLanguage(language: string, known: readonly string[]): string {
  const meant = nearest(language, known)
  const words = meant
    ? `, did you mean \`${meant}\`?`
    : `; the config has ${known.map(namedLanguage).join(', ')}. Add it to \`site.languages\` first.`
  return `Error: the site has no language \`${visible(language)}\`${words}`
}
