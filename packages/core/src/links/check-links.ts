import path from 'node:path'
import type { Config } from '../config/config.js'
import { nearest } from '../nearest.js'
import { type Fault, fault, type Place } from '../problems.js'
import { leavesOf } from '../schema/leaves.js'
import { attributePlace, directivesOf, placedSlots } from '../story/placed-slots.js'
import type { Site } from '../story/site.js'
import type { Entry } from '../story/story.js'
import { nearestAddress } from './addresses.js'
import { bindImage } from './bind-image.js'
import { allowedProtocols, bindLink } from './bind-link.js'

/** Links and images of entries that lead nowhere. */
export const checkLinks = (site: Site, entries: readonly Entry[]): Fault[] =>
  entries.flatMap((entry) => checkEntry(site, entry))

/** Links and images of the config that lead nowhere. */
export const checkConfigLinks = (site: Site): Fault[] =>
  checkLeaves(site, linkedParts(site.config), site.config.file, (at) => ({ path: at }))

/** The parts of a config that may hold links and images. */
export function linkedParts(config: Config): object {
  const { site, organisation, nav, utilityBar, donate, newsletters, responses, footer } = config
  return { site, organisation, nav, utilityBar, donate, newsletters, responses, footer }
}

function checkEntry(site: Site, entry: Entry): Fault[] {
  const faults = checkLeaves(site, entry.data, entry.file, (at) => ({ path: at }))
  for (const { at, attributes } of directivesOf(entry)) {
    faults.push(...checkLeaves(site, attributes, entry.file, (where) => attributePlace(at, String(where[0]))))
  }
  for (const { slot, at } of placedSlots(entry)) {
    if (slot.type === 'link') faults.push(...checkLink(site, slot.href, entry.file, at, slot.text))
    if (slot.type === 'image') faults.push(...checkImage(site, slot.src, entry.file, at))
  }
  return faults
}

function checkLeaves(
  site: Site,
  data: unknown,
  file: string,
  place: (path: readonly (string | number)[]) => Place | undefined,
): Fault[] {
  return [...leavesOf(data)].flatMap(({ path: at, value }) => {
    if (value.$ === 'link') return checkLink(site, value.href, file, place(at), '')
    return value.$ === 'image' ? checkImage(site, value.src, file, place(at)) : []
  })
}

function checkLink(site: Site, href: string, file: string, at: Place | undefined, text: string): Fault[] {
  const target = bindLink(site, href, file)
  if (!('broken' in target)) return []
  switch (target.broken) {
    case 'hidden':
      return [fault('hidden-link', file, at)]
    case 'protocol':
      return [fault('unsafe-protocol', file, at, { protocol: target.protocol, allowed: allowedProtocols.join(', ') })]
    case 'empty':
      return [fault('empty-link', file, at, { href, text })]
    case 'anchor': {
      const anchors = [...(target.address.anchors ?? [])].map((id) => id.replace(/^s-/, ''))
      const meant = nearest(target.anchor, anchors)
      const values = { anchor: target.anchor, page: target.address.title, ...(meant && { nearest: `#${meant}` }) }
      return [fault('broken-anchor', file, at, values)]
    }
    case 'page': {
      if (isUnreadable(site, target.href, file)) return []
      const meant = target.href.startsWith('/')
        ? nearestAddress(site.addresses, target.href)
        : nearestFile(site, target.href, file)
      return [fault('broken-link', file, at, { href: target.href, ...(meant && { nearest: meant }) })]
    }
  }
}

/** The page of a file that is faulty itself: by its path, or by an address that ends in its name. */
function isUnreadable({ unreadableFiles }: Site, href: string, file: string): boolean {
  const wanted = path.posix.join(path.posix.dirname(file), href)
  const name = path.posix.basename(href)
  return [...unreadableFiles].some(
    (one) => one === wanted || one === `${wanted}.md` || path.posix.parse(one).name === name,
  )
}

function checkImage(site: Site, src: string, file: string, at: Place | undefined): Fault[] {
  if (bindImage(site, src, file)) return []
  const folder = path.posix.dirname(file)
  const known = [...site.images.keys()].map((image) => path.posix.relative(folder, image))
  const wanted = path.posix.join('.', src)
  const meant = nearest(wanted, known) ?? known.find((one) => path.posix.basename(one) === path.posix.basename(src))
  return [fault('missing-image', file, at, { src, ...(meant && { nearest: meant }) })]
}

function nearestFile(site: Site, href: string, file: string): string | undefined {
  const folder = path.posix.dirname(file)
  const linked = [...site.byFile]
    .filter(([, entry]) => site.urls.has(entry))
    .map(([one]) => path.posix.relative(folder, one))
  return nearest(path.posix.join('.', href), linked)
}
