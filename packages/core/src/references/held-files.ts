import type { Config } from '../config/config.js'
import { bindImage } from '../links/bind-image.js'
import { bindLink } from '../links/bind-link.js'
import { imagesWrittenIn, type WrittenImage } from '../links/check-images.js'
import { writtenInConfig } from '../links/check-links.js'
import { linksOf, type WrittenLink } from '../links/links-of.js'
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
export const checkHeldFiles = (site: Site, entry: Entry, held: HeldFiles): Fault[] =>
  held.size === 0
    ? []
    : heldAmong({ links: linksOf(entry), images: imagesWrittenIn(entry) }, site, { file: entry.file, held })

/** Those that the config shows or links to. */
export const checkHeldByConfig = (site: Site, held: HeldFiles): Fault[] =>
  held.size === 0 ? [] : heldAmong(writtenInConfig(site.config), site, { file: site.config.file, held })

function heldAmong(
  { links, images }: { readonly links: readonly WrittenLink[]; readonly images: readonly WrittenImage[] },
  site: Site,
  { file, held }: { readonly file: string; readonly held: HeldFiles },
): Fault[] {
  const report = (path: string | undefined, src: string, at: Place | undefined) => {
    const found = path === undefined ? undefined : held.get(path)
    const isConfig = file === site.config.file ? { isConfig: 1 } : {}
    return found ? [fault('file-of-hidden-story', file, at, { src, ...found, ...isConfig })] : []
  }
  return [
    ...links.flatMap(({ href, at }) => {
      const target = bindLink(site, href, file)
      return 'broken' in target ? [] : report(target.address?.attachment?.path, href, at)
    }),
    ...images.flatMap(({ src, at }) => report(bindImage(site, src, file)?.path, src, at)),
  ]
}

export const areSameFiles = (a: HeldFiles, b: HeldFiles): boolean =>
  a.size === b.size &&
  [...a].every(([path, { story, because }]) => b.get(path)?.story === story && b.get(path)?.because === because)
