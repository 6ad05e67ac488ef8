import type { Config } from '../config/config.js'
import { type Fault, fault } from '../problems.js'
import { pointer } from './draft.js'
import { readTexts } from './read-texts.js'
import type { Entry } from './story.js'

/** Directives in plain texts, which show them as they are written. Markdown reports its own. */
export const checkDirectivesInTexts = (entry: Entry, { directives }: Config): Fault[] =>
  readTexts(entry).flatMap(({ value, placeOf }) =>
    directivesIn(value, (name) => directives.has(name)).flatMap(({ written, index }) => {
      const at = placeOf(index, written)
      const isMarkdown = at !== undefined && 'path' in at && entry.markdown[pointer(at.path)] !== undefined
      return isMarkdown ? [] : [fault('directive-in-plain-text', entry.file, at, { written })]
    }),
  )

/** `::name`, with what may follow it. Behind a letter or a figure colons are something else, as in `2:1` and `CD4::CD8`. */
const candidate = /(?<![\p{L}\p{N}:/])(:{1,3})([a-z][\w-]{0,40})((?:\[[^\]\n]{0,200}\])?(?:\{[^}\n]{0,200}\})?)/giu

/** What can hardly be anything else: a name that the site knows, or one alone on its line. */
function directivesIn(text: string, isKnown: (name: string) => boolean): { written: string; index: number }[] {
  if (!/:[a-z]/i.test(text)) return [] // as in nearly all texts
  return [...text.matchAll(candidate)].flatMap(({ 0: written, 1: colons = '', 2: name = '', 3: more = '', index }) => {
    const [before] = /[^\n]*$/.exec(text.slice(Math.max(0, index - 200), index)) ?? ['']
    const [behind] = /^[^\n]*/.exec(text.slice(index + written.length, index + written.length + 200)) ?? ['']
    const isAlone = `${before}${behind}`.trim() === ''
    const isSure = colons === ':' ? more !== '' && isKnown(name) : isKnown(name) || isAlone || more !== ''
    return isSure ? [{ written, index }] : []
  })
}
