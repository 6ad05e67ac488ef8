import {
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
import { onTestFinished } from 'vitest'
import { type Ended, findings } from '../findings.js'

/** A folder that `findings init` is run in or below; it lives as long as the test. */
export interface Folder {
  readonly root: string
  readonly init: (...args: readonly string[]) => Promise<Ended>
  /** Run the command in this folder, with the three packages linked in as npm does. */
  readonly run: (...args: readonly string[]) => Promise<Ended>
  /** Install a copy of the command, as npm does; gives the path of its program. */
  readonly install: () => string
  readonly read: (file: string) => string
  /** Every file, but for those that are installed and built. */
  readonly files: () => readonly string[]
  /** Every page that was built, such as `about/index.html`. */
  readonly pages: () => readonly string[]
}

/** The files of a new site, in either language. */
export const begun = [
  '.gitattributes',
  '.gitignore',
  'README.md',
  'content/achievements/example-fair-test.yaml',
  'content/achievements/example-rested-cells.yaml',
  'content/hubs/our-research.md',
  'content/images/example-cells.svg',
  'content/images/example-dots.svg',
  'content/images/example-hills.svg',
  'content/images/example-portrait-robin.svg',
  'content/images/example-portrait-sam.svg',
  'content/images/example-questions.svg',
  'content/images/example-seedlings.svg',
  'content/images/home.svg',
  'content/images/logo.svg',
  'content/organisations/example-research-fund.yaml',
  'content/organisations/example-university.yaml',
  'content/pages/404.md',
  'content/pages/about.md',
  'content/pages/accessibility.md',
  'content/pages/contact.md',
  'content/pages/cookies.md',
  'content/pages/donate.md',
  'content/pages/index.md',
  'content/pages/newsletter.md',
  'content/pages/privacy.md',
  'content/people/example-robin-ashdown.md',
  'content/people/example-sam-hollin.md',
  'content/projects/example-project.md',
  'content/publications/example-paper.yaml',
  'content/stories/example-discovery.md',
  'content/stories/example-health-information.md',
  'content/stories/example-news.md',
  'content/stories/example-null-result.md',
  'content/stories/example-personal-story.md',
  'content/topics/healing.md',
  'findings.config.ts',
  'package.json',
  'static/favicon.svg',
]

const packages = fileURLToPath(new URL('../../..', import.meta.url))

/** A folder of this name with these files in it. */
export function createFolder(files: Readonly<Record<string, string>> = {}, name = 'heather-fund'): Folder {
  const above = realpathSync(mkdtempSync(path.join(tmpdir(), 'findings-init-')))
  onTestFinished(() => rmSync(above, { recursive: true, force: true }))
  const root = path.join(above, name)
  mkdirSync(root)
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), content)
  }
  return {
    root,
    init: (...args) => findings(['init', ...args], { cwd: root }),
    run: (...args) => {
      link(root)
      return findings(args, { cwd: root })
    },
    install: () => {
      link(root)
      const copy = path.join(root, 'node_modules/@findings/cli')
      rmSync(copy)
      for (const part of ['bin', 'dist', 'starter', 'package.json'])
        cpSync(path.join(packages, 'cli', part), path.join(copy, part), { recursive: true })
      return path.join(copy, 'bin/findings.js')
    },
    read: (file) => readFileSync(path.resolve(root, file), 'utf8'),
    files: () =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
        .filter((file) => !/^(?:node_modules|dist|\.findings)\//.test(file))
        .sort(),
    pages: () =>
      readdirSync(path.join(root, 'dist'), { recursive: true, encoding: 'utf8' })
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => file.endsWith('.html'))
        .sort(),
  }
}

function link(root: string): void {
  const scope = path.join(root, 'node_modules/@findings')
  rmSync(scope, { recursive: true, force: true })
  mkdirSync(scope, { recursive: true })
  for (const name of ['cli', 'core', 'theme-charity'])
    symlinkSync(path.join(packages, name), path.join(scope, name), 'junction')
}
