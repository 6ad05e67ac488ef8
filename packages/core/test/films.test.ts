import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { defineDirective } from '../src/directives/define-directive.js'
import { readCaptions } from '../src/files/read-captions.js'
import type { StoryView } from '../src/views.js'
import { createSite, describeAll, discovery, htmlOf, records, viewAt } from './support/create-site.js'
import { plainTheme } from './support/plain-theme.js'
import { strangeIn, type Thing, thingsIn } from './support/schema-org.js'

const captions = 'WEBVTT\n\n00:01.000 --> 00:04.000\nGood morning.\n'
const still = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>'
const files = {
  'content/stories/film.mp4': '\0\0\0\x10ftypisom\0\0\0\0\0\0\0\x08moov',
  'content/stories/film.vtt': captions,
  'content/stories/still.svg': still,
  'content/stories/ada.mp3': 'ID3 sound',
  'content/images/logo.svg': still,
  'content/images/drawing.mp4': '\0\0\0\x10ftypisom\0\0\0\0',
}
/** A site with one discovery, whose body begins on line 8. */
const siteOf = (body: string, more: Readonly<Record<string, string>> = {}) =>
  createSite({
    ...records,
    ...files,
    'content/stories/a.md': discovery('A', { body, fields: 'summary: A film.' }),
    ...more,
  })
const problemsOf = async (body: string) =>
  describeAll((await siteOf(body).build()).problems).filter((line) => !line.includes('left-out-file'))
const film = (attributes: string, words = '[A door.] “Good morning.”') =>
  `:::video[A morning, 4 minutes]{${attributes}}\n${words}\n:::`

function boxOf(type: string, inside: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(inside.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, inside])
}

/** A film that lasts so many units, of which there are so many in a second. */
const lasting = (duration: number, scale: number, isLong = false) => {
  const header = Buffer.alloc(isLong ? 32 : 20)
  header[0] = isLong ? 1 : 0
  header.writeUInt32BE(scale, isLong ? 20 : 12)
  if (isLong) header.writeBigUInt64BE(BigInt(duration), 24)
  else header.writeUInt32BE(duration, 16)
  return Buffer.concat([boxOf('ftyp', Buffer.from('isom\0\0\0\0')), boxOf('moov', boxOf('mvhd', header))])
}

