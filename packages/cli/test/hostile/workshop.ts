import {
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { place } from './content.js'
import type { Case } from './read-cases.js'
import { runBuild } from './run-build.js'
import { secret } from './unsafe-output.js'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Where the story of a case stands; `index` is its place in its group. */
export const storyOf = (index: number): string => `content/stories/hostile${index || ''}.md`

/** Root could read any file and write anywhere: then somebody without rights (`nobody`) runs the command. */
export const user = process.getuid?.() === 0 ? 65534 : undefined

/** A temporary folder with a good site, published once, from which the site of each case is copied. */
export class Workshop {
  readonly #root = realpathSync(mkdtempSync(path.join(tmpdir(), 'findings-hostile-')))
  #cases = 0

  /** Build the good site. */
  async open(): Promise<Awaited<ReturnType<typeof runBuild>>> {
    const packages = path.join(this.#root, 'node_modules/@findings')
    mkdirSync(packages, { recursive: true })
    for (const name of ['core', 'theme-charity']) symlinkSync(here(`../../../${name}`), path.join(packages, name))
    const good = path.join(this.#root, 'good/site')
    cpSync(here('site'), good, { recursive: true })
    give(this.#root)
    return await runBuild(good, [], user)
  }

  /** The folder of cases: the published site in `site`, and beside it a secret that is none of the site's business. */
  folderOf(cases: readonly Case[]): string {
    this.#cases += 1
    const folder = path.join(this.#root, `case-${this.#cases}`)
    const site = path.join(folder, 'site')
    cpSync(path.join(this.#root, 'good/site'), site, { recursive: true, preserveTimestamps: true })
    mkdirSync(path.join(folder, 'outside'))
    writeFileSync(path.join(folder, 'outside/secret.md'), `---\ntitle: ${secret}\n---\n${secret}\n`)
    writeFileSync(
      path.join(folder, 'outside/secret.svg'),
      `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${secret} --></svg>`,
    )
    writeFileSync(path.join(folder, 'outside/secret.txt'), `${secret}\n`)
    for (const [index, one] of cases.entries()) write(site, one, storyOf(index))
    give(folder)
    return folder
  }

  close(): void {
    rmSync(this.#root, { recursive: true, force: true })
  }
}

/** Put the files of a case into a site. */
function write(site: string, { fields, body, story, files, config = '' }: Case, file: string): void {
  const configFile = path.join(site, 'findings.config.mjs')
  writeFileSync(
    configFile,
    readFileSync(configFile, 'utf8').replace('// The config of a case stands here.', () => config),
  )
  if (story !== undefined) place(site, file, story)
  else if (fields !== undefined || body !== undefined)
    place(site, file, [frontMatter(fields ?? ''), body ?? 'Words.\n'])
  for (const [name, described] of Object.entries(files)) place(site, name, described)
}

/** The front matter of an ordinary discovery; the fields of a case replace those of the same name, or follow them. */
function frontMatter(fields: string): string {
  const usual = ['kind: discovery', 'title: A hostile story', 'datePublished: 2026-03-09', 'topics: [spread]']
  const kept = usual.filter((line) => !new RegExp(`^${line.split(':')[0]}:`, 'm').test(fields))
  return ['---', ...kept, ...(fields === '' ? [] : [fields.replace(/\n$/, '')]), '---', ''].join('\n')
}

/** Make a folder and what is in it belong to whom the command runs as. */
function give(folder: string): void {
  if (user === undefined) return
  chownSync(folder, user, user)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) give(path.join(folder, entry.name))
    else if (!entry.isSymbolicLink()) chownSync(path.join(folder, entry.name), user, user)
  }
}
