import {
  languageName,
  namedLanguage,
  type TemplateDescription,
  type ThemeDescription,
  type WordsDescription,
} from '@findings/core'
import { printRows, type Row } from '../rows.js'
import type { Channel } from '../terminal.js'
import { visible } from '../visible.js'
import { wrap } from '../wrap.js'
import { titleOf } from './load-theme.js'

type Page = Pick<Channel, 'columns' | 'style'>

/** The parts of a theme, in the order of the list. */
export const sections = ['pages', 'layouts', 'partials', 'slots', 'tokens', 'words'] as const
type Section = (typeof sections)[number]

/** Whether a theme has a section of that name. */
export const isSection = (name: string): name is Section => sections.some((one) => one === name)

const titles: Readonly<Record<Section, string>> = {
  pages: 'Pages: each kind and page type has a template',
  layouts: 'Layouts: what is around a page',
  partials: 'Partials: the parts of pages, and one for each directive',
  slots: 'Slots: places for partials of your own',
  tokens: 'Tokens: colours, type, spacing',
  words: 'Words',
}

/** What a site may change of its theme, in sections, for people. */
export function listTheme(theme: ThemeDescription, chosen: readonly Section[], page: Page): string {
  const shown = chosen.length > 0 ? sections.filter((one) => chosen.includes(one)) : sections
  const blocks = shown.map((section) => {
    const rows = rowsOf[section](theme)
    const title = section === 'words' ? wordsTitle(theme) : titles[section]
    return [...wrap(title, page.columns).map((line) => page.style('bold', line)), ...printRows(rows, page), '']
  })
  return `${[page.style('bold', visible(titleOf(theme))), '', ...blocks.flat()].join('\n')}`
}

const rowsOf: Readonly<Record<Section, (theme: ThemeDescription) => readonly Row[]>> = {
  pages: ({ templates }) => templateRows(templates, 'page'),
  layouts: ({ templates }) => templateRows(templates, 'layout'),
  partials: ({ templates }) => templateRows(templates, 'partial'),
  slots: ({ slots }) =>
    slots.map(({ name, place, partial }) => ({ name, lines: [place, ...(partial ? [`yours: ${partial}`] : [])] })),
  tokens: ({ tokens }) =>
    tokens.map(({ name, light, dark, chosen }) => ({
      name,
      lines: [light, ...(dark ? [`dark: ${dark}`] : []), ...(chosen ? [`yours: ${chosen}`] : [])],
    })),
  words: ({ words, languages }) => words.map((one) => wordsRow(one, languages.length > 1)),
}

const templateRows = (templates: readonly TemplateDescription[], type: TemplateDescription['type']): readonly Row[] =>
  templates
    .filter((one) => one.type === type)
    .map(({ name, view, original, own }) => {
      const origin = own ? (original ? `overridden by ${own.file}` : `your own: ${own.file}`) : ''
      const plain = original?.owner === 'core' && !own ? 'plain, from core' : ''
      return {
        name: name.slice(name.indexOf('/') + 1),
        lines: [view ?? '', origin || plain].filter((line) => line !== ''),
      }
    })

function wordsRow({ key, english, languages }: WordsDescription, isMany: boolean): Row {
  return {
    name: key,
    lines: languages.flatMap(({ language, words, isChosen }) => {
      const label = isMany ? `${language}: ` : ''
      const yours = isChosen ? ' (yours)' : ''
      if (words === undefined)
        return [`${label}missing; in English: ${typeof english === 'string' ? english : english.other}`]
      if (typeof words === 'string') return [`${label}${words}${yours}`]
      return Object.entries(words).map(([form, text]) => `${label}${form}: ${text}${yours}`)
    }),
  }
}

/** How many words there are, and in which languages of the site some are missing. */
function wordsTitle({ words, languages }: ThemeDescription): string {
  const missing = languages.flatMap((language) => {
    const count = words.filter((one) =>
      one.languages.some((it) => it.language === language && it.words === undefined),
    ).length
    return count > 0 ? [`${count} missing in ${languageName(language)}`] : []
  })
  return [`Words: ${words.length} in ${languages.map(namedLanguage).join(', ')}`, ...missing].join('; ')
}
