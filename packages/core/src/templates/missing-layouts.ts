import { tokenize } from '../javascript/tokenize.js'
import { type Fault, fault } from '../problems.js'
import type { TemplateSource } from './load-templates.js'
import { onlyCode } from './only-code.js'
import { parseTemplate } from './parse-template.js'
import { TemplateError } from './template-error.js'

/**
 * Page templates of the site that neither call a layout nor begin a document themselves, where there are layouts: their pages would be pieces of HTML.
 * Templates that nothing uses are reported as such.
 */
export function missingLayouts(sources: readonly TemplateSource[], unused: readonly Fault[]): Fault[] {
  const layouts = sources.flatMap(({ name }) => (name.startsWith('layouts/') ? [name.slice('layouts/'.length)] : []))
  const layout = layouts.includes('base') ? 'base' : layouts[0]
  if (layout === undefined) return []
  const known = new Set(unused.map(({ file }) => file))
  return sources
    .filter(({ name, file }) => !name.includes('/') && file.startsWith('theme/') && !known.has(file))
    .filter((source) => !isWhole(source))
    .map(({ name, file }) => fault('missing-layout', file, { span: beginning }, { name, layout }))
}

const beginning = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }

function isWhole({ file, source }: TemplateSource): boolean {
  if (/<!doctype|<html/i.test(source)) return true
  try {
    const tags = parseTemplate(file, source).filter((piece) => typeof piece !== 'string')
    const tokens = [...tokenize(onlyCode(source, tags))]
    return tokens.some(
      ({ type, text }, index) => type === 'name' && text === 'layout' && tokens[index + 1]?.text === '(',
    )
  } catch (error) {
    if (error instanceof TemplateError) return true // that it cannot be read is reported already
    throw error
  }
}
