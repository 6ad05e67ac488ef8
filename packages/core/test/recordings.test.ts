import { describe, expect, it } from 'vitest'
import { isCutFilm, recordingOf } from '../src/files/recording.js'
import { createSite, describeAll, discovery, records } from './support/create-site.js'
import { filmOf } from './support/film.js'

const webm = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex')
/** A header; a segment of 36 bytes with a scale of 1 ms, a duration of 6,000 of these, and one track. */
const beginning = '1a45dfa3 80 18538067'
const info = '1549a966 8e 2ad7b1 83 0f4240 4489 84 45bb8000'
const track = '1654ae6b 89 ae 87 86 85 565f564039'.replace('4039', '5039') // V_VP9
const whole = `${beginning} a1 ${info} ${track}`

describe('what a recording tells of itself', () => {
  it('of an MP4 file', () => {
    const film = Buffer.from(filmOf({ format: 'hvc1', seconds: 90 }))
    expect(recordingOf(film)).toEqual({ duration: 90, formats: { picture: ['hvc1'], sound: [] } })
  })

  it('of a WebM file, also where its segment does not say how long it is', () => {
    const told = { duration: 6, formats: { picture: ['V_VP9'], sound: [] } }
    expect(recordingOf(webm(whole))).toEqual(told)
    expect(recordingOf(webm(whole.replace(' a1 ', ' 0100000000000021 ')))).toEqual(told)
    expect(recordingOf(webm(whole.replace(' a1 ', ' 01ffffffffffffff ')))).toEqual(told)
  })

  it('of no other file', () => {
    expect(recordingOf(Buffer.from('ID3 sound'))).toBeUndefined()
    expect(isCutFilm(Buffer.from('ID3 sound'))).toBe(false)
  })

  it('of hostile bytes in a moment', () => {
    const many = Buffer.concat([webm(`${beginning} 01ffffffffffffff`), Buffer.alloc(20_000_000, 0x80)])
    const start = performance.now()
    expect(recordingOf(many)).toEqual({ formats: { picture: [], sound: [] } })
    expect(performance.now() - start).toBeLessThan(1000)
  })

  it('throws at no place where a file may break off', () => {
    for (const file of [Buffer.from(filmOf()), webm(whole)]) {
      for (let length = 0; length < file.length; length++) {
        expect(() => recordingOf(file.subarray(0, length))).not.toThrow()
        if (length > 12) expect(isCutFilm(file.subarray(0, length))).toBe(true)
      }
      expect(isCutFilm(file)).toBe(false)
    }
  })
})

describe('a whole film', () => {
  it('may have something of another program behind it', () => {
    expect(isCutFilm(Buffer.from(`${filmOf()}TAG of some words that a program for music has put there`))).toBe(false)
  })
})

describe('a film in a story', () => {
  const problemsOf = async (src: string, film: string, captions = 'no-speech', more: Record<string, string> = {}) => {
    const body = `:::video[A morning]{src=./${src} captions=${captions}}\n“Good morning.”\n:::`
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery('A', { body, fields: 'summary: A film.' }),
      [`content/stories/${src}`]: film,
      ...more,
    })
    return describeAll((await site.build()).problems)
  }

  it.each([
    ['hvc1', 'HEVC (H.265)'],
    ['apch', 'ProRes'],
    ['zzzz', 'zzzz'],
  ])('is told where many browsers cannot play it: %s', async (format, called) => {
    expect(await problemsOf('film.mp4', filmOf({ format }))).toEqual([
      `content/stories/a.md:8:25 unplayable-media Many browsers cannot play this film: it is in the format ${called}`,
    ])
  })

  it('may be a recording whose pictures no browser shows', async () => {
    const body = ':::audio[A morning]{src=./ada.m4a}\n“Good morning.”\n:::'
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery('A', { body, fields: 'summary: A film.' }),
      'content/stories/ada.m4a': filmOf({ format: 'jpeg' }),
    })
    expect(describeAll((await site.build()).problems)).toEqual([])
  })

  it.each(['avc1', 'av01', 'vp09'])('plays in all browsers: %s', async (format) => {
    expect(await problemsOf('film.mp4', filmOf({ format }))).toEqual([])
  })

  it('may be offered for download in any format', async () => {
    const body = '::download[The film, for broadcasters]{href=./film.mp4}'
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery('A', { body, fields: 'summary: A film.' }),
      'content/stories/film.mp4': filmOf({ format: 'apch' }),
    })
    expect(describeAll((await site.build()).problems)).toEqual([])
  })

  it('has captions that end with it, give or take two seconds', async () => {
    const upTo = (time: string) => ({
      'content/stories/film.vtt': `WEBVTT\n\n00:01.000 --> ${time}\nBye.\n\n00:02.000 --> 00:03.000\nBye.\n`,
    })
    expect(await problemsOf('film.mp4', filmOf({ seconds: 50 }), './film.vtt', upTo('00:52.000'))).toEqual([])
    expect(await problemsOf('film.mp4', filmOf({ seconds: 50 }), './film.vtt', upTo('01:01:32.500'))).toEqual([
      'content/stories/a.md:8:45 late-captions These captions go on until 1:01:32, but the film ends at 0:50',
    ])
  })
})

describe('a file of which the end is missing', () => {
  it.each([
    ['report.pdf', '%PDF-1.7 Words'],
    ['report.docx', 'PK\x03\x04 words'],
    ['film.mp4', filmOf().slice(0, -1)],
  ])('is told: %s', async (name, text) => {
    const body = `Open [it](./${name}).`
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery('A', { body, fields: 'summary: A film.' }),
      [`content/stories/${name}`]: text,
    })
    expect(describeAll((await site.build()).problems)).toEqual([
      `content/stories/${name}:1:1 invalid-file The end of this file is missing`,
    ])
  })
})
