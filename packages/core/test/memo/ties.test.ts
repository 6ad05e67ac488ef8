import { describe, expect, it } from 'vitest'
import { build } from '../../src/build.js'
import type { BuildResult } from '../../src/build-result.js'
import { createMemo } from '../../src/memo/memo.js'
import { baseConfig, createSite, describeAll, discovery, records } from '../support/create-site.js'
import { leadElsewhere } from './ties.js'

it.each([1, 2])('entries that lead elsewhere make the site that a build from nothing makes (seed %i)', async (seed) => {
  expect(await leadElsewhere(seed, 60)).toBeGreaterThan(15)
})

/** A site that is built again and again with one memo. */
function growing(files: Readonly<Record<string, string>>) {
  const site = createSite({ ...records, 'content/topics/other.md': '---\nname: Another topic\n---\n', ...files })
  const config = { ...baseConfig, pagination: { size: 2 }, rules: {} }
  const memo = createMemo()
  return (edit: Readonly<Record<string, string>> = {}): Promise<BuildResult> => {
    site.write(edit)
    return build(config, { root: site.root, now: '2026-06-01T12:00Z', write: false, memo })
  }
}

const about = (topics: string, body = 'Some words.', fields = 'summary: The same.') =>
  discovery('A story', { fields, body }).replace('[spread]', `[${topics}]`)
const pathsOf = ({ files }: BuildResult) => files.map((file) => file.path)

describe('what an edit of one file does to others', () => {
  it.each([
    ['a story', ''],
    ['a draft', '\nstatus: draft'],
  ])('breaks a link by path of %s as soon as that page of a list is gone, and mends it', async (_, status) => {
    const next = growing({
      'content/stories/a.md': about('spread'),
      'content/stories/b.md': about('spread'),
      'content/stories/c.md': about('spread, other'),
      'content/stories/linking.md': about(
        'other',
        'See [older ones](/topics/spread/page/1/).',
        `summary: It links.${status}`,
      ),
    })
    const broken = async (edit?: Readonly<Record<string, string>>) =>
      describeAll((await next(edit)).problems).filter((one) => one.includes('broken-link'))
    expect(await broken()).toEqual([])
    expect(await broken({ 'content/stories/c.md': about('other') })).toEqual([
      `content/stories/linking.md:${status ? 9 : 8}:5 broken-link Cannot find the page \`/topics/spread/page/1/\`, did you mean \`/topics/spread/\`?`,
    ])
    expect(await broken({ 'content/stories/c.md': about('spread, other') })).toEqual([])
  })

  it('gives a topic its page only while something leads to it, be it a link', async () => {
    const linking = about('spread', 'See [it](../topics/other.md).')
    const next = growing({ 'content/stories/a.md': linking })
    expect(pathsOf(await next())).toContain('topics/other/index.html')
    expect(pathsOf(await next({ 'content/stories/a.md': about('spread') }))).not.toContain('topics/other/index.html')
    expect(pathsOf(await next({ 'content/stories/a.md': linking }))).toContain('topics/other/index.html')
  })

  it('renders again only the pages that show it', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `s${n}`)
    const next = growing({
      'content/stories/moved.md': about('spread'),
      ...Object.fromEntries(names.map((name) => [`content/stories/${name}.md`, about('spread')])),
    })
    const { pages } = await next()
    const { rendered } = await next({ 'content/stories/moved.md': about('spread, other') })
    expect(pages.length).toBeGreaterThan(20)
    // Its own, the topic’s, and the news of a topic that had none.
    expect(rendered).toBeLessThan(6)
  })

  it('publishes an image only while something shows it', async () => {
    const showing = about('spread', '![A cell](cell.svg)')
    const next = growing({
      'content/stories/a.md': about('spread'),
      'content/stories/cell.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>',
    })
    const imagesOf = (result: BuildResult) => pathsOf(result).filter((one) => one.startsWith('images/'))
    expect(imagesOf(await next())).toEqual([])
    expect(imagesOf(await next({ 'content/stories/a.md': showing }))).toHaveLength(1)
    expect(imagesOf(await next({ 'content/stories/a.md': about('spread') }))).toEqual([])
  })

  it('reports an achievement as unused once no directive lists it', async () => {
    const listing = about('spread', '::achievements')
    const next = growing({
      'content/stories/a.md': listing,
      'content/organisations/lab.yaml': 'name: A laboratory\n',
      'content/achievements/one.yaml': 'title: One\nsummary: It was.\ntopics: [spread]\nsupportedBy: [lab]\n',
    })
    const unused = ({ problems }: BuildResult) => problems.filter(({ ruleId }) => ruleId === 'unused-record')
    expect(unused(await next()).map(({ file }) => file)).not.toContain('content/achievements/one.yaml')
    expect(unused(await next({ 'content/stories/a.md': about('spread') })).map(({ file }) => file)).toContain(
      'content/achievements/one.yaml',
    )
    expect(unused(await next({ 'content/stories/a.md': listing })).map(({ file }) => file)).not.toContain(
      'content/achievements/one.yaml',
    )
  })
})
