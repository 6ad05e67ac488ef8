import { all, attribute, type ParsedPage } from './page.js'

/** Something that a page names by an address. */
export interface Reference {
  readonly page: ParsedPage
  /** As written. */
  readonly href: string
  readonly element: string
}

const attributes = ['href', 'src', 'action', 'poster', 'data'] as const

/** Everything that a page links to, shows or loads. */
export const referencesOf = (page: ParsedPage): Reference[] =>
  all(page, attributes.map((name) => `[${name}]`).join(', ')).flatMap((element) =>
    attributes.flatMap((name) => {
      const href = attribute(element, name)
      const rel = attribute(element, 'rel')
      return href === undefined ? [] : [{ page, href, element: rel ? `${element.tagName} ${rel}` : element.tagName }]
    }),
  )

/** What a browser fetches by itself, without anybody following a link. */
export const requestsOf = (page: ParsedPage): Reference[] =>
  referencesOf(page).filter(({ element }) => !/^(?:a|form)\b|^link (?:canonical|alternate|prev|next)$/.test(element))

/** The output file that an address of the site leads to, and the id on it. */
export function fileAt(href: string, from: string, base = '/'): { path: string; id: string } {
  const { pathname, hash } = new URL(href, `https://wrenfield.example.org${base}${from.slice(1)}`)
  const path = decodeURIComponent(pathname)
  if (!path.startsWith(base)) return { path: `outside ${base}: ${path}`, id: '' }
  return { path: path.slice(base.length).replace(/^$|(?<=\/)$/, 'index.html'), id: decodeURIComponent(hash.slice(1)) }
}

/** Whether an address stays on the site. */
export const isLocal = (href: string): boolean =>
  new URL(href, 'https://wrenfield.example.org').host === 'wrenfield.example.org' && !/^\w+:(?!\/\/)/.test(href)
