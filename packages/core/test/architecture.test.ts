import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import * as core from '../src/index.js'

const packages = path.resolve(import.meta.dirname, '../..')

/** Every source file of a package with what it imports: `./x.js` as a path from the package's `src`, others as they are. */
function importsOf(name: string): { file: string; imports: string[] }[] {
  const src = path.join(packages, name, 'src')
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replaceAll('\\', '/'))
    .map((file) => {
      const text = readFileSync(path.join(src, file), 'utf8')
      const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
      return {
        file,
        imports: found.map((one) => (one.startsWith('.') ? path.posix.join(path.posix.dirname(file), one) : one)),
      }
    })
}

describe('who may import whom', () => {
  it('core imports neither the theme nor the command', () => {
    for (const { imports } of importsOf('core'))
      expect(imports.filter((one) => one.startsWith('@findings/'))).toEqual([])
  })

  it('the theme and the command import nothing of Findings but core’s public API', () => {
    for (const name of ['theme-charity', 'cli']) {
      const files = importsOf(name)
      expect(files.length).toBeGreaterThan(0)
      for (const { imports } of files) {
        expect(imports.filter((one) => one.startsWith('@findings/') && one !== '@findings/core')).toEqual([])
        expect(imports.filter((one) => one.startsWith('..'))).toEqual([])
      }
    }
  })

  it('a stage imports no other stage, and only the build imports stages', () => {
    const stages = ['read', 'parse', 'validate', 'resolve', 'plan', 'render', 'write']
    const files = importsOf('core')
    expect(readdirSync(path.join(packages, 'core/src/stages')).sort()).toEqual(
      stages.map((stage) => `${stage}.ts`).sort(),
    )
    for (const { file, imports } of files) {
      if (file === 'build.ts') continue
      expect({ file, stages: imports.filter((one) => one.startsWith('stages/')) }).toEqual({ file, stages: [] })
    }
  })

  it('only reading, writing, loading and publishing touch the disk', () => {
    const disk = importsOf('core')
      .filter(({ imports }) => imports.some((one) => one.startsWith('node:fs')))
      .map(({ file }) => file.replace(/\/[^/]+$/, '/'))
    // threads/ looks where the files of workers stand; images/ and memo/disk/ keep what was made
    const folders = ['config/', 'files/', 'images/', 'memo/disk/', 'publish/', 'stages/', 'templates/', 'threads/']
    expect([...new Set(disk)].sort()).toEqual(folders)
    const inStages = importsOf('core').filter(
      ({ file, imports }) => file.startsWith('stages/') && imports.some((one) => one.startsWith('node:fs')),
    )
    expect(inStages.map(({ file }) => file).sort()).toEqual(['stages/write.ts'])
  })

  it('core never prints and never exits', () => {
    for (const { file } of importsOf('core')) {
      const text = readFileSync(path.join(packages, 'core/src', file), 'utf8')
      expect({ file, found: text.match(/console\.\w+|process\.(?:exit|stdout|stderr)/)?.[0] }).toEqual({
        file,
        found: undefined,
      })
    }
  })

  it('no module of core keeps state of its own', () => {
    for (const { file } of importsOf('core')) {
      const text = readFileSync(path.join(packages, 'core/src', file), 'utf8')
      const state = text.match(
        /^(?:export )?(?:let|var) .*|^(?:export )?const \w+(?:: [^=]+)? = new (?:Map|WeakMap)(?:<[^>]*>)?\(\)/m,
      )?.[0]
      expect({ file, state }).toEqual({ file, state: undefined })
    }
  })
})

describe('the public API of core', () => {
  it('exports exactly this', () => {
    expect(Object.keys(core).sort()).toEqual([
      'WatchedError',
      'beginFile', // to write the first lines of a story
      'build',
      'createMemo', // to build again with what did not change
      'defineConfig',
      'defineDirective',
      'defineKind',
      'defineOutput',
      'defineTheme',
      'describeKinds', // to list kinds, and to give editors JSON Schemas
      'describeTheme', // to list, eject and compare templates
      'explain', // to say what a page is made of
      'extendKind',
      'fields', // what the schemas of a site's own kinds and directives are made of
      'findPublished', // to show what was published
      'furniture', // what only some kinds have, for a site's own
      'kinds',
      'languageName', // to name languages in messages
      'loadConfig',
      'makeFolder', // to make one where Node's own way may never end
      'namedLanguage',
      'nearest', // to say “did you mean”
      'outwardLinks', // to ask other sites whether links to them still lead anywhere
      'publish', // what the command does: no page is kept in memory, and nothing is read when nothing changed
      'ruleGroups', // to print and document the rules
      'searchIndex', // an output that few sites want
      'storyFields', // what every story has, for a site's kinds to ask for more
      'survey', // to say what is public, and what changes when
      'viewTypes', // to list the templates of a theme
      'watch',
    ])
  })
})
