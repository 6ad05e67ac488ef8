import path from 'node:path'
import type { Config } from '../config/config.js'
import { attachmentEnding } from '../files/endings.js'
import { nearest } from '../nearest.js'
import { type Fault, fault, type Place } from '../problems.js'
import { type TextField, textFields } from '../schema/text-fields.js'
import { folders } from '../story/record-type.js'
import type { Attachment, Site } from '../story/site.js'
import type { Entry } from '../story/story.js'
import { appearsAt } from '../visibility/appears-at.js'
import { nearestAddress } from './addresses.js'
import { allowedProtocols, bindLink, namedFiles } from './bind-link.js'
import { checkDownloads } from './check-downloads.js'
import { checkImage, checkLead, imageLeaves, imagesWrittenIn } from './check-images.js'
import { checkTexts } from './check-texts.js'
import { checkTranscriptLengths } from './check-transcript-lengths.js'
import { earlyLink, hiddenLink } from './hidden-link.js'
import { isEmptyList } from './is-empty-list.js'
import { linkAdvice } from './link-advice.js'
import { labelledLinks, linksOf, type WrittenLink } from './links-of.js'
import { localFile, previewAddress } from './local-address.js'
import { nearestOf } from './nearest-of.js'
import { rightPath } from './right-path.js'
import { trackedLink } from './tracked-link.js'

/** Faults of the links and images of an entry: where they lead, and what their words say. */
export function checkLinks(site: Site, entry: Entry): Fault[] {
  const links = linksOf(entry)
  const appears = appearsAt(entry, site.config)
  return [
    ...links.flatMap((link) => checkLink(site, link, entry.file, appears)),
    ...addressesOf(entry, site.config).flatMap(({ text, path }) => checkAddress(site, text, entry.file, { path })),
    ...checkTexts(site, entry, links),
    ...checkDownloads(site, entry),
    ...checkTranscriptLengths(site, entry),
    ...imagesWrittenIn(entry).flatMap((image) => checkImage(site, image, entry.file)),
    ...checkLead(site, entry),
  ]
}

/** The full addresses in front matter that are elsewhere: sources, further reading and the like. */
function addressesOf({ kind, data }: Entry, { kinds }: Config): readonly TextField[] {
  const schema = kinds.get(kind)?.schema
  return schema ? textFields(schema, data).filter(({ meta }) => meta.address === true) : []
}

/** Beside a full address stand words of its own, so that it may be one of the site; one that leads to what is hidden is not. */
function checkAddress(site: Site, href: string, file: string, at: Place): Fault[] {
  const target = bindLink(site, href, file)
  if ('broken' in target) return target.broken === 'hidden' ? [hiddenLink(site.config, target.entry, { file, at })] : []
  const local = previewAddress(site.config, href, file, at)
  const tracked = target.external ? trackedLink(href) : undefined
  return local ? [local] : tracked ? [fault('tracked-link', file, at, tracked)] : []
}

/** Faults of the links and images of the config. */
export function checkConfigLinks(site: Site): Fault[] {
  const { file } = site.config
  const { links, images } = writtenInConfig(site.config)
  return [
    ...links.flatMap((link) => checkLink(site, link, file)),
    ...site.aliases.flatMap(({ written, to, keys: [key = ''] }) => {
      if (typeof to !== 'string') return []
      const link = { href: to, text: '', at: inConfig(['redirects', written]), textAt: undefined }
      const address = site.addresses.get(key)
      // One to what is not public is none, like an old address that a story itself has.
      if (address?.isHidden) return []
      const target = bindLink(site, to, file)
      if ('address' in target && target.address?.attachment)
        return [fault('broken-link', file, link.at, { href: to, isRedirect: 1, put: `${site.config.static}/` })]
      const faults = checkLink(site, link, file)
      return faults.length > 0 || address ? faults : [fault('broken-link', file, link.at, { href: to })]
    }),
    ...images.flatMap((image) => checkImage(site, image, file)),
  ]
}

/** The links and images of a config as they are written there, but for where redirects lead. */
export function writtenInConfig(config: Config) {
  const parts = { ...linkedParts(config), redirects: undefined }
  return { links: labelledLinks(parts, inConfig), images: imageLeaves(parts, inConfig) }
}

const inConfig = (path: readonly (string | number)[]): Place => ({ path })

/** The parts of a config that may hold links and images. */
export function linkedParts(config: Config): object {
  const { site, organisation, nav, utilityBar, donate, newsletters, responses, footer, redirects, translations } =
    config
  return { site, organisation, nav, utilityBar, donate, newsletters, responses, footer, redirects, translations }
}

