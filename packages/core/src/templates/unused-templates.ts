import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config/config.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { isSiteTemplate, type TemplateSource } from './load-templates.js'
import { isPageType } from './page-template.js'

/** Templates of the site that replace nothing and that nothing calls: most likely a slip in the name, or in the folder. */
export function unusedTemplates({ kinds, directives, theme }: Config, sources: readonly TemplateSource[]): Fault[] {
  const wanted = new Set([...kinds.values()].map((kind) => kind.template))
  for (const name of directives.keys()) wanted.add(`partials/${name}`)
  for (const name of Object.values(theme.choices.slots ?? {})) wanted.add(`partials/${name}`)
  return sources.flatMap(({ overrides, name, file }) => {
    const short = path.posix.basename(name)
    const isCalled = () =>
      short !== name && sources.some(({ source }) => source.includes(`'${short}'`) || source.includes(`"${short}"`))
    if (overrides || !file.startsWith('theme/') || wanted.has(name) || isPageType(name) || isCalled()) return []
    return [unused(file, name, sources)]
  })
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
  const replaceable = sources.filter((one) => one.overrides || !one.file.startsWith('theme/'))
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
