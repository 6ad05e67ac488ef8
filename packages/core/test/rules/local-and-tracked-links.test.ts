import { describe, expect, it } from 'vitest'
import { trackedLink } from '../../src/links/tracked-link.js'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

async function problemsOf(body: string, fields = '', config = {}) {
  const site = createSite({ ...records, 'content/stories/a.md': discovery('A', { body, fields }) })
  const { problems } = await site.build({}, config)
  return problems
}

describe('a link to the computer of its author', () => {
  it.each([
    ['[The report](C:\\Users\\Jo\\report.pdf)', 'C:\\Users\\Jo\\report.pdf'],
    ['[The report](c:/Users/Jo/report.pdf)', 'c:/Users/Jo/report.pdf'],
    ['[The report](file:///C:/report.pdf)', 'file:///C:/report.pdf'],
    ['[The report](\\\\server\\share\\report.pdf)', '\\server\\share\\report.pdf'],
    ['![A scan](C:\\Users\\Jo\\scan.jpg)', 'C:\\Users\\Jo\\scan.jpg'],
    ['![A scan](file:///scan.jpg)', 'file:///scan.jpg'],
    ['![A scan](\\\\server\\share\\scan.jpg)', '\\server\\share\\scan.jpg'],
  ])('is told where its file belongs: %s', async (body, href) => {
    const problems = await problemsOf(body)
    expect(describeAll(problems.filter(({ severity }) => severity === 'error'))).toEqual([
      `content/stories/a.md:7:1 local-file \`${href}\` is a file on one computer, which readers cannot reach`,
    ])
    expect(problems.at(-1)?.note).toContain('Copy the file into the folder of this story')
  })

  it.each([
    ['http://127.0.0.1:4321/about/', '/about/'],
    ['http://localhost:4321', '/'],
    ['https://LOCALHOST/a#b', '/a#b'],
  ])('is told its address on the site: %s', async (href, path) => {
    expect(await problemsOf(`See [the page](<${href}>).`)).toMatchObject([
      {
        reason: `\`${href}\` is the address of a preview, which readers cannot reach`,
        note: `Write \`${path}\`.`,
      },
    ])
  })

  it('is found by the number of the computer in IPv6', async () => {
    expect(await problemsOf('Words.', 'cta: { label: Give, href: "http://[::1]:4321/give/" }')).toMatchObject([
      { ruleId: 'preview-address', note: 'Write `/give/`.' },
    ])
    expect(await problemsOf('See [the page](<http://[::1]:4321/give/>).')).toMatchObject([
      { ruleId: 'preview-address', note: 'Write `/give/`.' },
    ])
  })

  it('is found in front matter and in the config', async () => {
    const fields =
      'image: { src: C:\\scan.jpg, alt: A scan }\ncta: { label: Give, href: "http://localhost:4321/give/" }'
    const nav = { primary: [{ label: 'About', href: 'http://localhost:4321/about/' }] }
    expect((await problemsOf('Words.', fields, { nav })).map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
      'content/stories/a.md local-file',
      'content/stories/a.md preview-address',
      expect.stringContaining(' preview-address'),
    ])
  })

  it.each(['https://localhost.example.org/', 'https://127.0.0.10.example.org/', 'https://example.org/C:/a'])(
    'is not %s',
    async (href) => {
      expect(await problemsOf(`See [the page](${href}).`)).toEqual([])
    },
  )

  it('is none where the site itself stands there', async () => {
    const site = { url: 'http://localhost:8080', name: 'A' }
    expect(await problemsOf('See [the first](http://localhost:8080/discoveries/a/).', '', { site })).toMatchObject([
      { ruleId: 'absolute-link' },
    ])
  })
})

const outlook =
  'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa%3Fid%3D3%26fbclid%3Dx&data=05%7Cjo%40example.org'

