import { nearest, type ThemeDescription } from '@findings/core'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { jsonText } from '../reporters/json-text.js'
import type { Terminal } from '../terminal.js'
import { version } from '../version.js'
import { visible } from '../visible.js'
import { isSection, listTheme, sections } from './list-theme.js'
import { loadTheme, type ThemeFlags } from './load-theme.js'

/** What `findings theme list` may be told. */
export interface ListFlags extends ThemeFlags {
  readonly json?: true
}

/** Print what a site may change of its theme, and what it does change. */
export async function runList(named: readonly string[], flags: ListFlags, terminal: Terminal): Promise<ExitCode> {
  const chosen = named.map((one) => (one === 'strings' ? 'words' : one)) // configs call them strings
  const unknown = chosen.find((one) => !isSection(one))
  if (unknown !== undefined) {
    terminal.err.write(noSection(unknown))
    return exitCodes.misused
  }
  const theme = await loadTheme(flags, terminal)
  if (!theme) return exitCodes.misused
  terminal.out.write(flags.json ? jsonText(jsonOf(theme)) : listTheme(theme, chosen.filter(isSection), terminal.out))
  return exitCodes.fine
}

function noSection(name: string): string {
  const meant = nearest(name, sections)
  const words = meant ? `, did you mean \`${meant}\`?` : `. There are ${sections.join(', ')}.`
  return `Error: there is no section \`${visible(name)}\`${words}\n`
}

/** A theme for programs: docs/theme-json.md describes each field. */
const jsonOf = ({ name, version: ofTheme, languages, templates, slots, tokens, words }: ThemeDescription) => ({
  version: 1,
  tool: { name: 'findings', version: version() },
  theme: { name, version: ofTheme },
  languages,
  templates: templates.map((one) => ({
    name: one.name,
    type: one.type,
    view: one.view,
    from: one.original?.owner,
    file: one.own?.file,
    overridden: one.own !== undefined && one.original !== undefined,
  })),
  slots,
  tokens,
  words: words.map(({ key, english, languages: spoken }) => ({
    key,
    english,
    languages: spoken.map((one) => ({
      language: one.language,
      words: one.words,
      missing: one.words === undefined,
      chosen: one.isChosen,
    })),
  })),
})
