import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type BuildResult, type BuildSettings, build, loadConfig, type OutputFile, type Problem } from '@findings/core'
import { type ParsedPage, parsePage } from './page.js'

/** The folder of the example. */
export const wrenfield = fileURLToPath(new URL('../../', import.meta.url))

/** The instant at which the tests look at the site. */
export const now = '2026-11-22T12:00Z'

/** A built site, to be looked into. */
export interface BuiltSite {
  readonly result: BuildResult
  readonly pages: readonly ParsedPage[]
  /** The page at a site path without base. */
  readonly page: (url: string) => ParsedPage
  /** The bytes of each output file by its path; of an image, what it will be made of. */
  readonly files: ReadonlyMap<string, Buffer>
}

/** Build a site without writing it, or say what is wrong with it. */
export async function buildSite(settings: BuildSettings = {}): Promise<BuiltSite> {
  const result = await tryBuild(settings)
  if (result.outcome !== 'built') throw new Error(sentences(result.problems).join('\n'))
  return look(result)
}

/** Build a site without writing it, whatever comes of it. */
export async function tryBuild({ root = wrenfield, ...settings }: BuildSettings = {}): Promise<BuildResult> {
  const loaded = await loadConfig({ root })
  if ('problems' in loaded) throw new Error(sentences(loaded.problems).join('\n'))
  return build(loaded.config, { write: false, now, ...settings })
}

/** Problems as a reader of a log meets them. */
export const sentences = (problems: readonly Problem[]): string[] =>
  problems.map(({ file, line, column, ruleId, reason }) =>
    [[file, line, column].filter((part) => part !== undefined).join(':'), ruleId, reason].join(' '),
  )

function look(result: BuildResult): BuiltSite {
  const parsed = new Map<string, ParsedPage>()
  const page = (url: string): ParsedPage => {
    const known = parsed.get(url)
    if (known) return known
    const found = result.pages.find((candidate) => candidate.url === url)
    if (!found) throw new Error(`Expected a page at ${url}`)
    const read = parsePage(url, found.html)
    parsed.set(url, read)
    return read
  }
  return {
    result,
    page,
    get pages() {
      return result.pages.map(({ url }) => page(url))
    },
    files: new Map(result.files.map((file) => [file.path, bytesOf(file)])),
  }
}

/** The bytes of an output file; of an image that is still to be made, what it will be made of. */
function bytesOf(file: OutputFile): Buffer {
  if ('source' in file) return readFileSync(file.source)
  if ('rendition' in file) return Buffer.from(JSON.stringify([file.rendition.hash, file.rendition.recipe]))
  return Buffer.from(file.content)
}
