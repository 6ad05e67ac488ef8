import { describe, expect, it } from 'vitest'
import { checkUnread } from '../src/files/left-out.js'
import { createSite, describeAll, discovery, records } from './support/create-site.js'

const files = { ...records, 'content/stories/a.md': discovery('A') }

describe('files of the content folder that are not read', () => {
  it('are named, each with what is to be done, where nothing is written too', async () => {
    const project = createSite({
      ...files,
      'content/people/b c.yaml.TXT': 'x',
      'content/stories/b.markdown': 'x',
      'content/stories/c.docx': 'x',
      'content/images/IMG_1.HEIC': 'x',
    })
    const { outcome, problems } = await project.build()
    expect(outcome).toBe('built')
    const left =
      'left-out-file This file is left out: only `.md` and `.yaml` files are read, with the images and documents that readers can open'
    expect(describeAll(problems)).toEqual([
      `content/images/IMG_1.HEIC ${left}`,
      `content/people/b c.yaml.TXT ${left}`,
      `content/stories/b.markdown ${left}`,
      'content/stories/c.docx left-out-file No story links to this file, so it is not published',
    ])
    const silence = 'If it can stay here unread, name it in `ignore` in the config.'
    expect(problems.map(({ note }) => note)).toEqual([
      `Browsers cannot show it: export it as a JPEG. ${silence}`,
      `Name it \`b c.yaml\`. ${silence}`,
      `Name it \`b.md\`. ${silence}`,
      `If it is a story, copy its words into a file that ends in \`.md\`, and put the fields of its kind above them, between two lines \`---\`. If readers should open it, link to it: \`[…](./c.docx)\`. ${silence}`,
    ])
    const ignored = await project.build({}, { ignore: ['**/*.{txt,TXT,markdown,docx,HEIC}'] })
    expect(ignored.problems).toEqual([])
  })

  it.each([
    ['a.yml.text', 'Name it `a.yml`'],
    ['a.mdown', 'Name it `a.md`'],
    ['a.mkd', 'Name it `a.md`'],
    ['a.MKDN', 'Name it `a.md`'],
    ['a.mdx', 'Name it `a.md`'],
    ...['pages', 'text'].map((end) => [`a.${end}`, 'Copy its words into a file that']),
    ...['heif', 'hif', 'tif', 'tiff', 'bmp'].map((end) => [`a.${end}`, 'Browsers cannot show it']),
  ])('are told what becomes of %s', (name, advice) => {
    const file = `content/stories/${name}`
    expect(checkUnread([file, `${file}.bak`])).toMatchObject([
      { rule: 'left-out-file', file, values: { advice: expect.stringContaining(advice) } },
    ])
  })

  it('are no news where nobody waits for them', async () => {
    const quiet = [
      'stories/data.json',
      'stories/_notes.txt',
      'stories/.a.docx',
      'Thumbs.db',
      'README',
      'images/credits.txt',
      'stories/a.psd',
      'stories/a.yml.bak',
    ]
    const project = createSite({ ...files, ...Object.fromEntries(quiet.map((name) => [`content/${name}`, 'x'])) })
    expect(describeAll((await project.build()).problems)).toEqual([])
  })

  it('are those that programs leave beside open files, and none of those is published', async () => {
    const left = ['~$new-lab.md', '.#a.md', 'a.md~', '.a.md.swp', 'a.md.swp', '~WRL0001.tmp', '.~lock.a.md#']
    const project = createSite({
      ...files,
      ...Object.fromEntries(left.map((name) => [`content/stories/${name}`, '\0'])),
      'static/~$report.docx': 'x',
      'static/report.docx~': 'x',
      'static/~ada/cv.pdf': 'x',
    })
    const { problems, files: made } = await project.build()
    expect(describeAll(problems)).toEqual([])
    expect(made.map(({ path }) => path).filter((one) => one.includes('~'))).toEqual(['~ada/cv.pdf'])
  })
})

