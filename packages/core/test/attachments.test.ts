import { truncateSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { explain } from '../src/explain.js'
import { createMemo } from '../src/memo/memo.js'
import { fromNothing, loadedFrom, publish, publishedFiles, publishLate } from './memo/cached-site.js'
import { createSite, describeAll, discovery, htmlOf, records } from './support/create-site.js'

const report = 'content/stories/report.pdf'
const link = 'Read [the report](./report.pdf#page=4).'
const files = { ...records, 'content/stories/a.md': discovery('A', { body: link }), [report]: '%PDF-1.7 one %%EOF' }
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

  it('is told where a public page keeps it, when its own story is under embargo or gone', async () => {
    const personal = (consent: string) =>
      `---\nkind: personal-story\ntitle: Bryn\nsummary: A story.\ndatePublished: 2026-03-09\ntopics: [spread]\npeople: [Bryn]\nconsent: ${consent}\n---\n[Bryn’s report](./report.pdf) and ![Bryn](./bryn.svg)\n`
    const site = createSite({
      ...files,
      'content/stories/bryn.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
      'content/stories/bryn.md': personal('{ date: 2026-01-01 }'),
      'content/stories/b.md': discovery('B', { body: 'Words.\n\n![Bryn](./bryn.svg)' }),
    })
    const memo = createMemo()
    const told = async () => {
      const { problems } = await site.build({ memo })
      expect(describeAll(problems)).toEqual(describeAll((await site.build()).problems))
      return describeAll(problems).filter((line) => line.includes('file-of-hidden-story'))
    }
    expect(await told()).toEqual([])
    site.write({ 'content/stories/bryn.md': personal('{ date: 2026-01-01, withdrawn: true }') })
    const gone = 'which has no consent for this website any more'
    expect(await told()).toEqual([
      `content/stories/a.md:7:6 file-of-hidden-story \`./report.pdf#page=4\` is also part of content/stories/bryn.md, ${gone}`,
      `content/stories/b.md:9:1 file-of-hidden-story \`./bryn.svg\` is also part of content/stories/bryn.md, ${gone}`,
    ])
    site.write({ 'content/stories/a.md': discovery('A', { body: `More.\n\n${link}` }) })
    expect((await told())[0]).toContain('content/stories/a.md:9:6 ')
    const embargoed = discovery('Bryn', { date: '2026-07-01', fields: 'embargo: 2026-07-01T00:01+01:00', body: link })
    site.write({ 'content/stories/bryn.md': `${embargoed}\n![Bryn](./bryn.svg)\n` })
    expect(await told()).toEqual([
      'content/stories/a.md:9:6 file-of-hidden-story `./report.pdf#page=4` is also part of content/stories/bryn.md, which is under embargo',
    ])
    site.write({ 'content/stories/bryn.md': discovery('Bryn', { fields: 'status: draft', body: link }) })
    expect(await told()).toEqual([])
  })

  it('is told where only the config keeps it, and is on no page of its story', async () => {
    const config = {
      nav: { primary: [{ label: 'Report', href: 'content/stories/report.pdf' }] },
      donate: { label: 'Our report', href: 'content/stories/report.pdf#page=2' },
      organisation: { legalName: 'Example', logo: { src: 'content/stories/bryn.svg', alt: 'Bryn' } },
    }
    const told = async (fields: string, date = '2026-03-09') => {
      const body = `${link} and ![Bryn](./bryn.svg)`
      const { problems } = await createSite({
        ...files,
        'content/stories/bryn.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
        'content/stories/a.md': discovery('A', { fields, date, body }),
        'content/stories/b.md': discovery('B'),
      }).build({}, config)
      return problems.map(({ file, ruleId, reason, note }) => `${file} ${ruleId} ${reason} ${note}`)
    }
    const line = (src: string, why: string) =>
      expect.stringMatching(
        new RegExp(`^findings.config file-of-hidden-story .content/stories/${src}. is also .*${why}`),
      )
    const held = 'which is under embargo The config makes it public now'
    const early = await told('embargo: 2026-07-01T00:01Z', '2026-07-01')
    expect(early).toEqual([line('report.pdf', held), line('report.pdf#page=2', held)])
    const gone = 'withdrawn The config keeps it public'
    const late = await told('status: withdrawn')
    expect(late).toEqual([line('report.pdf', gone), line('report.pdf#page=2', gone), line('bryn.svg', gone)])
    expect(await told('status: draft')).toEqual([])
    expect(await told('')).toEqual([])
  })

  it.each([
    ['report.pdf', '', 'This file is empty'],
    ['report.pdf', '<!doctype html>', 'This file is named `.pdf`, but it is no such file'],
    [
      'report.pdf',
      'version https://git-lfs.github.com/spec/v1\noid x',
      'This is not the file itself, but a note of Git LFS that says where it is kept',
    ],
    ['report.docx', '%PDF-1.7', 'This file is named `.docx`, but it is no such file'],
    ['report.mp3', 'sound', 'This file is named `.mp3`, but it is no such file'],
    ['report.csv', '', 'This file is empty'],
  ])('is what its name says: %s, %j', async (name, content, reason) => {
    const body = `Read [the report](./${name}).`
    const site = createSite({ ...records, [`content/stories/${name}`]: content })
    site.write({ 'content/stories/a.md': discovery('A', { body }) })
    expect(describeAll((await site.build()).problems)).toEqual([`content/stories/${name}:1:1 invalid-file ${reason}`])
  })

  it('comes and goes with its story, for builds that remember', async () => {
    const site = createSite({ ...files, 'content/stories/b.md': discovery('B'), 'findings.config.mjs': '' })
    const published = () => Object.keys(publishedFiles(site)).filter((file) => file.startsWith('files/'))
    const steps: [string, string | Uint8Array, number][] = [
      ['content/stories/a.md', discovery('A', { body: link }), 1],
      [report, '%PDF-1.7 another %%EOF', 1],
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
    expect(publishedFiles(site)[file ?? '']).toBe('%PDF-1.7 another %%EOF')
  })

  it('is told when no story links to it, not even one that is not public yet', async () => {
    const site = createSite({
      ...files,
      'content/stories/other.pdf': '%PDF-1.7 %%EOF',
      'content/images/credits.txt': 'x',
    })
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

  it('is no end of a redirect, as its address changes', async () => {
    const { problems } = await createSite(files).build({}, { redirects: { '/old/': 'content/stories/report.pdf' } })
    expect(problems).toMatchObject([
      {
        ruleId: 'broken-link',
        reason: 'No redirect can lead to `content/stories/report.pdf`: its address changes with its content',
        note: 'Put the file into `static/`, where its address stays the same.',
      },
    ])
  })

  it('may be larger than hosts take as long as nothing links to it', async () => {
    const site = createSite({ ...files, 'content/stories/raw.mp4': '' })
    truncateSync(path.join(site.root, 'content/stories/raw.mp4'), 100_000_001)
    const { outcome, problems } = await site.build()
    expect([outcome, ...problems.map(({ ruleId }) => ruleId)]).toEqual(['built', 'left-out-file'])
    site.write({ 'content/stories/b.md': discovery('B', { body: 'See [the film](./raw.mp4).' }) })
    expect(describeAll((await site.build()).problems)).toEqual([
      'content/stories/raw.mp4:1:1 file-too-large This file is 101 MB; the limit is 100 MB',
    ])
  })

  it('is published under a name that every file system takes', async () => {
    const name = `${'ŵ'.repeat(120)}.pdf`
    const site = createSite({ ...files, [`content/stories/${name}`]: '%PDF-1.7 %%EOF' })
    site.write({ 'content/stories/a.md': discovery('A', { body: `${link} See [the other](./${name}).` }) })
    const { files: made, problems } = await site.build()
    expect(describeAll(problems)).toEqual([])
    const published = made.find(({ path }) => path.startsWith('files/ŵ'))?.path ?? ''
    expect(published).toMatch(/^files\/ŵ{100}-[\w-]{8}\.pdf$/)
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
