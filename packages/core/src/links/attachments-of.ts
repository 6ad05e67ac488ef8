import { byTies, type FromTies } from '../memo/by-ties.js'
import { leavesOf } from '../schema/leaves.js'
import type { Attachment, Site } from '../story/site.js'
import { bindLink } from './bind-link.js'
import { linkedParts } from './check-links.js'

/** The attachments that entries of the site and its config link to, each once, by path. No redirect leads to one: its address changes with its content. */
export function attachmentsOf(site: Site, attachmentsIn: FromTies<Attachment>): Attachment[] {
  const found = new Set<Attachment>()
  if (site.attachments.size === 0) return []
  for (const { value } of leavesOf({ ...linkedParts(site.config), redirects: undefined })) {
    const attachment = value.$ === 'link' && attachmentAt(site, value.href, site.config.file)
    if (attachment) found.add(attachment)
  }
  for (const entry of site.entries) for (const attachment of attachmentsIn(entry)) found.add(attachment)
  return [...found].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The attachments that an entry links to. */
export const createAttachmentsIn = (site: Site): FromTies<Attachment> =>
  byTies(({ ties, file }) => ties.hrefs.flatMap((href) => attachmentAt(site, href, file) ?? []))

/** The attachment that a link leads to. */
export function attachmentAt(site: Site, href: string, from: string): Attachment | undefined {
  const target = bindLink(site, href, from)
  return 'broken' in target ? undefined : target.address?.attachment
}
