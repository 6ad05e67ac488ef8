import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config/config.js'
import type { Token } from '../javascript/tokenize.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { isSiteTemplate, type TemplateSource } from './load-templates.js'
import { isPageType } from './page-template.js'
import { tokensOf } from './tokens-of.js'

/**
 * Templates of the site that replace nothing and that nothing calls: most likely a slip in the name, or in the folder. Where
 * templates of the site work out what they call, anything of that sort may be called.
 */
export function unusedTemplates({ kinds, directives, theme }: Config, sources: readonly TemplateSource[]): Fault[] {
  const wanted = new Set([...kinds.values()].map((kind) => kind.template))
  for (const name of directives.keys()) wanted.add(`partials/${name}`)
  for (const name of Object.values(theme.choices.slots ?? {})) wanted.add(`partials/${name}`)
  const own = sources.filter(({ from }) => from === 'site')
  const uncalled = own.filter(
    ({ overrides, name }) => !overrides && !wanted.has(name) && !isPageType(name) && !isNamed(name, sources),
  )
  const isWorkedOut = ({ name }: TemplateSource) => own.some((one) => worksOut(one, path.posix.dirname(name)))
  return uncalled.filter((one) => !isWorkedOut(one)).map(({ file, name }) => unused(file, name, sources))
}

/** Whether any template holds the name of a partial or layout between quotes. */
function isNamed(name: string, sources: readonly TemplateSource[]): boolean {
  const short = path.posix.basename(name)
  const written = [`'${short}'`, `"${short}"`, `\`${short}\``]
  return short !== name && sources.some(({ source }) => written.some((one) => source.includes(one)))
}

/** Whether a template calls partials or layouts by other than their written names. */
function worksOut(template: TemplateSource, folder: string): boolean {
  const call = folder === 'partials' ? 'partial' : folder === 'layouts' ? 'layout' : undefined
  const tokens = call === undefined ? undefined : tokensOf(template)
  return tokens?.some(({ type, text }, at) => type === 'name' && text === call && !isWritten(tokens, at + 1)) ?? false
}

/** Whether the call at a bracket begins with a name between quotes, and nothing else in its place. */
function isWritten(tokens: readonly Token[], at: number): boolean {
  const [bracket, name, end] = tokens.slice(at, at + 3)
  return bracket?.text === '(' && name?.type === 'string' && (end?.text === ',' || end?.text === ')')
}

/** Endings under which other systems keep templates. */
const otherEnding = /\.(?:ejs|hbs|html?|liquid|mustache|njk|pug|twig)$/i

/** Files in the site's `theme/` folder that no build reads, though they look like a template or a style sheet of it. */
export function strayFiles(siteFolder: string, sources: readonly TemplateSource[]): Fault[] {
  return filesIn(siteFolder).flatMap((file) => {
    if (otherEnding.test(file)) return [unused(`theme/${file}`, file, sources)]
    if (/\.eta$/i.test(file)) return isSiteTemplate(file) ? [] : [unused(`theme/${file}`, withoutEnding(file), sources)]
    if (!/\.css$/i.test(file) || file === 'site.css') return []
    return [fault('unused-template', `theme/${file}`, undefined, { name: file, isStyle: 1 })]
  })
}

/** `name`: without its ending, but for one that no template has. */
function unused(file: string, name: string, sources: readonly TemplateSource[]): Fault {
  const replaceable = sources.filter((one) => one.overrides || one.from !== 'site')
  const others = replaceable.map((one) => one.name)
  const wanted = withoutEnding(name)
  const namesake = others.find((one) => path.posix.basename(one) === path.posix.basename(wanted))
  const meant = namesake ?? nearest(wanted, others)
  return fault('unused-template', file, undefined, {
    name,
    ...(meant && { nearest: meant }),
    ...(namesake && { place: `theme/${namesake}.eta` }),
  })
}

const withoutEnding = (file: string): string => file.replace(/\.[^./]+$/, '')

/** Paths below a folder, without those that are published or hidden. */
function filesIn(folder: string, below = ''): string[] {
  if (!existsSync(path.join(folder, below))) return []
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const file = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.name.startsWith('.') || file === 'assets') return []
    return entry.isDirectory() ? filesIn(folder, file) : [file]
  })
}
