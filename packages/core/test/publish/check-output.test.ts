import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkOutput } from '../../src/publish/check-output.js'
import { folderWith } from '../folder.js'
import { publish } from './publish-files.js'
import { published } from './site.js'

const project = { 'site/content/a.md': '', 'site/findings.config.ts': '', 'site/static/logo.svg': '' }

/** Why an output folder, relative to the project `site/`, is refused. */
function why(out: string, files: Readonly<Record<string, string>> = {}, root = folderWith({ ...project, ...files })) {
  const site = join(root, 'site')
  const sources = ['content', 'static', 'theme', 'findings.config.ts'].map((name) => join(site, name))
  return checkOutput({ root: site, out: join(site, out), sources }).map(
    ({ rule, values }) => `${rule} ${values.out}: ${values.why}`,
  )
}

describe('checkOutput', () => {
  it.each([
    ['.', 'unsafe-output .: it is the project itself'],
    ['..', 'unsafe-output ..: the project is inside it'],
    ['content', 'unsafe-output content: it is `content`, which holds sources'],
    ['content/dist', 'unsafe-output content/dist: it is inside `content`, which holds sources'],
    ['theme/dist', 'unsafe-output theme/dist: it is inside `theme`, which holds sources'],
    ['findings.config.ts', 'unsafe-output findings.config.ts: it is `findings.config.ts`, which holds sources'],
  ])('refuses %s', (out, expected) => {
    expect(why(out)).toEqual([expected])
  })

  it('refuses a folder that holds the content of a project elsewhere', () => {
    const root = folderWith({ 'site/a': '', 'shared/content/a.md': '' })
    const options = { root: join(root, 'site'), out: join(root, 'shared'), sources: [join(root, 'shared/content')] }
    expect(checkOutput(options)).toMatchObject([
      { values: { out: '../shared', why: '`../shared/content`, which holds sources, is inside it' } },
    ])
  })

  it('sees through symbolic links', () => {
    const root = folderWith(project)
    symlinkSync(join(root, 'site/content'), join(root, 'site/dist'))
    symlinkSync(join(root, 'site'), join(root, 'link'))
    expect(why('dist', {}, root)).toEqual(['unsafe-output content: it is `content`, which holds sources'])
    expect(why('../link/content/new', {}, root)).toEqual([
      'unsafe-output content/new: it is inside `content`, which holds sources',
    ])
  })

  it('refuses a file, and a folder with files of others', () => {
    expect(why('dist', { 'site/dist': '' })).toEqual(['unsafe-output dist: it is a file'])
    expect(why('dist', { 'site/dist/thesis.docx': '' })).toEqual([
      'unsafe-output dist: it holds `thesis.docx`, and there is no record that Findings made it',
    ])
  })

  it('accepts a new folder, one with a similar name, one with what hosts need, and one that it wrote', () => {
    expect(why('dist')).toEqual([])
    expect(why('../public/site')).toEqual([])
    expect(why('content-out')).toEqual([])
    expect(why('dist', { 'site/dist/CNAME': '', 'site/dist/.git/HEAD': '' })).toEqual([])
    const root = folderWith(project)
    published(join(root, 'site/dist'), { 'a.html': 'a' })
    expect(why('dist', {}, root)).toEqual([])
  })

  it('refuses a preview at any depth below a public site, and no other public site there', () => {
    const site = folderWith({})
    published(join(site, 'dist'), { 'a.html': 'a' })
    const at = (preview: boolean) => checkOutput({ root: site, out: join(site, 'dist/a/b'), sources: [], preview })
    const isPublic = 'a preview holds stories that are not public, and the public site is there'
    expect(at(true)).toMatchObject([{ values: { why: isPublic } }])
    expect(at(false)).toEqual([])
  })

  it('refuses a public site where a preview is', () => {
    const out = join(folderWith({}), 'dist')
    publish(out, new Map([['a.html', Buffer.from('a')]]), true)
    const at = (preview: boolean) => checkOutput({ root: folderWith({}), out, sources: [], preview })
    expect(at(false)).toMatchObject([{ values: { why: 'a preview is there, with stories that are not public' } }])
    expect(at(true)).toEqual([])
  })

  it('leaves it to publishing to tell that what was noted of the last publish is damaged', () => {
    expect(why('dist', { 'site/dist/a.html': '', 'site/dist/.findings/manifest.json': '{' })).toEqual([])
  })
})
