import { describe, expect, it } from 'vitest'
import { fileSize } from '../src/elements/file-size.js'
import { createMemo } from '../src/memo/memo.js'
import { publish, publishedFiles } from './memo/cached-site.js'
import { createSite, describeAll, discovery, htmlOf, records, viewAt } from './support/create-site.js'

/** A site with one discovery, whose body begins on line 8, and a file of 2.3 MB and one of 512 bytes. */
const siteOf = (body: string, fields = 'summary: A report on it.') =>
  createSite({
    ...records,
    'content/stories/a.md': discovery('A', { body, fields }),
    'static/files/report.pdf': new Uint8Array(2_312_345),
    'static/files/easy-read.docx': new Uint8Array(512),
  })
const problemsOf = async (body: string) => describeAll((await siteOf(body).build()).problems)

describe('a link to a file', () => {
  it('says type and size, on a line of its own and within a sentence', async () => {
    const body =
      '::download[Annual report]{href=/files/report.pdf}\n\nOr the :download[easy read one]{href=/files/easy-read.docx}.'
    const result = await siteOf(body).build(
      {},
      { site: { url: 'https://charity.example.org', name: 'A', base: '/w/' } },
    )
    expect(describeAll(result.problems)).toEqual([])
    const html = htmlOf(result, '/discoveries/a/')
    expect(html).toContain('<p class="download"><a href="/w/files/report.pdf">Annual report (PDF, 2.3 MB)</a></p>')
    expect(html).toContain(
      '<p>Or the <a class="download" href="/w/files/easy-read.docx">easy read one (DOCX, 1 kB)</a>.</p>',
    )
  })

  it('leads to a page of the file, and leaves the size of a file that each build makes anew', async () => {
    const body =
      '::download[Page 4]{href="/files/report.pdf#page=4"}\n\n::download{label="News for programs" href=/feed.xml}'
    const html = htmlOf(await siteOf(body).build(), '/discoveries/a/')
    expect(html).toContain('<a href="/files/report.pdf#page=4">Page 4 (PDF, 2.3 MB)</a>')
    expect(html).toContain('<a href="/feed.xml">News for programs</a>')
  })

  it('keeps its words in a sentence that describes the page', async () => {
    const { pages } = await siteOf('Read :download[the report]{href=/files/report.pdf} now.', '').build()
    expect(viewAt(pages, '/discoveries/a/')).toMatchObject({ head: { description: 'Read the report now.' } })
    const { pages: others } = await siteOf('::download[Report]{href=/files/report.pdf}\n\nRead it now.', '').build()
    expect(viewAt(others, '/discoveries/a/')).toMatchObject({ head: { description: 'Read it now.' } })
  })

  it.each([
    ['Annual report (PDF, 2 MB)', '(PDF, 2 MB)'],
    ['Annual report (pdf)', '(pdf)'],
    ['Annual report (24 pages, 2,3Mo)', '(24 pages, 2,3Mo)'],
  ])('is told where its words say type or size, which the page would say twice: %s', async (words, written) => {
    const problem = `repeated-file-type \`${written}\` is said twice: \`download\` itself adds the type and size of the file to these words`
    const bodies = {
      '8:1': `::download[${words}]{href=/files/report.pdf}`,
      '8:6': `Read :download[${words}]{href=/files/report.pdf}.`,
      '8:42': `::download{href=/files/report.pdf label="${words}"}`,
    }
    for (const [at, body] of Object.entries(bodies))
      expect(await problemsOf(body)).toEqual([`content/stories/a.md:${at} ${problem}`])
  })

  it.each([
    '::download[Annual report (24 pages)]{href=/files/report.pdf}',
    '::download[Annual report (2025)]{href=/files/report.pdf}',
    '::download[How we read a PDF]{href=/files/report.pdf}',
    '::download[News (XML)]{href=/feed.xml}',
    '[Annual report (PDF, 2 MB)](/files/report.pdf)',
  ])('may say in brackets what the page does not add: %s', async (body) => {
    expect(await problemsOf(body)).toEqual([])
  })

  it('says the new size of a picture that is the only file that was touched', async () => {
    const picture = (words: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><desc>${words}</desc></svg>`
    const file = 'static/files/poster.svg'
    const site = siteOf('::download[Poster]{href=/files/poster.svg}')
    site.write({ [file]: picture('') })
    const memo = createMemo()
    expect(htmlOf(await site.build({ memo }), '/discoveries/a/')).toContain('(SVG, 1\u00a0kB)')
    site.write({ [file]: picture('words '.repeat(1_000)) })
    expect(htmlOf(await site.build({ memo, touched: new Set([file]) }), '/discoveries/a/')).toContain(
      '(SVG, 6\u00a0kB)',
    )
  })

  it('says the new size of a file that was replaced, also where all else is remembered', async () => {
    const site = siteOf('::download[Annual report]{href=/files/report.pdf}')
    const memo = createMemo()
    expect(htmlOf(await site.build({ memo }), '/discoveries/a/')).toContain('(PDF, 2.3 MB)')
    site.write({ 'static/files/report.pdf': new Uint8Array(850_400) })
    expect(htmlOf(await site.build({ memo }), '/discoveries/a/')).toContain('(PDF, 850 kB)')
    site.write({ 'findings.config.mjs': '' })
    expect((await publish(site)).outcome).toBe('built')
    site.write({ 'static/files/report.pdf': new Uint8Array(38_000_000) })
    await publish(site)
    expect(publishedFiles(site)['discoveries/a/index.html']).toContain('(PDF, 38 MB)')
  })

  it.each([
    [
      '::download[Old]{href=/files/raport.pdf}',
      '22 broken-link Cannot find the file `/files/raport.pdf`, did you mean `/files/report.pdf`?',
    ],
    ['::download[Beside]{href=./report.pdf}', '25 broken-link Cannot find the file `./report.pdf`'],
    [
      '::download[A page]{href=/discoveries/}',
      '25 invalid-value Unexpected `/discoveries/` in `href`, expected a file beside the story, like ./report.pdf, or the address of one in static/, like /files/report.pdf',
    ],
    [
      '::download[Elsewhere]{href=https://example.org/a.pdf}',
      '28 invalid-value Unexpected `https://example.org/a.pdf` in `href`, expected a file beside the story, like ./report.pdf, or the address of one in static/, like /files/report.pdf',
    ],
    [
      '::download[A story]{href=./a.md}',
      '26 invalid-value Unexpected `./a.md` in `href`, expected a file beside the story, like ./report.pdf, or the address of one in static/, like /files/report.pdf',
    ],
    ['::download{href=/files/report.pdf}', '1 missing-key Missing `label`, expected the words of the link'],
    [
      '::download[Report]',
      '1 missing-key Missing `href`, expected a file beside the story, like ./report.pdf, or the address of one in static/, like /files/report.pdf',
    ],
  ])('needs words, and a file of the site: %j', async (body, problem) => {
    expect(await problemsOf(body)).toEqual([`content/stories/a.md:8:${problem}`])
  })
})

describe('the size of a file', () => {
  it.each([
    [0, '1 kB'],
    [1499, '1 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [9_940_000, '9.9 MB'],
    [9_960_000, '10 MB'],
    [999_499_999, '999 MB'],
    [1_250_000_000, '1.3 GB'],
  ])('of %i bytes is %s', (bytes, size) => {
    expect(fileSize(bytes, 'en-GB')).toBe(size)
  })

  it('is said as the language says it', () => {
    expect(fileSize(2_312_345, 'ar')).toBe('2.3 م.ب')
    expect(fileSize(2_312_345, 'de')).toBe('2,3 MB')
  })
})