describe('a film', () => {
  it('is shown with its captions, and all that is said in it to read', async () => {
    const result = await siteOf(film('src=./film.mp4 captions=./film.vtt poster=./still.svg')).build()
    const html = htmlOf(result, '/discoveries/a/')
    const [src] = /\/files\/film-[\w-]{8}\.mp4/.exec(html) ?? []
    const [track] = /\/files\/film-[\w-]{8}\.vtt/.exec(html) ?? []
    const [poster] = /\/images\/still-[\w-]{8}\.svg/.exec(html) ?? []
    expect(result.files.map(({ path }) => `/${path}`)).toEqual(expect.arrayContaining([src, track, poster]))
    expect(html).toContain(
      `<video controls preload="none" aria-label="A morning, 4 minutes" poster="${poster}" width="40" height="30">\n<source src="${src}" type="video/mp4">\n<track kind="captions" src="${track}" srclang="en-GB" label="English (United Kingdom)" default>`.replace(
        ' (United Kingdom)',
        '',
      ),
    )
    expect(html).toContain('<p>[A door.] “Good morning.”</p>')
  })

  it.each(['in-picture', 'no-speech'])('may need no file of captions: %s', async (captions) => {
    const site = siteOf(film(`src=/films/a.webm captions=${captions}`), { 'static/films/a.webm': 'film' })
    const html = htmlOf(await site.build(), '/discoveries/a/')
    expect(html).toContain('<source src="/films/a.webm" type="video/webm">')
    expect(html).toContain('preload="metadata"')
    expect(html).not.toContain('<track')
  })

  it('has the size of its picture, also where a telephone lay on its side', async () => {
    const turned = [0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000]
    const upright = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000]
    const sizes = [upright, turned].map(async (matrix) => {
      const header = Buffer.alloc(84)
      for (const [index, value] of matrix.entries()) header.writeInt32BE(value, 40 + index * 4)
      header.writeUInt16BE(960, 76)
      header.writeUInt16BE(540, 80)
      const track = boxOf('trak', boxOf('tkhd', header))
      const movie = Buffer.concat([boxOf('ftyp', Buffer.from('isom\0\0\0\0')), boxOf('moov', track)])
      const site = siteOf(film('src=./film.mp4 captions=no-speech poster=./still.svg'), {})
      site.write({ 'content/stories/film.mp4': movie })
      return /width="\d+" height="\d+"/.exec(htmlOf(await site.build(), '/discoveries/a/'))?.[0]
    })
    expect(await Promise.all(sizes)).toEqual(['width="960" height="540"', 'width="540" height="960"'])
  })

  it('is never a story whose name only begins as that of the film', async () => {
    const site = siteOf(`${film('src=./b.mp4 captions=no-speech')}\n\n[The story](./b.mp4.md)`, {
      'content/stories/b.mp4.md': discovery('B', { fields: 'summary: Words.' }),
    })
    const told = async () =>
      describeAll((await site.build()).problems).filter((line) => !line.includes('left-out-file'))
    expect(await told()).toEqual(['content/stories/a.md:8:36 broken-link Cannot find the file `./b.mp4`'])
    site.write({ 'content/stories/B.mp4': files['content/stories/film.mp4'] })
    expect(await told()).toEqual(['content/stories/a.md:8:36 wrong-case `./b.mp4` must be written `./B.mp4`'])
    site.write({ 'content/stories/b.mp4': files['content/stories/film.mp4'] })
    expect(await told()).toEqual([])
    expect(htmlOf(await site.build(), '/discoveries/a/')).toMatch(/src="\/files\/b-[\w-]{8}\.mp4"/)
  })

  it('says which language its captions are in', async () => {
    const body = film('src=./film.mp4 captions=./film.cy.vtt')
    const languages = ['en-GB', 'cy']
    const site = siteOf(body, { 'content/stories/film.cy.vtt': captions })
    const theme = plainTheme({ strings: { cy: { readMore: 'Darllen mwy' } } })
    const result = await site.build({}, { theme, site: { url: 'https://charity.example.org', name: 'A', languages } })
    expect(htmlOf(result, '/discoveries/a/')).toContain('srclang="cy" label="Cymraeg"')
    const other = siteOf(film('src=./film.mp4 captions=./film.fr.vtt'), { 'content/stories/film.fr.vtt': captions })
    expect(htmlOf(await other.build(), '/discoveries/a/')).toContain('srclang="fr" label="français"')
    for (const name of ['film.old.vtt', 'film.cut-2.vtt', 'film.en-1.vtt']) {
      const draft = siteOf(film(`src=./film.mp4 captions=./${name}`), { [`content/stories/${name}`]: captions })
      expect(htmlOf(await draft.build(), '/discoveries/a/')).toContain('srclang="en-GB" label="English"')
    }
  })

  it.each([
    [
      film('captions=./film.vtt'),
      '1 missing-key Missing `src`, expected a file beside the story that ends in .mp4, .m4v or .webm, like ./film.mp4 (export a .mov as MP4, and link to a film on another site by its title)',
    ],
    [
      film('src=./film.mov captions=./film.vtt'),
      '36 invalid-value Unexpected `./film.mov` in `src`, expected a file beside the story that ends in .mp4, .m4v or .webm, like ./film.mp4 (export a .mov as MP4, and link to a film on another site by its title)',
    ],
    [
      film('src=https://example.org/film.mp4 captions=./film.vtt'),
      '36 invalid-value Unexpected `https://example.org/film.mp4` in `src`, expected a file beside the story that ends in .mp4, .m4v or .webm, like ./film.mp4 (export a .mov as MP4, and link to a film on another site by its title)',
    ],
    [
      film('src=./film.mp4'),
      '1 missing-key Missing `captions`, expected a file of captions in WebVTT, like ./film.vtt, or `in-picture` where the film itself shows what is said, or `no-speech` where nobody speaks',
    ],
    [
      film('src=./film.mp4 captions=yes'),
      '56 invalid-value Unexpected `yes` in `captions`, expected a file of captions in WebVTT, like ./film.vtt, or `in-picture` where the film itself shows what is said, or `no-speech` where nobody speaks',
    ],
    [film('src=./film.mp4 captions=./gone.vtt'), '56 broken-link Cannot find the file `./gone.vtt`'],
    [
      film('src=./film.mp4 captions=./film.vtt poster=./gone.jpg'),
      '74 missing-image Cannot find the image `./gone.jpg`',
    ],
    [
      film('src=./film.mp4 captions=./film.vtt poster=https://example.org/still.svg'),
      '74 external-image The image `https://example.org/still.svg` is on another site',
    ],
    [
      film('src=./../film.mp4 captions=./film.vtt'),
      '36 broken-link Cannot find the file `./../film.mp4`, did you mean `./film.mp4`?',
    ],
    [
      film('src=./film.mp4 captions=./film.vtt poster=./../stories/stil.svg'),
      '74 missing-image Cannot find the image `./../stories/stil.svg`, did you mean `./still.svg`?',
    ],
    [
      film('src=./film.mp4 captions=./film.vtt poster=./logo.svg'),
      '74 missing-image Cannot find the image `./logo.svg`, did you mean `../images/logo.svg`?',
    ],
    [
      film('src=./film.mp4 captions=./film.vtt poster=/images/lgo.svg'),
      '74 missing-image Cannot find the image `/images/lgo.svg`, did you mean `/images/logo.svg`?',
    ],
    [
      film('src=./drawing.mp4 captions=./film.vtt'),
      '36 broken-link Cannot find the file `./drawing.mp4`, did you mean `../images/drawing.mp4`?',
    ],
    [
      film('src=./film.mp4 captions=./film.vtt', ''),
      '1 missing-transcript This `:::video` does not say what is said and seen in it',
    ],
    [
      ':::audio[Ada, 6 minutes]{src=./ada.mp3}\n:::',
      '1 missing-transcript This `:::audio` does not say what is said in it',
    ],
    [
      film('src=./film.mp4 captions=./film.vtt', '![A door](./still.svg)'),
      '1 missing-transcript This `:::video` holds an image, but does not say what is said and seen in it',
    ],
    [
      film('src=./film.mp4 captions=./film.vtt', 'Watch it [with its words](https://example.org/film/) there.'),
      '1 missing-transcript This `:::video` holds a link, but does not say what is said and seen in it',
    ],
    [
      film('src=./film.mp4 captions=./film.vtt', '[The words of the film](./film.vtt)'),
      '1 missing-transcript This `:::video` holds a link, but does not say what is said and seen in it',
    ],
    [
      film('src=./film.mp4 captions=./film.vtt', '::cta{label=Words href=https://example.org/film/}'),
      '1 missing-transcript This `:::video` holds a link, but does not say what is said and seen in it',
    ],
    ['::audio[Ada, 6 minutes]{src=./ada.mp3}', '1 wrong-directive-form `audio` cannot be written as `::audio`'],
    [
      ':::audio{src=./ada.mp3}\nWords.\n:::',
      '1 missing-key Missing `name`, expected in brackets what it is, and how long',
    ],
  ])('is told what it lacks: %j', async (body, problem) => {
    expect(await problemsOf(body)).toEqual([`content/stories/a.md:8:${problem}`])
  })
})

