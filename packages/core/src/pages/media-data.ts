import { audio } from '../directives/audio.js'
import { video } from '../directives/video.js'
import type { Edition } from '../elements/edition.js'
import { sharedImage } from '../elements/image.js'
import { isPresent } from '../elements/person.js'
import type { Href, Picture } from '../kinds/fields.js'
import type { JsonLdFacts, Thing } from '../kinds/json-ld.js'
import { directivesOf } from '../story/placed-slots.js'
import type { Story } from '../story/story.js'

/** What is checked of a film or recording; a draft may lack any of it. */
interface MediaAttributes {
  readonly name?: string
  readonly src?: Href
  readonly poster?: Picture
}

/**
 * The films and recordings of a story. Search engines ask for the picture of a film and the day it appeared: one without them is not told of.
 * What is said in them stands on the page.
 */
export function mediaData(edition: Edition, story: Story): Pick<JsonLdFacts, 'videos' | 'recordings'> {
  const { directives } = edition.config
  const placed = directivesOf(story)
  const attributesOf = (directive: typeof video): MediaAttributes[] =>
    directives.get(directive.name) === directive
      ? placed.flatMap(({ slot, attributes }) => (slot.name === directive.name ? [attributes as MediaAttributes] : []))
      : []
  return {
    videos: attributesOf(video).flatMap((one) => {
      const thing = mediaObject(edition, story, 'VideoObject', one)
      const still = one.poster && sharedImage(edition, { src: one.poster, decorative: true }, story.file, 'figure')
      return thing?.uploadDate && still ? [{ ...thing, thumbnailUrl: edition.absoluteOf(still.src) }] : []
    }),
    recordings: attributesOf(audio)
      .map((one) => mediaObject(edition, story, 'AudioObject', one))
      .filter(isPresent),
  }
}

/** https://schema.org/MediaObject, of one of its types. */
function mediaObject(edition: Edition, { data, file }: Story, type: string, media: MediaAttributes): Thing | undefined {
  const target = media.src && edition.target(media.src.href, file)
  if (!target || media.name === undefined) return undefined
  const duration = target.attachment?.duration
  return {
    '@type': type,
    name: media.name,
    contentUrl: edition.absolute(target.url),
    uploadDate: data.datePublished,
    duration: duration === undefined ? undefined : isoDuration(duration),
  }
}

/** A length of time in seconds as ISO 8601 writes it: `PT4M3S`. */
function isoDuration(length: number): string {
  const seconds = Math.max(1, Math.round(length))
  const parts: [number, string][] = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [seconds % 60, 'S'],
  ]
  return `PT${parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('')}`
}