/** `appears`: when the entry that the link stands in will be public, where it is not yet. */
function checkLink(site: Site, { href, text, at }: WrittenLink, file: string, appears?: number): Fault[] {
  const { config } = site
  const local = localFile(href, file, at) ?? previewAddress(config, href, file, at)
  if (local) return [local]
  const target = bindLink(site, href, file)
  if (!('broken' in target)) {
    const { url, right, external, address, below } = target
    if (right !== undefined) return [fault('wrong-case', file, at, { written: href.trim(), right })]
    const to = address?.entry
    const early = appears !== undefined && to ? earlyLink(config, appears, to, { file, at }) : []
    if (early.length > 0) return early
    if (below !== undefined) return [fault('absolute-link', file, at, { href: href.trim(), path: below })]
    const tracked = external ? trackedLink(url) : undefined
    if (tracked) return [fault('tracked-link', file, at, tracked)]
    if (address?.attachment) return checkAttachment(address.attachment, { href: href.trim(), file, at })
    return external && /^http:/i.test(url) ? [fault('http-link', file, at, { href: url })] : []
  }
  switch (target.broken) {
    case 'hidden':
      return [hiddenLink(config, target.entry, { file, at })]
    case 'protocol':
      return [
        fault('unsafe-protocol', file, at, {
          protocol: target.protocol,
          allowed: `one of ${allowedProtocols.join(', ')}`,
        }),
      ]
    case 'query':
      return [fault('broken-link', file, at, { href: target.href, isQuery: 1 })]
    case 'empty':
      return [fault('empty-link', file, at, { href, text })]
    case 'anchor': {
      if (site.unreadableFiles.has(target.address.entry?.file ?? '')) return []
      const anchors = [...(target.address.anchors ?? [])].map((id) => id.replace(/^s-/, ''))
      const meant = nearest(target.anchor, anchors)
      const values = {
        anchor: target.anchor,
        page: target.address.entry?.file ?? target.address.title,
        ...(meant ? { nearest: `#${meant}` } : { headings: headingsOf(anchors) }),
      }
      return [fault('broken-anchor', file, at, values)]
    }
    case 'page': {
      if (isUnreadable(site, target.href, file)) return []
      if (isEmptyList(site, target.href))
        return hasUnreadableStory(site) ? [] : [fault('empty-list', file, at, { href: target.href })]
      const advice = linkAdvice(href, file, config)
      const meant = advice.as === 'mail' || advice.as === 'site' ? undefined : nearestTarget(site, target.href, file)
      return [fault('broken-link', file, at, { href: target.href, ...(meant ? { nearest: meant } : advice) })]
    }
  }
}

/** Faults of a file that is published as it is where a link leads to it. */
function checkAttachment(
  { hasLocation, danger }: Attachment,
  { href, file, at }: { readonly href: string; readonly file: string; readonly at: Place | undefined },
): Fault[] {
  return [
    ...(hasLocation ? [fault('image-location', file, at, { src: href, isAttached: 1 })] : []),
    ...(danger ? [fault('unsafe-image', file, at, { src: href, what: danger })] : []),
  ]
}

/** The first headings of a page, as links to them are written. */
function headingsOf(anchors: readonly string[], limit = 5): string {
  const more = anchors.length - limit
  const shown = anchors.slice(0, limit).map((id) => `\`#${id}\``)
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(', ')
}

/** The page of a file that is faulty itself: by its path, or by an address that ends in its name. */
function isUnreadable({ unreadableFiles }: Site, href: string, file: string): boolean {
  const wanted = path.posix.join(path.posix.dirname(file), href)
  const name = path.posix.basename(href)
  return [...unreadableFiles].some(
    (one) => one === wanted || one === `${wanted}.md` || path.posix.parse(one).name === name,
  )
}

/** Whether a story is so faulty that nobody knows in which lists it will stand. */
const hasUnreadableStory = ({ unreadableFiles, config }: Site): boolean =>
  [...unreadableFiles].some((file) => file.slice(config.content.length).split('/', 3).includes(folders.story))

const nearestTarget = (site: Site, href: string, file: string): string | undefined =>
  href.startsWith('/') ? nearestAddress(site.addresses, href) : nearestFile(site, href, file)

/** The page or attachment whose file has the name that is meant, in another folder, or is most like it; written in the same manner. */
function nearestFile(site: Site, href: string, from: string): string | undefined {
  const folder = path.posix.dirname(from)
  if (attachmentEnding.test(href)) {
    const [wanted] = namedFiles(href, from)
    const meant = nearestOf(site.attachments.keys(), wanted, from)
    return meant && rightPath(href, meant, from)
  }
  const [named, withEnding] = namedFiles(href.replace(/\/+$/, ''), from)
  const wanted = /\.md$/i.test(named) ? named : withEnding
  const linked = [...site.byFile].filter(([, entry]) => site.urls.has(entry))
  const files = new Map(linked.map(([file]) => [path.posix.relative(folder, file), file]))
  const file =
    [...files.values()].find((one) => path.posix.basename(one) === path.posix.basename(wanted)) ??
    files.get(nearest(path.posix.relative(folder, wanted), files.keys()) ?? '')
  return file && rightPath(href, file, from)
}