describe('the words of a film', () => {
  it.each([
    '[The words of the film](./words.md)',
    '[The words of the film](https://charity.example.org/discoveries/words/)',
    '::download[The words of the film]{href=./words.txt}',
    '“Good morning. [The trial](https://example.org/trial/) begins today in Norrvik, says Ada.”',
    '::spoken{words=film}',
  ])('may stand on a page or in a document of the site, or be given by a directive of it: %s', async (words) => {
    const site = siteOf(film('src=./film.mp4 captions=./film.vtt', words), {
      'content/stories/words.md': discovery('Words', { fields: 'summary: The words of a film.' }),
      'content/stories/words.txt': 'Good morning.',
    })
    const directives = [
      defineDirective({
        name: 'spoken',
        forms: ['leaf'],
        attributes: z.strictObject({ words: z.string() }),
        view: () => ({}),
      }),
    ]
    const { problems } = await site.build({}, { markdown: { directives } })
    expect(describeAll(problems).filter((line) => line.includes('missing-transcript'))).toEqual([])
  })
})

describe('a few words', () => {
  const whole = 'src=./film.mp4 captions=./film.vtt'
  const told = async (body: string, seconds: number) => {
    const site = siteOf(body, {
      'content/stories/words.md': discovery('Words', { fields: 'summary: The words of a film.' }),
    })
    site.write({ 'content/stories/film.mp4': lasting(seconds, 1), 'content/stories/ada.m4a': lasting(seconds, 1) })
    return describeAll((await site.build()).problems).filter((line) => line.includes('short-transcript'))
  }

  it.each([
    [
      film(whole, 'The words will follow.'),
      243,
      ':::video` lasts 4 minutes, but 4 words say what is said and seen in it',
    ],
    [film(whole, 'Soon.'), 60, ':::video` lasts a minute, but one word says what is said and seen in it'],
    [
      ':::audio[Ada]{src=./ada.m4a}\nThe words will follow.\n:::',
      130,
      ':::audio` lasts 2 minutes, but 4 words say what is said in it',
    ],
  ])('are too few for minutes: %j', async (body, seconds, words) => {
    expect(await told(body, seconds)).toEqual([`content/stories/a.md:8:1 short-transcript This \`${words}`])
  })

  it.each([
    [film(whole, 'The words will follow.'), 59],
    [film(whole, 'Word '.repeat(40)), 243],
    [film('src=./film.mp4 captions=no-speech', '[Cells divide.]'), 243],
    [film(whole, '[The words of the film](./words.md)'), 243],
  ])('may be enough: %j', async (body, seconds) => {
    expect(await told(body, seconds)).toEqual([])
  })
})