describe('a file that was only given another name', () => {
  it.each([
    ['PK\x03\x04\x14\0word/document.xml', 'a Word document'],
    [`PK\x03\x04${'.'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`, 'an OpenDocument file'],
    ['PK\x03\x04\x14\0', 'a document of another program, or an archive'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0', 'a document of an old Word'],
    ['{\\rtf1\\ansi Words}', 'an RTF document'],
    ['%PDF-1.7\nWords', 'a PDF document'],
  ])('is called what it is: %j', async (bytes, name) => {
    const project = createSite({ ...files, 'content/stories/b.md': Buffer.from(bytes, 'latin1') })
    expect((await project.build()).problems).toMatchObject([
      {
        file: 'content/stories/b.md',
        line: 1,
        reason: `This is ${name} that was only given another name`,
        note: 'Open it in its own program, and copy its words into a plain text file, below its fields and a line `---`.',
      },
    ])
  })
})

describe('an image in a format that browsers cannot show', () => {
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
  const jpg = 'content/stories/IMG_2041.JPG'

  it('is no slip in the name of another', async () => {
    const story = discovery('A', { fields: 'image: { src: IMG_2042.HEIC, alt: A }', body: '![B](IMG_2043.tif)' })
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>'
    const project = createSite({ ...files, 'content/stories/a.md': story, [jpg]: svg })
    const { problems } = await project.build()
    expect(describeAll(problems.filter(({ severity }) => severity === 'error'))).toEqual([
      'content/stories/a.md:6:15 invalid-image `IMG_2042.HEIC` has the format HEIC, which browsers cannot show',
      'content/stories/a.md:8:1 invalid-image `IMG_2043.tif` has the format TIF, which browsers cannot show',
    ])
  })

  it.each([
    ['HEIC', heic],
    ['TIFF', Buffer.from('II*\0\x08\0\0\0', 'latin1')],
    ['TIFF', Buffer.from('MM\0*\0\0\0\x08', 'latin1')],
    ['HEIC', Buffer.from('\0\0\0\x14ftyphevc\0\0\0\0hevc', 'latin1')],
    ['HEIC', Buffer.from('\0\0\0\x14ftypheix\0\0\0\0heix', 'latin1')],
    ['PSD', Buffer.from('8BPS\0\x01', 'latin1')],
    ['BMP', Buffer.from('BM\x46\0\0\0\0\0\0\0\x36\0\0\0', 'latin1')],
  ])('is found under another name: %s', async (format, bytes) => {
    const project = createSite({ ...files, [jpg]: bytes })
    expect(describeAll((await project.build()).problems)).toEqual([
      `${jpg} invalid-image \`${jpg}\` has the format ${format}, which browsers cannot show`,
    ])
  })

  it('is told where a story shows it, and there alone', async () => {
    const story = discovery('A', { body: 'Words.\n\n![B](IMG_2041.JPG)' })
    const project = createSite({ ...files, 'content/stories/a.md': story, [jpg]: heic })
    const reason = (src: string) => `invalid-image \`${src}\` has the format HEIC, which browsers cannot show`
    expect(describeAll((await project.build()).problems)).toEqual([
      `content/stories/a.md:9:1 ${reason('IMG_2041.JPG')}`,
    ])
    project.write({
      'content/stories/b.HEIC': heic,
      'content/stories/a.md': discovery('A', { body: 'Words.\n\n![B](b.HEIC)' }),
    })
    expect(describeAll((await project.build()).problems)).toEqual([
      `${jpg} ${reason(jpg)}`,
      `content/stories/a.md:9:1 ${reason('b.HEIC')}`,
    ])
  })

  it('is not AVIF, which may call itself by the same name first', async () => {
    const avif = Buffer.from('\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf', 'latin1')
    const project = createSite({ ...files, 'content/stories/a.avif': avif })
    expect((await project.build()).problems.map(({ reason }) => reason)).toEqual([
      '`content/stories/a.avif` is not an image that Findings can read',
    ])
  })
})
