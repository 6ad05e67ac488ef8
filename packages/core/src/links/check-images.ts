import { cropTo } from '../images/crop.js'
import { roles, widestLead } from '../images/roles.js'
import { unshownBy } from '../images/unshown-format.js'
import { targetOf } from '../markdown/target.js'
import { type Fault, fault, type Place } from '../problems.js'
import type { Values } from '../rules/rule.js'
import { leavesOf } from '../schema/leaves.js'
import { attributePlace, directivesOf, placedSlots } from '../story/placed-slots.js'
import type { Site } from '../story/site.js'
import { type Entry, isStory } from '../story/story.js'
import { bindImage, imagePath } from './bind-image.js'
import { decoded } from './decoded.js'
import { localFile } from './local-address.js'
import { nearestOf } from './nearest-of.js'
import { pathBelow } from './path-below.js'
import { rightPath } from './right-path.js'

/** The name of an image file as its author wrote it. */
export interface WrittenImage {
  readonly src: string
  readonly at: Place | undefined
}

/** The largest file, in kB, that a page should ask a reader to load. */
const limit = 1000

/** Every image that an entry names: in front matter, attributes of directives, and Markdown. */
export function imagesWrittenIn(entry: Entry): WrittenImage[] {
  const images = imageLeaves(entry.data, (at) => ({ path: at }))
  for (const { at, attributes } of directivesOf(entry)) {
    images.push(...imageLeaves(attributes, (where) => attributePlace(at, String(where[0]))))
  }
  for (const { slot, at } of placedSlots(entry)) if (slot.type === 'image') images.push({ src: slot.src, at })
  return images
}

/** The images of checked data. */
export function imageLeaves(
  data: unknown,
  place: (path: readonly (string | number)[]) => Place | undefined,
): WrittenImage[] {
  return leavesOf(data).flatMap(({ path: at, value }) =>
    value.$ === 'image' ? [{ src: value.src, at: place(at) }] : [],
  )
}

/** Faults of an image file: missing, in other capitals, in a format that browsers do not show, too large to load, or nothing that a page should show. */
export function checkImage(site: Site, { src, at }: WrittenImage, file: string): Fault[] {
  const image = bindImage(site, src, file)
  if (!image) {
    const local = localFile(src, file, at)
    if (local) return [local]
    if (targetOf(src) === 'external' && pathBelow(site.config.homes, src) === undefined)
      return [fault('external-image', file, at, { src })]
    const path = imagePath(site, src, file)
    if (site.attachments.has(path)) return [fault('invalid-image', file, at, { src, isAttachment: 1 })]
    const format = unshownBy(src)
    if (format !== undefined) return [fault('invalid-image', file, at, { src, format, image: path })]
    const meant = nearestImage(site, src, file)
    return [fault('missing-image', file, at, { src, ...(meant ? { nearest: meant } : placesFor(site, src, file)) })]
  }
  const size = Math.ceil(image.size / 1000)
  return [
    ...(image.path === imagePath(site, src, file)
      ? []
      : [fault('wrong-case', file, at, { written: src, right: rightSource(site, src, image.path, file) })]),
    ...(image.unshown !== undefined
      ? [fault('invalid-image', file, at, { src, format: image.unshown, image: image.path })]
      : []),
    // What is published as it is must be right as it is.
    ...(size > limit && !image.isResized ? [fault('image-too-large', file, at, { src, size, limit })] : []),
    ...(image.hasLocation && !image.isResized ? [fault('image-location', file, at, { src, isStatic: 0 })] : []),
    ...(image.danger ? [fault('unsafe-image', file, at, { src, what: image.danger })] : []),
    ...(image.motion ? [fault('endless-animation', file, at, { src, motion: image.motion })] : []),
  ]
}

/** A lead of a story, of which lists show a part too, with fewer pixels than its place needs. A drawing has none. */
export function checkLead(site: Site, entry: Entry): Fault[] {
  const data = isStory(entry) ? entry.data.image : undefined
  const image = data && bindImage(site, data.src.src, entry.file)
  if (!image || image.width === 0 || image.path.toLowerCase().endsWith('.svg')) return []
  const { width } = cropTo(image, roles.lead.ratio ?? image.width / image.height, data.focus) ?? image
  if (width >= widestLead) return []
  const values = { src: data.src.src, width, needed: widestLead }
  return [fault('image-too-small', entry.file, { path: ['image', 'src'] }, values)]
}

/** Where a missing image would be found: as it is named, or from every file of the site. */
function placesFor(site: Site, src: string, file: string): Values {
  const images = `${site.config.content}/images/`
  const named = imagePath(site, src, file)
  const name = src.split(/[\\/]/).at(-1) ?? src
  const isBelow = named.startsWith(`${site.config.content}/`) && !named.includes('\\')
  const isThere = named === images + decoded(name).normalize('NFC')
  return { ...(isBelow && { put: named }), ...(!isThere && { images, write: `/images/${name}` }) }
}

/** How `src` names an image rightly, in its manner. */
function rightSource({ config }: Site, src: string, image: string, file: string): string {
  return asWritten(src.startsWith('/') ? image.slice(config.content.length) : rightPath(src, image, file), src)
}

/** The name of a file as an address, where `src` is one. */
const asWritten = (name: string, src: string): string =>
  decoded(src) === src ? name : name.split('/').map(encodeURIComponent).join('/')

function nearestImage(site: Site, src: string, file: string): string | undefined {
  const meant = nearestOf(site.images.keys(), imagePath(site, src, file), file)
  return meant && rightSource(site, src, meant, file)
}