describe('the schema.org data of a page', () => {
  const dataOf = async (body: string, more: Readonly<Record<string, string | Buffer>> = {}, at = '/discoveries/a/') => {
    const site = siteOf(body)
    site.write(more)
    const { pages, problems } = await site.build()
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const graph: Thing[] = JSON.parse(viewAt<StoryView>(pages, at).head.jsonLd?.html ?? '')['@graph']
    expect(strangeIn(graph, () => 'Thing').filter((line) => /Object|video|audio/.test(line))).toEqual([])
    return graph[0]
  }
  const whole = film('src=./film.mp4 captions=./film.vtt poster=./still.svg')

  it('tells of its films and recordings', async () => {
    const heard = ':::audio[Ada, 6 minutes]{src=./ada.mp3}\n“They asked me.”\n:::'
    const data = await dataOf(`${whole}\n\n${heard}`, { 'content/stories/film.mp4': lasting(243_400, 1000) })
    expect(data).toMatchObject({
      video: [
        {
          '@type': 'VideoObject',
          name: 'A morning, 4 minutes',
          contentUrl: expect.stringMatching(/^https:\/\/charity\.example\.org\/files\/film-[\w-]{8}\.mp4$/),
          thumbnailUrl: expect.stringMatching(/^https:\/\/charity\.example\.org\/images\/still-[\w-]{8}\.svg$/),
          uploadDate: '2026-03-09',
          duration: 'PT4M3S',
        },
      ],
      audio: [{ '@type': 'AudioObject', name: 'Ada, 6 minutes', uploadDate: '2026-03-09' }],
    })
  })

  it.each([
    [lasting(5400, 1), 'PT1H30M'],
    [lasting(600_000, 90_000, true), 'PT7S'],
    [lasting(1, 1000), 'PT1S'],
    [lasting(0, 1000), undefined],
    [lasting(2 ** 32 - 1, 1000), undefined],
    [lasting(1000, 0), undefined],
  ])('says how long a film is where the film does: %#', async (movie, duration) => {
    const data = await dataOf(whole, { 'content/stories/film.mp4': movie })
    expect(data).toMatchObject({ video: [expect.objectContaining({ uploadDate: '2026-03-09' })] })
    expect(thingsIn([data]).find((one) => one['@type'] === 'VideoObject')?.duration).toBe(duration)
  })

  it('tells of no film without a picture, and of none on a page without a date', async () => {
    expect(await dataOf(film('src=./film.mp4 captions=./film.vtt'))).not.toHaveProperty('video')
    const page = { 'content/pages/about.md': `---\ntitle: About\n---\n${whole.replaceAll('./', '../stories/')}\n` }
    expect(await dataOf('Words.', page, '/about/')).not.toHaveProperty('video')
  })
})

