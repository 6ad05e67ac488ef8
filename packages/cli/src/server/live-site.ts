import { randomBytes } from 'node:crypto'
import type { HiddenStory } from '@findings/core'
import type { FaultyFile, Message, Remarks } from '../browser/message.js'
import { type BuiltSite, type Route, routesOf } from './routes.js'

/** What a build says to the server. `files` and `out` are those of the last good site. */
export interface Update extends BuiltSite {
  readonly isBuilt: boolean
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  readonly trouble: Trouble
  /** Stories that are no part of the site. Default: none. */
  readonly hidden?: readonly HiddenStory[]
  /** What is to be said beside the page of a site path. Default: nothing. */
  readonly remarksAt?: (url: string) => Remarks | undefined
}

/** Why the last build failed. */
export interface Trouble {
  readonly files: readonly FaultyFile[]
  readonly closing: string
  /** As the terminal shows it, without colours. */
  readonly text: string
}

interface Change {
  readonly count: number
  readonly changed: ReadonlySet<string>
  readonly removed: boolean
  /** Whether other stories are hidden than before, or for other reasons. */
  readonly hiding: boolean
}

const nothing: readonly HiddenStory[] = []

/** The site as it is served: the last one that could be built, and what is wrong with the next. */
export class LiveSite {
  /** Another server's versions mean nothing to this one, also at the same address. */
  readonly #name = randomBytes(6).toString('hex')
  #count = 0
  #routes: ReadonlyMap<string, Route> = new Map()
  #base = '/'
  #files: readonly string[] = []
  #changes: readonly Change[] = []
  #modified = new Date()
  #trouble: Trouble | undefined
  #hidden: readonly HiddenStory[] = nothing
  #remarksAt: Update['remarksAt']

  /** Names the state of the site; letters, digits and a hyphen. */
  get version(): string {
    return `${this.#name}-${this.#count}`
  }

  /** Since when it is in that state. */
  get modified(): Date {
    return this.#modified
  }

  /** Undefined when the last build was good. */
  get trouble(): Trouble | undefined {
    return this.#trouble
  }

  /** False until a build was good. */
  get exists(): boolean {
    return this.#routes.size > 0
  }

  /** Take up what a build did. */
  update({ isBuilt, changed, removed, trouble, hidden = nothing, remarksAt, ...site }: Update): void {
    this.#count++
    this.#modified = new Date()
    this.#trouble = isBuilt ? undefined : trouble
    this.#remarksAt = isBuilt ? remarksAt : undefined
    const isElsewhere = site.files !== this.#files || site.base !== this.#base
    if (site.files.length > 0 && isElsewhere) this.#routes = routesOf(site)
    this.#files = site.files
    this.#base = site.base
    const hiding = hidden !== this.#hidden
    this.#hidden = hidden
    const change = { count: this.#count, changed: new Set(changed), removed: removed.length > 0, hiding }
    this.#changes = [...this.#changes, change].slice(-mostChanges)
  }

  /** What is at an address. */
  find(address: string): Route | undefined {
    return this.#routes.get(address)
  }

  /** The page for what is not there: the site's own, where it has one. */
  get notFound(): Route | undefined {
    return this.#routes.get(`${this.#base}404.html`)
  }

  /** The story that would be at an address, were it not hidden. */
  hiddenAt(address: string): HiddenStory | undefined {
    const url = this.#urlOf(address)
    if (url === undefined) return undefined
    const meant = bare(url)
    return this.#hidden.find((story) => story.url !== undefined && bare(story.url) === meant)
  }

  /** What is to be said beside the page at an address. */
  remarksAt(address: string): Remarks | undefined {
    return this.#remarksAt?.(this.#urlOf(address) ?? address)
  }

  /** The site path of an address; undefined of one that is not below the base. */
  #urlOf(address: string): string | undefined {
    return address.startsWith(this.#base) ? `/${address.slice(this.#base.length)}` : undefined
  }

  /** What a page at this address, served in that state of the site, has to do to be current. */
  actionFor(address: string, version: string): Message['action'] {
    const since = this.#changesSince(version)
    if (!since) return 'reload'
    const route = this.find(address)
    const shown = route ?? this.notFound
    const file = shown && 'file' in shown ? shown.file : undefined
    const changed = since.flatMap((change) => [...change.changed])
    const isGone = !route && since.some((change) => change.removed || change.hiding)
    if (isGone || changed.some((path) => path === file || isUsedByPages(path))) return 'reload'
    return changed.some((path) => path.endsWith('.css')) ? 'css' : 'none'
  }

  /** Undefined when nobody knows any more. */
  #changesSince(version: string): readonly Change[] | undefined {
    const [, name, count] = /^(\w+)-(\d+)$/.exec(version) ?? []
    const first = this.#changes[0]?.count ?? this.#count + 1
    if (name !== this.#name || Number(count) < first - 1) return undefined
    return this.#changes.filter((change) => change.count > Number(count))
  }
}

/** More builds than a page that comes back is likely to have missed. */
const mostChanges = 50

/** A site path however its end is written. */
export const bare = (url: string): string => url.replace(/\/(?:index(?:\.html)?)?$|\.html$/, '')

/** Pictures, scripts and the like; not other pages, nor feeds, nor style sheets, which are exchanged in place. */
const isUsedByPages = (path: string) => !/\.(?:html|css|xml|txt|webmanifest)$/.test(path)
