import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeAll, discovery } from '../support/create-site.js'
import { cleanBuild, config, filesIn, isBuilt, watchSite } from './watch-site.js'

const story = { 'content/stories/a.md': discovery('First title', { body: 'Old words.' }) }
const page = 'discoveries/a/index.html'
const svg = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><rect width="4" height="3" fill="${colour}"/></svg>`

describe('an edit takes effect', () => {
  it('of a body: one page is rendered and written', async () => {
    const site = watchSite({ 'content/stories/a.md': discovery('A', { fields: 'summary: The same.', body: 'Old.' }) })
    const first = await site.until(isBuilt)
    expect(first).toMatchObject({ causes: [], out: path.join(site.root, '.findings/watch') })
    expect(first.changed).toEqual(first.files)
    site.write({ 'content/stories/a.md': discovery('A', { fields: 'summary: The same.', body: 'New words.' }) })
    const result = await site.until(({ changed }) => changed.includes(page))
    expect(result).toMatchObject({ causes: ['content/stories/a.md'], changed: [page], removed: [], pages: 1 })
    expect(site.output(page)).toContain('New words.')
    expect(result.files).toBe(first.files)
  })

  it('of a title: on every page that names the story', async () => {
    const site = watchSite(story)
    await site.until(isBuilt)
    site.write({ 'content/stories/a.md': discovery('Second title') })
    await site.until(({ changed }) => changed.includes(page))
    expect(site.output('discoveries/index.html')).toContain('Second title')
    expect(filesIn(path.join(site.root, '.findings/watch'))).toEqual(await cleanBuild(site.root))
  })

  it('of a record, a new story and a deleted one', async () => {
    const site = watchSite(story)
    await site.until(isBuilt)
    site.write({ 'content/topics/spread.md': '---\nname: How they travel\n---\n' })
    await site.until(({ changed }) => changed.includes('topics/spread/index.html'))
    expect(site.output('topics/spread/index.html')).toContain('How they travel')
    site.write({ 'content/stories/b.md': discovery('B') })
    await site.until(({ files }) => files.includes('discoveries/b/index.html'))
    site.remove('content/stories/a.md')
    const { removed } = await site.until(({ files }) => !files.includes(page))
    expect(removed).toContain(page)
    expect(filesIn(path.join(site.root, '.findings/watch'))).toEqual(await cleanBuild(site.root))
  })

  it('of an image and of a static file', async () => {
    const site = watchSite({
      'content/stories/a.md': discovery('A', { body: '![A patch](./patch.svg)' }),
      'content/stories/patch.svg': svg('red'),
      'static/robots.txt': 'User-agent: *\n',
    })
    await site.until(isBuilt)
    site.write({ 'content/stories/patch.svg': svg('blue') })
    await site.until(({ changed }) => changed.some((file) => file.startsWith('images/')))
    site.write({ 'static/robots.txt': 'User-agent: none\n' })
    const { changed } = await site.until(({ changed }) => changed.includes('robots.txt'))
    expect(changed).toEqual(['robots.txt'])
    expect(filesIn(path.join(site.root, '.findings/watch'))).toEqual(await cleanBuild(site.root))
  })

  it('of a style sheet: one file is written, under the name that it had', async () => {
    const site = watchSite(story)
    await site.until(isBuilt)
    site.write({ 'theme/site.css': '@layer site{a{color:#123456}}' }) // the folder is new, too
    const { changed, pages } = await site.until(({ changed }) => changed.length > 0)
    expect({ changed, pages }).toEqual({ changed: ['assets/site.css'], pages: 0 })
    expect(site.output('assets/site.css')).toContain('#123456')
  })

  it('of a template, and of the site’s own when it goes again', async () => {
    const site = watchSite({ ...story, 'theme/discovery.eta': '<p>Mine: <%= it.title %></p>' })
    await site.until(isBuilt)
    site.write({ 'theme/discovery.eta': '<p>Ours: <%= it.title %></p>' })
    await site.until(({ changed }) => changed.includes(page))
    expect(site.output(page)).toContain('Ours: First title')
    site.remove('theme')
    await site.until(({ changed }) => changed.includes(page))
    expect(site.output(page)).not.toContain('Ours')
  })

  it('of the config and of a module that it imports', async () => {
    const site = watchSite({
      ...story,
      'name.mjs': `export const name = 'First name'`,
      'findings.config.mjs': `import { name } from './name.mjs'\n${config().replace("'Example Charity'", 'name')}`,
    })
    await site.until(isBuilt)
    expect(site.output('index.html')).toContain('First name')
    site.write({ 'name.mjs': `export const name = 'Second name'` })
    await site.until(({ changed }) => changed.includes('index.html'))
    expect(site.output('index.html')).toContain('Second name')
    site.write({ 'findings.config.mjs': config(`routes: { discovery: '/found/:slug/' },`) })
    const { causes } = await site.until(({ files }) => files.includes('found/a/index.html'))
    expect(causes).toEqual(['findings.config.mjs'])
  })
})

describe('what editors and tools do to files', () => {
  it('a save that renames a new file over the old one', async () => {
    const site = watchSite(story)
    await site.until(isBuilt)
    for (const words of ['One.', 'Two.', 'Three.']) {
      const file = path.join(site.root, 'content/stories/a.md')
      writeFileSync(`${file}~`, discovery('First title', { body: words }))
      renameSync(`${file}~`, file)
      await site.until(() => site.output(page).includes(words))
    }
  })

  it('a storm of renames ends in the right site', async () => {
    const site = watchSite(story)
    await site.until(isBuilt)
    const folder = path.join(site.root, 'content/stories')
    for (let round = 0; round < 50; round++) {
      renameSync(path.join(folder, round === 0 ? 'a.md' : `a${round}.md`), path.join(folder, `a${round + 1}.md`))
    }
    await site.until(({ files }) => files.includes('discoveries/a50/index.html'))
    expect(filesIn(path.join(site.root, '.findings/watch'))).toEqual(await cleanBuild(site.root))
  })

  it('500 files that change at once', async () => {
    const many = (words: string) =>
      Object.fromEntries(
        Array.from({ length: 500 }, (_, n) => [`content/stories/s${n}.md`, discovery(`Story ${n}`, { body: words })]),
      )
    const site = watchSite(many('Before.'))
    await site.until(isBuilt)
    site.write(many('After.'))
    const clean = await cleanBuild(site.root)
    const out = path.join(site.root, '.findings/watch')
    await site.until(() => JSON.stringify(filesIn(out)) === JSON.stringify(clean))
  })

  it('a content folder that goes and comes back', async () => {
    const site = watchSite(story)
    await site.until(isBuilt)
    renameSync(path.join(site.root, 'content'), path.join(site.root, 'elsewhere'))
    await site.until(({ problems }) => problems.some(({ ruleId }) => ruleId === 'no-content'))
    expect(site.output(page)).toContain('Old words.') // the last good site stays
    renameSync(path.join(site.root, 'elsewhere'), path.join(site.root, 'content'))
    await site.until(isBuilt)
    mkdirSync(path.join(site.root, 'content/stories/deep'))
    site.write({ 'content/stories/deep/c.md': discovery('C') })
    await site.until(({ files }) => files.includes('discoveries/c/index.html'))
  })
})

describe('what is broken', () => {
  it('a story: the last good site stays, and the problem goes when it is mended', async () => {
    const site = watchSite(story)
    await site.until(isBuilt)
    site.write({ 'content/stories/a.md': discovery('First title', { fields: 'stauts: draft' }) })
    const { problems, changed } = await site.until(({ outcome }) => outcome === 'failed')
    expect(describeAll(problems)[0]).toMatch(/^content\/stories\/a\.md:6:1 unknown-/)
    expect([changed, site.output(page).includes('Old words.')]).toEqual([[], true])
    site.write({ 'content/stories/a.md': discovery('First title', { body: 'Mended.' }) })
    expect((await site.until(isBuilt)).problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(site.output(page)).toContain('Mended.')
  })

  it('a template', async () => {
    const site = watchSite({ ...story, 'theme/discovery.eta': '<p><%= it.titel %></p>' })
    const { problems } = await site.until(({ outcome }) => outcome === 'failed')
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toContain('theme/discovery.eta:1')
    site.write({ 'theme/discovery.eta': '<p>Mended: <%= it.title %></p>' })
    await site.until(isBuilt)
    expect(site.output(page)).toContain('Mended: First title')
  })

  it('a config with an error of syntax, at the start', async () => {
    const site = watchSite({ ...story, 'findings.config.mjs': 'export default {' })
    const { problems } = await site.until(({ outcome }) => outcome === 'misconfigured')
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(['config-failed'])
    site.write({ 'findings.config.mjs': config() })
    await site.until(isBuilt)
    expect(site.output(page)).toContain('First title')
  })

  it('a config with a wrong choice, one that imports what is not there, and one that is gone', async () => {
    const site = watchSite(story)
    await site.until(isBuilt)
    site.write({ 'findings.config.mjs': config('pagination: { size: 0 },') })
    await site.until(({ outcome }) => outcome === 'misconfigured')
    site.write({ 'findings.config.mjs': `import './names.mjs'\n${config()}` })
    await site.until(({ problems }) => problems.some(({ ruleId }) => ruleId === 'config-failed'))
    site.write({ 'names.mjs': '' })
    await site.until(isBuilt)
    site.remove('findings.config.mjs')
    await site.until(({ problems }) => problems.some(({ ruleId }) => ruleId === 'missing-config'))
    expect(site.output(page)).toContain('First title')
    site.write({ 'findings.config.mjs': config() })
    await site.until(isBuilt)
  })
})
