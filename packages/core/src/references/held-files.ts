import type { Config } from '../config/config.js'
import { bindImage } from '../links/bind-image.js'
import { bindLink } from '../links/bind-link.js'
import { imagesWrittenIn } from '../links/check-images.js'
import { linksOf } from '../links/links-of.js'
import type { FromTies } from '../memo/by-ties.js'
import { type Fault, fault, type Place } from '../problems.js'
import type { Attachment, ImageFile, Site } from '../story/site.js'
import type { Entry } from '../story/story.js'
import { type Hidden, hiddenBecause, isGone } from '../visibility/is-visible.js'

/** A story that is held back or gone, and why. */
interface Held {
  readonly story: string
  readonly because: Hidden
}

/** Which files such stories have, by path. */
export type HeldFiles = ReadonlyMap<string, Held>

/** What leads from an entry to files. */
interface FilesIn {
  readonly attachmentsIn: FromTies<Attachment>
  readonly imagesIn: FromTies<ImageFile>
}

/**
 * Files, by path, of stories under embargo and of stories that are gone. What a draft uses may well be public, and so may an image of a story
 * that is still to come.
 */
export function heldFilesIn(
  entries: readonly Entry[],
  visible: ReadonlySet<Entry>,
  { attachmentsIn, imagesIn }: FilesIn,
  config: Config,
): HeldFiles {
  const held = new Map<string, Held>()
  for (const entry of entries) {
    const because = visible.has(entry) ? undefined : hiddenBecause(entry, config)
    if (because !== 'embargo' && !isGone(because)) continue
    const files = isGone(because) ? [...attachmentsIn(entry), ...imagesIn(entry)] : attachmentsIn(entry)
    for (const { path } of files) if (because) held.set(path, { story: entry.file, because })
  }
  return held
}

/** Files of such stories that a public entry shows or links to as well: they stay public through it. */
export function checkHeldFiles(site: Site, entry: Entry, held: HeldFiles): Fault[] {
  if (held.size === 0) return []
  const report = (file: string | undefined, src: string, at: Place | undefined) => {
    const found = file === undefined ? undefined : held.get(file)
    return found ? [fault('file-of-hidden-story', entry.file, at, { src, ...found })] : []
  }
  return [
    ...linksOf(entry).flatMap(({ href, at }) => {
      const target = bindLink(site, href, entry.file)
      return 'broken' in target ? [] : report(target.address?.attachment?.path, href, at)
    }),
    ...imagesWrittenIn(entry).flatMap(({ src, at }) => report(bindImage(site, src, entry.file)?.path, src, at)),
  ]
}

export const areSameFiles = (a: HeldFiles, b: HeldFiles): boolean =>
  a.size === b.size &&
  [...a].every(([path, { story, because }]) => b.get(path)?.story === story && b.get(path)?.because === because)
