import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { build } from '../../src/build.js'
import type { BuildResult } from '../../src/build-result.js'
import type { UserConfig } from '../../src/config/user-config.js'
import { defineDirective } from '../../src/directives/define-directive.js'
import { createMemo } from '../../src/memo/memo.js'
import { baseConfig, createSite, describeAll, discovery, htmlOf, records } from '../support/create-site.js'
import { plainTheme } from '../support/plain-theme.js'
import { leadElsewhere } from './ties.js'

it.each([
  [1, ['cy']],
  [3, []],
])(
  'entries that lead elsewhere make the site that a build from nothing makes (seed %i, other languages: %j)',
  async (seed, languages) => {
    expect(await leadElsewhere(seed, 30, languages)).toBeGreaterThan(9)
  },
)

/** A site that is built again and again with one memo. */
function growing(files: Readonly<Record<string, string>>, more: Partial<UserConfig> = {}) {
  const site = createSite({ ...records, 'content/topics/other.md': '---\nname: Another topic\n---\n', ...files })
  const config = { ...baseConfig, pagination: { size: 2 }, rules: {}, ...more }
  const own = createMemo()
  return (edit: Readonly<Record<string, string>> = {}, memo = own): Promise<BuildResult> => {
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
      'content/stories/b2.md': about('spread'),
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

  it('takes a link by path away with its page of a list, where that is no error, and brings it back', async () => {
    const next = growing(
      {
        'content/stories/a.md': about('spread'),
        'content/stories/b.md': about('spread'),
        'content/stories/b2.md': about('spread'),
        'content/stories/c.md': about('spread, other'),
        'content/stories/linking.md': about('other', 'See [older ones](/topics/spread/page/1/).', 'summary: It links.'),
      },
      { rules: { 'broken-link': 'warning' } },
    )
    const isLinked = async (edit?: Readonly<Record<string, string>>) =>
      htmlOf(await next(edit), '/discoveries/linking/').includes('href="/topics/spread/page/1/"')
    expect(await isLinked()).toBe(true)
    expect(await isLinked({ 'content/stories/c.md': about('other') })).toBe(false)
    expect(await isLinked({ 'content/stories/c.md': about('spread, other') })).toBe(true)
  })

  it('guesses the same address for a broken link as a build from nothing', async () => {
    const linking = about('spread', 'See [one](one.md).')
    const next = growing({
      'content/topics/bone.md': '---\nname: Bone\n---\n',
      'content/topics/bond.md': '---\nname: Bond\n---\n',
      'content/stories/also.md': about('bond'),
      'content/stories/broken.md': about('bone', 'See [it](/topics/bonx/discoveries/).'),
      'content/stories/one.md': about('bone'),
      'content/stories/two.md': about('bond'),
      'content/stories/zed.md': linking,
    })
    await next()
    const warm = await next({ 'content/stories/zed.md': about('spread') })
    expect(describeAll(warm.problems)).toEqual(describeAll((await next({}, createMemo())).problems))
    expect(describeAll(warm.problems).join('\n')).toContain('did you mean `/topics/bon')
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

  it('is not forgotten when pages of another language cannot be planned', async () => {
    const frail = defineDirective({
      name: 'frail',
      forms: ['leaf'],
      attributes: z.strictObject({ fails: z.string().optional() }),
      view: ({ attributes }) => {
        if (attributes.fails) throw new Error('no luck')
        return {}
      },
    })
    const welsh = (body: string) => about('spread', body)
    const next = growing(
      {
        'theme/partials/frail.eta': '<i>frail</i>',
        'content/stories/a.md': about('spread', '::frail'),
        'content/cy/stories/b.md': welsh('Old words.'),
        'content/cy/stories/c.md': welsh('Words.'),
      },
      {
        site: { url: 'https://charity.example.org', name: 'Example Charity', languages: ['cy'] },
        theme: plainTheme({ strings: { cy: { readMore: 'Darllen mwy' } } }),
        markdown: { directives: [frail] },
      },
    )
    await next()
    const failed = await next({
      'content/stories/a.md': about('spread', '::frail{fails=yes}'),
      'content/cy/stories/b.md': welsh('New words.'),
    })
    expect(describeAll(failed.problems).join('\n')).toContain('site-code-failed')
    const mended = await next({ 'content/stories/a.md': about('spread', '::frail') })
    expect(htmlOf(mended, '/cy/discoveries/b/')).toContain('New words.')
  })

  it('is seen by whoever asked for the whole site', async () => {
    const sizes = defineDirective({
      name: 'sizes',
      forms: ['leaf'],
      attributes: z.strictObject({}),
      view: ({ edition: { site } }) => ({
        sizes: [...site.images.values()].map(({ width }) => width).join(' '),
        summaries: site.entries.flatMap(({ type, data }) => (type === 'story' ? [data.summary] : [])).join(' '),
      }),
    })
    const svg = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="4"/>`
    const next = growing(
      {
        'theme/partials/sizes.eta': '<i>Widths: <%= it.sizes %></i> <%= it.summaries %>',
        'content/pages/about.md': '---\nkind: page\ntitle: About us\nsummary: Who we are.\n---\n::sizes\n',
        'content/stories/b.md': about('spread', '![A cell](cell.svg)'),
        'content/stories/cell.svg': svg(4),
      },
      { markdown: { directives: [sizes] } },
    )
    expect(htmlOf(await next(), '/about/')).toContain('Widths: 4')
    expect(htmlOf(await next({ 'content/stories/cell.svg': svg(5) }), '/about/')).toContain('Widths: 5')
    const other = about('spread', '![A cell](cell.svg)', 'summary: Another summary.')
    expect(htmlOf(await next({ 'content/stories/b.md': other }), '/about/')).toContain('Another summary.')
  })
})
