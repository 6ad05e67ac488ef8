import { all, type ParsedPage } from './page.js'

/** A schema.org object. */
export type Thing = Readonly<Record<string, unknown>>

/** Every top-level object of a page's JSON-LD. */
export function jsonLd(page: ParsedPage): Thing[] {
  return all(page, 'script[type="application/ld+json"]').flatMap(({ children }) => {
    const [source] = children
    const document: Thing = JSON.parse(source?.type === 'text' ? source.value : '')
    const graph = document['@graph']
    return Array.isArray(graph) ? graph : [document]
  })
}

/** The one object of this type. */
export function thing(page: ParsedPage, type: string): Thing {
  const [found, another] = jsonLd(page).filter((candidate) => candidate['@type'] === type)
  if (found && !another) return found
  throw new Error(`Expected one ${type} on ${page.url}, found ${jsonLd(page).map((one) => one['@type'])}`)
}

/** The steps of a page's `BreadcrumbList`. */
export function breadcrumbData(page: ParsedPage): { position: number; name: string; item?: string }[] {
  const { itemListElement } = thing(page, 'BreadcrumbList') as { itemListElement: Thing[] }
  return itemListElement.map(({ position, name, item }) => ({
    position: Number(position),
    name: String(name),
    ...(item !== undefined && { item: String(item) }),
  }))
}
