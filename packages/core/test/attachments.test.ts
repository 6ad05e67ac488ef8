import { describe, expect, it } from 'vitest'
import { explain } from '../src/explain.js'
import { createMemo } from '../src/memo/memo.js'
import { fromNothing, loadedFrom, publish, publishedFiles, publishLate } from './memo/cached-site.js'
import { createSite, describeAll, discovery, htmlOf, records } from './support/create-site.js'

const report = 'content/stories/report.pdf'
const link = 'Read [the report](./report.pdf#page=4).'
const files = { ...records, 'content/stories/a.md': discovery('A', { body: link }), [report]: '%PDF-1.7 one' }
const address = /href="(\/files\/report-[\w-]{8}\.pdf)#page=4"/

describe('a file beside a story', () => {
  it('is published where a public page links to it, under an address that nobody can guess', async () => {
    const result = await createSite(files).build()
    expect(describeAll(result.problems)).toEqual([])
    const url = address.exec(htmlOf(result, '/discoveries/a/'))?.[1]
    expect(url).toBeDefined()
    expect(result.files.filter(({ path }) => path.startsWith('files/'))).toMatchObject([
      { path: url?.slice(1), from: report },
    ])
  })

  it.each([
    [
      'a field',
      { 'content/stories/a.md': discovery('A', { fields: 'cta: { label: Read the report, href: ./report.pdf }' }) },
    ],
    [
      'a directive',
      { 'content/stories/a.md': discovery('A', { body: 'Words.\n\n::download[It]{href=./report.pdf}' }) },
    ],
    [
      'the biography of somebody shown',
      {
        'content/stories/a.md': discovery('A', { fields: 'authors: [ada]' }),
        'content/people/ada.md': '---\nname: Ada Okafor\n---\n[Her report](../stories/report.pdf)\n',
      },
    ],
  ])('may be linked to from %s', async (_, more) => {
    const result = await createSite({ ...files, ...more }).build()
    expect(describeAll(result.problems)).toEqual([])
    expect(result.files.map(({ path }) => path)).toContainEqual(expect.stringMatching(/^files\/report-.*\.pdf$/))
  })

  it('may be linked to by the config, from every page', async () => {
    const site = { ...files, 'content/stories/a.md': discovery('A') }
    const nav = { primary: [{ label: 'Report', href: './content/stories/report.pdf' }] }
    const result = await createSite(site).build({}, { nav })
    expect(describeAll(result.problems)).toEqual([])
    expect(result.files.filter(({ path }) => path.startsWith('files/'))).toHaveLength(1)
  })

  it.each([
    ['a draft', 'status: draft'],
    ['under embargo', 'embargo: 2026-07-01T00:01Z'],
    ['withdrawn', 'status: withdrawn'],
  ])('is held back with a story that is %s', async (_, fields) => {
    const hidden = discovery('A', {
      body: link,
      fields,
      date: fields.startsWith('embargo') ? '2026-07-01' : '2026-03-09',
    })
    const site = createSite({ ...files, 'content/stories/a.md': hidden, 'content/stories/b.md': discovery('B') })
    const result = await site.build()
    expect(describeAll(result.problems)).toEqual([])
    expect(result.files.filter(({ path }) => path.startsWith('files/'))).toEqual([])
  })

  it('comes and goes with its story, for builds that remember', async () => {
    const site = createSite({ ...files, 'content/stories/b.md': discovery('B'), 'findings.config.mjs': '' })
    const published = () => Object.keys(publishedFiles(site)).filter((file) => file.startsWith('files/'))
    const steps: [string, string | Uint8Array, number][] = [
      ['content/stories/a.md', discovery('A', { body: link }), 1],
      [report, '%PDF-1.7 another', 1],
      ['content/stories/a.md', discovery('A', { body: link, fields: 'status: draft' }), 0],
      ['content/stories/b.md', discovery('B', { body: 'See [it](./report.pdf).' }), 1],
      ['content/stories/b.md', discovery('B', { body: 'No more.' }), 0],
      ['content/stories/a.md', discovery('A', { body: link }), 1],
    ]
    const memo = createMemo()
    for (const [file, content, count] of steps) {
      site.write({ [file]: content })
      await (count % 2 ? publish(site) : publishLate(site))
      expect(published()).toHaveLength(count)
      expect(publishedFiles(site)).toMatchObject((await fromNothing(site)).files)
      const kept = await site.build({ memo })
      const fresh = await site.build()
      expect(kept.files.map(({ path }) => path)).toEqual(fresh.files.map(({ path }) => path))
      expect(kept.pages.map(({ html }) => html)).toEqual(fresh.pages.map(({ html }) => html))
    }
    const [file] = published()
    expect(publishedFiles(site)[file ?? '']).toBe('%PDF-1.7 another')
  })

  it('is told when no story links to it, not even one that is not public yet', async () => {
    const site = createSite({ ...files, 'content/stories/other.pdf': '%PDF', 'content/images/credits.txt': 'x' })
    site.write({ 'content/stories/a.md': discovery('A', { body: link, fields: 'status: draft' }) })
    site.write({ 'content/stories/b.md': discovery('B') })
    const { problems } = await site.build()
    expect(describeAll(problems)).toEqual([
      'content/stories/other.pdf left-out-file No story links to this file, so it is not published',
    ])
    expect(problems[0]?.note).toContain('`[…](./other.pdf)`')
  })

  it('is named as it is, and lies where the link says', async () => {
    const body = '[A](./Report.pdf)\n\n[B](./raport.pdf)\n\n[C](./missing.docx)\n\n[D](../people/report.pdf)'
    const site = createSite({ ...files, 'content/stories/a.md': discovery('A', { body }) })
    const { problems } = await site.build()
    expect(describeAll(problems)).toEqual([
      'content/stories/a.md:7:1 wrong-case `./Report.pdf` must be written `./report.pdf`',
      'content/stories/a.md:9:1 broken-link Cannot find the file `./raport.pdf`, did you mean `./report.pdf`?',
      'content/stories/a.md:11:1 broken-link Cannot find the file `./missing.docx`',
      'content/stories/a.md:13:1 broken-link Cannot find the file `../people/report.pdf`, did you mean `report.pdf`?',
    ])
    expect(problems[2]?.note).toContain('`content/stories/missing.docx`')
  })

  it('is explained', async () => {
    const site = createSite({ ...files, 'findings.config.mjs': '' })
    const explained = await explain(loadedFrom(site), report, { now: '2026-06-01T12:00Z' })
    expect(explained).toMatchObject({ outcome: 'attachment', file: report, shownOn: ['/discoveries/a/'] })
    const page = await explain(loadedFrom(site), '/discoveries/a/', { now: '2026-06-01T12:00Z' })
    expect(page).toMatchObject({ page: { images: [], links: [{ href: './report.pdf#page=4', file: report }] } })
  })
})

describe('an image that a story links to', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'
  it('is published as it is', async () => {
    const site = createSite({ ...files, 'content/stories/map.svg': svg })
    site.write({ 'content/stories/a.md': discovery('A', { body: `[The map, to print](./map.svg). ${link}` }) })
    const result = await site.build()
    expect(describeAll(result.problems)).toEqual([])
    expect(htmlOf(result, '/discoveries/a/')).toMatch(/<a href="\/files\/map-[\w-]{8}\.svg">/)
  })

  it('is refused where it would run something, or tell where somebody lives', async () => {
    const site = createSite({ ...files, 'content/stories/map.svg': svg.replace('/>', '><script>1</script></svg>') })
    site.write({ 'content/stories/a.md': discovery('A', { body: `[The map](./map.svg). ${link}` }) })
    expect(describeAll((await site.build()).problems)).toEqual([
      expect.stringMatching(/^content\/stories\/a\.md:7:1 unsafe-image /),
    ])
  })
})
