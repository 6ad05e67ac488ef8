import { describe, expect, it } from 'vitest'
import type { UserConfig } from '../../src/config/user-config.js'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>'

/** What is wrong with a story beside which `scan.svg` stands, as `line:column rule reason`; the body begins on line 7. */
async function problemsOf(body: string, { fields = '', rules = {} as UserConfig['rules'], more = {} } = {}) {
  const files = {
    ...records,
    'content/stories/scan.svg': svg,
    'content/stories/a.md': discovery('A', { body, fields }),
  }
  const { problems } = await createSite({ ...files, ...more }).build(
    {},
    { rules: { 'unused-record': 'off', ...rules } },
  )
  return describeAll(problems).map((line) => line.replace('content/stories/a.md:', ''))
}

const figure = (attributes: string, caption = 'Before and after.') =>
  `Words.\n\n:::figure{${attributes}}\n${caption}\n:::`

describe('missing-image', () => {
  it.each([
    [
      'cells.png',
      'Put the file at `content/stories/cells.png`, or in `content/images/` and written here as `/images/cells.png`.',
    ],
    ['../images/cells.png', 'Put the file at `content/images/cells.png`.'],
    ['/images/cells.png', 'Put the file at `content/images/cells.png`.'],
    ['../../static/cells.png', 'Put the file in `content/images/` and written here as `/images/cells.png`.'],
    ['C\\Pictures\\cells.png', 'Put the file in `content/images/` and written here as `/images/cells.png`.'],
    ['scna.svg', undefined],
  ])('says where the file of %s may stand', async (src, note) => {
    const fields = `image: { src: '${src}', alt: A cell }`
    const files = { ...records, 'content/stories/scan.svg': svg, 'content/stories/a.md': discovery('A', { fields }) }
    const { problems } = await createSite(files).build()
    expect(problems.map((one) => [one.ruleId, one.note])).toEqual([['missing-image', note]])
  })
})

describe('wrong-case', () => {
  it('says how the file of an image is written, wherever it is named', async () => {
    const fields = 'image: { src: Scan.svg, alt: A }'
    const body = `🧪 ![b](./SCAN.svg) ![c](/Stories/scan.svg)\r\n\r\n::figure{src=scan.SVG alt=D}`
    expect(await problemsOf(body, { fields })).toEqual([
      '6:15 wrong-case `Scan.svg` must be written `scan.svg`',
      '8:4 wrong-case `./SCAN.svg` must be written `./scan.svg`',
      '8:21 wrong-case `/Stories/scan.svg` must be written `/stories/scan.svg`',
      '10:14 wrong-case `scan.SVG` must be written `scan.svg`',
    ])
  })

  it('reads escapes in the address of an image as in those of links, and speaks of the file by its name', async () => {
    const more = { 'content/stories/a & b, 50%.svg': svg, 'content/images/A & b #1.svg': svg }
    expect(
      await problemsOf('Words.\n\n![a](a%20%26%20b%2C%2050%25.svg) ![b](/images/A%20%26%20b%20%231.svg)', { more }),
    ).toEqual([])
    expect(await problemsOf('Words.\n\n![b](/images/a%20%26%20b%20%231.svg)', { more })).toEqual([
      '9:1 wrong-case `/images/a%20%26%20b%20%231.svg` must be written `/images/A%20%26%20b%20%231.svg`',
    ])
    expect(await problemsOf('Words.\n\n![b](a%20%26%20c%2C%2050%25.svg)', { more })).toEqual([
      '9:1 missing-image Cannot find the image `a%20%26%20c%2C%2050%25.svg`, did you mean `a%20%26%20b%2C%2050%25.svg`?',
    ])
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery('A', { body: 'Words.\n\n![b](/images/x%20%26%20y.png)' }),
    })
    expect((await site.build()).problems.map(({ note }) => note)).toEqual([
      'Put the file at `content/images/x & y.png`.',
    ])
  })

  it('has nothing against capitals that the file has', async () => {
    const more = { 'content/images/Lab Photo.SVG': svg }
    expect(await problemsOf('See ![a](<../images/Lab Photo.SVG>) ![b](/images/Lab%20Photo.SVG)', { more })).toEqual([])
  })
})

describe('image-too-large', () => {
  const sized = (bytes: number) => ({ 'content/stories/large.svg': `${svg}<!--`.padEnd(bytes - 3, 'x').concat('-->') })

  it('is found where the image is shown', async () => {
    const options = { fields: 'image: { src: large.svg, alt: A }', more: sized(1_000_001) }
    expect(await problemsOf('😀 ![b](large.svg)', options)).toEqual([
      '6:15 image-too-large `large.svg` is 1001 kB; the limit is 1000 kB',
      '8:4 image-too-large `large.svg` is 1001 kB; the limit is 1000 kB',
    ])
  })

  it('has nothing against 1,000 kB, or a large file that is not shown', async () => {
    expect(await problemsOf('See ![b](large.svg)', { more: sized(1_000_000) })).toEqual([])
    expect(await problemsOf('Words.', { more: sized(2_000_000) })).toEqual([])
  })
})

