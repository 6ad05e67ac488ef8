import { type Fault, fault } from '../problems.js'
import type { TemplateSource } from './load-templates.js'
import { tokensOf } from './tokens-of.js'

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
    .filter(({ name, file, from }) => !name.includes('/') && from === 'site' && !known.has(file))
    .filter((source) => !isWhole(source))
    .map(({ name, file }) => fault('missing-layout', file, { span: beginning }, { name, layout }))
}

const beginning = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }

function isWhole(template: TemplateSource): boolean {
  if (/<!doctype|<html/i.test(template.source)) return true
  const tokens = tokensOf(template)
  if (!tokens) return true // that it cannot be read is reported already
  return tokens.some(({ type, text }, index) => type === 'name' && text === 'layout' && tokens[index + 1]?.text === '(')
}
