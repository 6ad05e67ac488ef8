import * as z from 'zod'
import { link, text } from '../kinds/fields.js'

/** What browsers play, by the end of its name: its media type. */
const types = {
  video: { mp4: 'video/mp4', m4v: 'video/mp4', webm: 'video/webm' },
  audio: {
    mp3: 'audio/mpeg',
    m4a: 'audio/mp4',
    aac: 'audio/aac',
    ogg: 'audio/ogg',
    oga: 'audio/ogg',
    opus: 'audio/ogg',
    wav: 'audio/wav',
  },
} as const

type Medium = keyof typeof types

/** The path of a file of the site, or of one beside the story: pages load nothing from other sites. */
const filePath = /^(?!\/\/|[a-z][a-z0-9+.-]*:)[^?#]*\.([a-z0-9]+)$/i

const endingOf = (href: string): string => filePath.exec(href.trim())?.[1]?.toLowerCase() ?? ''

/** A link to a file of the site with one of these endings. */
export const fileLink = (endings: readonly string[], words: string) =>
  link(words).refine(({ href }) => endings.includes(endingOf(href)), words)

const hints = { video: ' (export a .mov as MP4, and link to a film on another site by its title)', audio: '' }
const examples = { video: './film.mp4', audio: './recording.mp3' }

/** What a film and a recording are told by. */
export const mediaAttributes = (medium: Medium) => {
  const endings = Object.keys(types[medium])
  const [last = '', ...others] = endings.map((one) => `.${one}`).toReversed()
  const words = `a file beside the story that ends in ${others.toReversed().join(', ')} or ${last}, like ${examples[medium]}${hints[medium]}`
  return z.strictObject({
    name: text('in brackets what it is, and how long'),
    src: fileLink(endings, words),
  })
}

/** The media type of a file, by its name. */
export const mediaType = (medium: Medium, href: string): string =>
  Object.entries(types[medium]).find(([ending]) => ending === endingOf(href))?.[1] ?? ''
