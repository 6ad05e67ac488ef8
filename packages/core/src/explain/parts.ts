import { inLanguage } from '../config/in-language.js'
import { createQuestions } from '../elements/create-questions.js'
import { imagesFolder } from '../images/gallery.js'
import { bindLink } from '../links/bind-link.js'
import { inLanguage as addressIn } from '../links/counterpart.js'
import { linksOf } from '../links/links-of.js'
import type { Answerers } from '../memo/inquiry.js'
import type { Traced } from '../memo/traces.js'
import type { OutputFile, Page } from '../story/page.js'
import { addressKey, type Site } from '../story/site.js'
import { type Entry, titleOf } from '../story/story.js'
import { halves, type Question, questionOf } from './question.js'

/** A story or record that a page shows something of. */
export interface Piece {
  /** Project-relative. */
  readonly file: string
  readonly kind: string
  readonly title: string
}

/** Stories and records that a page shows for one reason. */
export interface Group {
  /**
   * `field`: the page's own story or record names them in `field`. Else the question that found them, such as `related`, `newer`, `link`
   * or `latest`; `config` when a link of the config leads there; a type, such as `topic`, when something else on the page names them; `listed` on a list, and `other`.
   */
  readonly relation: string
  readonly field?: string
  readonly pieces: readonly Piece[]
}

/** What a page is made of, beside templates. */
export interface PageParts {
  /** The story or record that the page is of; lists and pages that nobody wrote have none. */
  readonly of?: Piece
  /** Old addresses that lead to the page, as site paths. */
  readonly aliases: readonly string[]
  readonly groups: readonly Group[]
  /** Images of the content folder, and the files that are published of them for this page. */
  readonly images: readonly { readonly file: string; readonly published: readonly string[] }[]
  /** Links of its story or record, as written, and where they lead: `file` is the story, record, attachment or static file there. */
  readonly links: readonly {
    readonly href: string
    readonly url: string
    readonly external: boolean
    readonly file?: string
  }[]
}

/** Take a page apart, by what was asked while it was planned. */
export function partsOf(
  page: Page,
  unit: Traced<{ readonly files: readonly OutputFile[] }>,
  site: Site,
  statics: ReadonlyMap<string, unknown>,
): PageParts {
  const own = site.addresses.get(addressKey(page.url))?.entry
  return {
    ...(own && { of: pieceOf(own) }),
    aliases: own ? site.aliases.filter(({ to }) => to === own).map(({ url }) => url) : [],
    groups: groupsOf(unit, page, site, own),
    images: imagesOf(unit.value.files),
    links: own ? linksFrom(own, site, statics) : [],
  }
}

const pieceOf = (entry: Entry): Piece => ({ file: entry.file, kind: entry.kind, title: titleOf(entry) })

function groupsOf(unit: Traced<unknown>, page: Page, site: Site, own: Entry | undefined): Group[] {
  const answerers: Answerers = createQuestions(site, inLanguage(site.config, page.language), page.language).questions
  const groups = new Map<string, Set<Entry>>()
  const add = (name: string, entry: Entry) => {
    if (entry !== own) groups.set(name, (groups.get(name) ?? new Set()).add(entry))
  }
  const seen: Entry[] = []
  for (const written of unit.asked) {
    const question = questionOf(written)
    const [what, about] = halves(written, ' ')
    const found = entriesIn(answerers[what]?.(about).value, site)
    if (what === 'entry') seen.push(...found)
    else for (const entry of found) add(relationOf(question, entry, own, site), entry)
  }
  const placed = new Set([...groups.values()].flatMap((entries) => [...entries]))
  for (const entry of seen) if (!placed.has(entry)) add(unit.key === page.url ? 'listed' : 'other', entry)
  return [...groups].map(([name, entries]) => {
    const [relation, field] = halves(name, ' ')
    return { relation, ...(field !== '' && { field }), pieces: [...entries].map(pieceOf) }
  })
}

/** The entries in an answer, which may be a link to one. */
function entriesIn(answer: unknown, site: Site): Entry[] {
  if (Array.isArray(answer)) return answer.flatMap((one) => entriesIn(one, site))
  if (typeof answer !== 'object' || answer === null) return []
  if ('file' in answer) return [site.byFile.get(String(answer.file)) ?? []].flat()
  if (!('url' in answer)) return []
  const [path = ''] = String(answer.url).split(/[?#]/)
  const entry = path === '' ? undefined : site.addresses.get(addressKey(path))?.entry
  return entry ? [entry] : []
}

/** Why an entry is on a page, by the question that found it; with the field of the page's own entry that names it. */
function relationOf({ what, file, id }: Question, entry: Entry, own: Entry | undefined, { config }: Site): string {
  if (what === 'find') {
    const named = own?.ties.references.find(({ ref }) => ref.id === id && ref.to.some((type) => type === entry.type))
    if (!named) return entry.type
    return named.at && 'path' in named.at && !named.inBody ? `field ${named.at.path[0]}` : entry.type
  }
  if (what === 'link' && file === config.file) return 'config'
  // A question about another entry was asked for what the page shows of that.
  return file === undefined || file === own?.file ? what : 'other'
}

function imagesOf(files: readonly OutputFile[]): PageParts['images'] {
  const published = new Map<string, string[]>()
  for (const { from, path } of files)
    if (path.startsWith(`${imagesFolder}/`)) published.set(from, [...(published.get(from) ?? []), path])
  return [...published].map(([file, paths]) => ({ file, published: paths }))
}

function linksFrom(entry: Entry, site: Site, statics: ReadonlyMap<string, unknown>): PageParts['links'] {
  const hrefs = new Set(linksOf(entry).map((link) => link.href))
  return [...hrefs].flatMap((href) => {
    const target = bindLink(site, href, entry.file)
    if ('broken' in target) return []
    const { external } = target
    const url = external ? target.url : addressIn(site, target, entry.language)
    const file = external
      ? undefined
      : (target.address?.attachment?.path ?? entriesIn({ url }, site)[0]?.file ?? staticFile(url, site, statics))
    return [{ href, url, external, ...(file !== undefined && { file }) }]
  })
}

/** The file of the static folder that is published at an address. */
function staticFile(url: string, { config }: Site, statics: ReadonlyMap<string, unknown>): string | undefined {
  const [path = ''] = url.slice(1).split(/[?#]/)
  return statics.has(path) ? `${config.static}/${path}` : undefined
}
