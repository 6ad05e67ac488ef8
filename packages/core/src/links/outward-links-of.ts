import { identifiers, type SchemeName } from '../identifiers/identifiers.js'
import type { Place } from '../problems.js'
import { type TextField, textFields } from '../schema/text-fields.js'
import { attributePlace, directivesOf } from '../story/placed-slots.js'
import type { Site } from '../story/site.js'
import type { Entry } from '../story/story.js'
import { bindLink } from './bind-link.js'
import { linkedParts } from './check-links.js'
import { labelledLinks, linksOf } from './links-of.js'
import { keyOfPath, pathBelow } from './path-below.js'

/** A link to another site as readers meet it, and where it stands. */
export interface OutwardLink {
  readonly href: string
  readonly file: string
  readonly at: Place | undefined
}

/** Every link of a site to another one: of its stories, of the records that these reach, of its config. What is not public is not in the site. */
export function outwardLinksOf(site: Site): OutwardLink[] {
  const { config } = site
  const written = labelledLinks(linkedParts(config), (path) => ({ path }))
  const all = [
    ...site.entries.flatMap((entry) => linksIn(site, entry)),
    ...written.map(({ href, at }) => ({ href, at, file: config.file })),
  ]
  return all.flatMap(({ href, ...rest }) => {
    const target = bindLink(site, href, rest.file)
    return 'broken' in target || !target.external || isOwnPage(site, target.url) ? [] : [{ ...rest, href: target.url }]
  })
}

/** Links as they are written, then fields that pages show as links: full addresses and identifiers. */
function linksIn({ config }: Site, entry: Entry): OutwardLink[] {
  const { file } = entry
  const schema = config.kinds.get(entry.kind)?.schema
  const fields = schema ? textFields(schema, entry.data).filter((field) => isShown(entry, field)) : []
  return [
    ...linksOf(entry).map(({ href, at }) => ({ href, file, at })),
    ...fields.flatMap((field) => linkIn(field, file, { path: field.path })),
    ...directivesOf(entry).flatMap(({ slot, at, attributes }) => {
      const taken = config.directives.get(slot.name)?.attributes
      const texts = taken ? textFields(taken, attributes) : []
      return texts.flatMap((field) => linkIn(field, file, attributePlace(at, String(field.path[0]))))
    }),
  ]
}

function linkIn({ text, meta }: TextField, file: string, at: Place | undefined): OutwardLink[] {
  const href = meta.address === true ? text : urlOf(meta.identifier, text)
  return href === undefined ? [] : [{ href, file, at }]
}

/** Where an identifier leads; of a union, the text may be none. */
function urlOf(scheme: unknown, text: string): string | undefined {
  const names = scheme === 'trial' ? (['nct', 'isrctn'] as const) : isScheme(scheme) ? [scheme] : []
  const name = names.find((one) => identifiers[one].normalise(text) === text)
  return name && identifiers[name].url(text)
}

const isScheme = (name: unknown): name is SchemeName => typeof name === 'string' && Object.hasOwn(identifiers, name)

/** Some fields speak to programs alone. */
function isShown({ type, data }: Entry, { path: [field] }: TextField): boolean {
  if (field === 'canonical') return false
  if (type === 'publication') return field !== 'author'
  return type !== 'organisation' || field !== 'ror' || data.url === undefined
}

/** A page of this site, which needs nobody else: `absolute-link` tells of it. */
function isOwnPage({ config, addresses }: Site, href: string): boolean {
  const path = pathBelow(config.homes, href)
  return path !== undefined && addresses.has(keyOfPath(path))
}