describe('a link that tells of somebody', () => {
  it.each([
    [outlook, 'mail', 'https://example.org/a?id=3'],
    ['https://urldefense.com/v3/__https://example.org/a__;!!AbC', 'mail', 'https://example.org/a'],
    ['https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org&d=x', 'mail', undefined],
    ['https://www.google.com/url?q=https://example.org/a&sa=D', 'search', 'https://example.org/a'],
    ['https://www.google.co.uk/url?url=https://example.org/a', 'search', 'https://example.org/a'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F&h=x', 'search', 'https://example.org/'],
    ['https://www.google.com/url?q=javascript:alert(1)', 'search', undefined],
    ['https://example.org/a?id=1&fbclid=abc#b', 'marks', 'https://example.org/a?id=1#b'],
    ['https://example.org/a?fbclid=abc', 'marks', 'https://example.org/a'],
    ['https://example.org/?utm_source=newsletter&utm_medium=email&q=%20', 'marks', 'https://example.org/?q=%20'],
    ['https://docs.google.com/document/d/abc/edit?usp=sharing', 'sign-in', undefined],
    ['https://docs.google.com/spreadsheets/d/abc/edit', 'sign-in', undefined],
    ['https://charity.sharepoint.com/:w:/r/sites/team/a.docx?d=w1', 'sign-in', undefined],
    ['https://charity.sharepoint.com/:b:/r/a.pdf', 'sign-in', undefined],
    ['https://charity.sharepoint.com/sites/team/_layouts/15/Doc.aspx?sourcedoc=1', 'sign-in', undefined],
    ['https://example.org/a?UTM_Campaign=May&utm_source=newsletter', 'marks', 'https://example.org/a'],
  ])('is given the address behind it, where that can be read: %s', (href, by, write) => {
    expect(trackedLink(href)).toEqual({ by, ...(write !== undefined && { write }) })
  })

  it.each([
    'https://www.google.com/search?q=cells',
    'https://google.example.org/url?q=https://example.org',
    'https://docs.google.com/forms/d/e/abc/viewform',
    'https://docs.google.com/document/d/e/abc/pub',
    'https://charity.sharepoint.com/',
    'https://charity.sharepoint.com.example.org/:w:/r/a.docx',
    'https://donate.example.org/?utm_source=charity-site&utm_medium=button',
    'https://example.org/?utm=1&ref=2#fbclid=3',
    'mailto:jo@example.org?subject=fbclid',
    'not an address',
  ])('is not %s', (href) => {
    expect(trackedLink(href)).toBeUndefined()
  })

  it('is a warning at its place, in text and in front matter', async () => {
    const problems = await problemsOf(
      `See [the paper](${outlook}).`,
      'cta: { label: Give, href: "https://example.org/?gclid=1" }',
    )
    expect(describeAll(problems)).toEqual([
      'content/stories/a.md:6:27 tracked-link This link has tracking codes in it, which say where somebody found it',
      'content/stories/a.md:8:5 tracked-link This link goes through somebody’s e-mail filter, and may show who received it',
    ])
    expect(problems.map(({ severity, note }) => [severity, note])).toEqual([
      ['warning', 'Write `https://example.org/`.'],
      ['warning', 'Write `https://example.org/a?id=3`.'],
    ])
  })
})

describe('a list in the navigation', () => {
  const nav = { primary: [{ label: 'News', href: '/news/' }] }
  const problemsWith = async (front: string) => {
    const site = createSite({ ...records, 'content/stories/b.md': `---\n${front}\n---\nWords.\n` })
    return (await site.build({}, { nav })).problems.map(({ ruleId }) => ruleId)
  }

  it.each([
    ['that cannot be read', 'kind: news\ntitle: A: b\ndatePublished: 2026-03-09', ['invalid-yaml']],
    ['of an unknown kind', 'kind: nws\ntitle: A\ndatePublished: 2026-03-09', ['unknown-kind']],
  ])('is not said to be empty while its story is one %s', async (_, front, rules) => {
    expect(await problemsWith(front)).toEqual(rules)
  })

  it('is said to be empty where its story is a draft', async () => {
    const front = 'kind: news\ntitle: A\ndatePublished: 2026-03-09\nstatus: draft\nauthors: [ada]\ntopics: [spread]'
    expect(await problemsWith(front)).toContain('empty-list')
  })
})