describe('alt-too-long', () => {
  it('counts characters, not code units', async () => {
    const long = '🧪'.repeat(126)
    const body = `😀 ![${long}](scan.svg)\r\n\r\n::figure{src=scan.svg alt="${long}"}`
    const reason = 'This text alternative has 126 characters; the limit is 125'
    expect(await problemsOf(body, { fields: `image: { src: scan.svg, alt: ${long} }` })).toEqual([
      `6:30 alt-too-long ${reason}`,
      `8:4 alt-too-long ${reason}`,
      `10:28 alt-too-long ${reason}`,
    ])
  })

  it('has nothing against 125 characters', async () => {
    expect(await problemsOf(`See ![${'é'.repeat(125)}](scan.svg)`)).toEqual([])
  })

  it('does not read what a decorative image says', async () => {
    const fields = `image: { src: scan.svg, decorative: true, alt: ${'a'.repeat(200)} }`
    expect(await problemsOf('Words.', { fields })).toEqual([])
  })
})

describe('alt-equals-caption', () => {
  it('is found in front matter, in figures and in Markdown', async () => {
    const fields = 'image: { src: scan.svg, alt: "Two scans", caption: "Two *scans*." }'
    const body = `😀 ![two scans](scan.svg "Two scans")\r\n\r\n:::figure{src=scan.svg alt='two scans'}\r\nTwo\r\nscans.\r\n:::`
    const reason = 'The text alternative says the same as the caption'
    expect(await problemsOf(body, { fields })).toEqual([
      `6:30 alt-equals-caption ${reason}`,
      `8:4 alt-equals-caption ${reason}`,
      `10:29 alt-equals-caption ${reason}`,
    ])
  })

  it('has nothing against captions that say more, or that are not there', async () => {
    const fields = 'image: { src: scan.svg, alt: Two scans, caption: Two scans of one patient }'
    expect(
      await problemsOf(`![…](scan.svg) and ${figure('src=scan.svg alt="Two scans"', 'Before.')}`, { fields }),
    ).toEqual([])
  })
})

describe('alt-is-file-name', () => {
  it.each([
    'scan.png',
    'My holiday.JPEG',
    'IMG_2041',
    'img-2041',
    'DSC0001',
    'DSCN1234',
    'PXL_20260309_101112',
    'P1000123',
  ])('asks what %s shows', async (alt) => {
    expect(await problemsOf(`😀 ![${alt}](scan.svg)`)).toEqual([
      `7:4 alt-is-file-name The text alternative \`${alt}\` is a file name`,
    ])
  })

  it('is found in front matter and in figures, also as the name without its ending', async () => {
    const more = { 'content/images/nurse_with_tablet.svg': svg }
    const fields = 'image: { src: ../images/nurse_with_tablet.svg, alt: nurse_with_tablet }'
    expect(await problemsOf(figure('src=scan.svg alt="scan.svg"'), { fields, more })).toEqual([
      '6:53 alt-is-file-name The text alternative `nurse_with_tablet` is a file name',
      '10:29 alt-is-file-name The text alternative `scan.svg` is a file name',
    ])
  })

  it.each(['Scan', 'P450', 'COVID-19', 'Image 2 of 3', 'The word “SVG”', '2026'])(
    'has nothing against %s',
    async (alt) => {
      expect(await problemsOf(`See ![${alt}](scan.svg)`)).toEqual([])
    },
  )
})

describe('missing-alt', () => {
  it('is found in every image field, and at an empty attribute', async () => {
    const more = { 'content/people/grace.md': '---\nname: Grace\nimage: { src: ../stories/scan.svg }\n---\n' }
    expect(await problemsOf(figure('src=scan.svg alt="" decorative=false'), { more })).toEqual([
      'content/people/grace.md:3:1 missing-alt The image `../stories/scan.svg` has no text alternative (alt text)',
      '9:24 missing-alt The image `scan.svg` has no text alternative (alt text)',
    ])
  })

  it('has nothing against decorative images', async () => {
    expect(
      await problemsOf(figure('src=scan.svg decorative'), { fields: 'image: { src: scan.svg, decorative: true }' }),
    ).toEqual([])
  })
})

describe('missing-credit', () => {
  const fields = 'image: { src: scan.svg, alt: A }'
  const body = `😀 ![b](scan.svg)\n\n::figure{src=scan.svg alt=C}\n\n::figure{src=scan.svg alt=D credit="Okafor laboratory"}`

  it('is not asked for by default', async () => {
    expect(await problemsOf(body, { fields })).toEqual([])
    expect(await problemsOf(body, { fields, rules: { 'missing-credit': 'off' } })).toEqual([])
  })

  it('is found where the site asks for it', async () => {
    expect(await problemsOf(body, { fields, rules: { 'missing-credit': 'warning' } })).toEqual([
      '6:1 missing-credit The image `scan.svg` has no credit',
      '8:4 missing-credit The image `scan.svg` has no credit',
      '10:1 missing-credit The image `scan.svg` has no credit',
    ])
  })

  it('can be asked of one kind alone', async () => {
    const more = {
      'content/people/grace.md': '---\nname: Grace\nimage: { src: ../stories/scan.svg, alt: Grace }\n---\n',
    }
    const rules = { 'missing-credit': { person: 'error' } } as const
    expect(await problemsOf(body, { fields, rules, more })).toEqual([
      'content/people/grace.md:3:1 missing-credit The image `../stories/scan.svg` has no credit',
    ])
  })
})