describe('a recording', () => {
  it('is played by the page, with every word of it to read', async () => {
    const result = await siteOf(':::audio[Ada, 6 minutes]{src=./ada.mp3}\n“They asked me.”\n:::').build()
    expect(htmlOf(result, '/discoveries/a/')).toMatch(
      /<audio controls preload="none" aria-label="Ada, 6 minutes">\n<source src="\/files\/ada-[\w-]{8}\.mp3" type="audio\/mpeg">/,
    )
    expect(htmlOf(result, '/discoveries/a/')).toContain('<p>“They asked me.”</p>')
  })
})

describe('captions', () => {
  const told = (text: string) => readCaptions('a.vtt', Buffer.from(text)).faults.map(({ at, values }) => [at, values])
  const at = (line: number, end: number) => ({ span: { start: { line, column: 1 }, end: { line, column: end } } })

  it.each([
    captions,
    captions.replaceAll('\n', '\r\n'),
    `\uFEFF${captions}`,
    'WEBVTT - A morning\n\nNOTE by Ada\n\n1\n00:00:01.000 --> 01:00:04.000 line:0 align:start\nGood morning.\n',
  ])('are read as browsers read them: %j', (text) => {
    expect(told(text)).toEqual([])
  })

  it.each([
    ['1\n00:00:01,000 --> 00:00:04,000\nGood morning.', at(1, 1), { why: 'subrip' }],
    ['Good morning.', at(1, 1), { why: 'header' }],
    ['', at(1, 1), { why: 'header' }],
    ['WEBVTTX\n', at(1, 1), { why: 'header' }],
    ['WEBVTT\n\nGood morning.', at(1, 1), { why: 'empty' }],
    ['WEBVTT\n\n00:01,000 --> 00:04,000\nA', at(3, 24), { why: 'time', line: '00:01,000 --> 00:04,000' }],
    ['WEBVTT\n\n00:04.000 --> 00:01.000\nA', at(3, 24), { why: 'time', line: '00:04.000 --> 00:01.000' }],
    [
      'WEBVTT\n\n00:01.000 --> 00:04.000\nA\n\n00:99.000 --> 01:01.000\nB',
      at(6, 24),
      { why: 'time', line: '00:99.000 --> 01:01.000' },
    ],
  ])('that browsers do not show are told: %j', (text, place, values) => {
    expect(told(text)).toEqual([[place, values]])
  })

  it('that are not UTF-8 are told', () => {
    const bytes = Buffer.from(captions.replace('Good', 'Gr\u00fcn'), 'latin1')
    expect(readCaptions('a.vtt', bytes).faults).toMatchObject([{ values: { why: 'encoding' } }])
  })

  it('are told at their line of their file', async () => {
    const site = siteOf(film('src=./film.mp4 captions=./film.vtt'), {
      'content/stories/film.vtt': captions.replace('4.000', '0.500'),
    })
    const { problems } = await site.build()
    expect(describeAll(problems)).toContain(
      'content/stories/film.vtt:3:1 invalid-captions `00:01.000 --> 00:00.500` does not say from when to when its words are shown',
    )
  })
})
