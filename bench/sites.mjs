/**
 * The site of each tool, made of the same stories: story pages, paged lists of all stories and of each topic, a feed of the
 * newest and a sitemap. Each tool runs as its users run it, with what its documentation knows to make it fast.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { astro } from './tools/astro.mjs'
import { eleventy } from './tools/eleventy.mjs'
import { findings } from './tools/findings.mjs'
import { hugo } from './tools/hugo.mjs'
import { inFeed } from './tools/peer-story.mjs'

/**
 * The tools by name. What has to be installed for one of them (`packages`) goes into `folder`, outside the workspace. Of each,
 * `files` gives path → text; `build` and `watch` a command with its arguments and environment; the rest are
 * paths in the site.
 */
export function toolsIn(folder) {
  return {
    findings: findings('{}'),
    'findings-remark': findings("{ parser: 'remark' }"),
    hugo: hugo(false),
    'hugo-related': hugo(true),
    eleventy: eleventy(folder),
    astro: astro(folder),
  }
}

/** Install what some of the tools need. */
export function install(tools, folder) {
  const packages = tools.flatMap((tool) => tool.packages ?? [])
  if (packages.length === 0) return
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}')
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', ...packages], { cwd: folder })
}

/** Write the site of a tool. */
export function writeSite(root, tool, all) {
  for (const [file, text] of tool.files(all)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  if (tool.modules) symlinkSync(tool.modules, path.join(root, 'node_modules'))
}

/** Throws unless a tool made all that it was to make. */
export function checkSite(root, { output }, all) {
  const read = (file) => readFileSync(path.join(root, file), 'utf8')
  for (const story of all) if (!read(output.story(story)).includes('<h2')) throw new Error(`${story.id} has no text`)
  const second = all.length > 2 * inFeed ? [output.list] : []
  const isLong = all.filter(({ topics }) => topics.includes(0)).length > inFeed
  for (const list of [...second, ...(isLong ? [output.topic] : [])]) {
    if (!read(list).includes('/news/story-')) throw new Error(`${list} lists nothing`)
  }
  const inOwnFeed = read(output.feed).match(/<(?:item|entry)>/g)?.length
  if (inOwnFeed !== Math.min(inFeed, all.length)) throw new Error(`The feed has ${inOwnFeed} stories`)
  // One file may have 50,000 addresses; where there are more, it may list others, which stand beside it.
  const others = read(output.sitemap).match(/(?<=\/)[\w-]+\.xml(?=<\/loc>)/g) ?? []
  const sitemaps = [output.sitemap, ...others.map((name) => path.join(path.dirname(output.sitemap), name))]
  const addresses = sitemaps.flatMap((file) => read(file).match(/\/news\/story-/g) ?? []).length
  if (addresses < Math.min(all.length, 40_000)) throw new Error(`The sitemap has ${addresses} stories`)
}

/** `Hugo 0.111.3, Eleventy 3.1.8`, for the head of a table. */
export const versionsOf = (tools) => [...new Set(tools.map((tool) => tool.version()))].join(', ')
