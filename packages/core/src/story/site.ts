import type { Config } from '../config/config.js'
import type { Motion } from '../images/motion.js'
import type { SvgDanger } from '../images/svg-danger.js'
import type { Fault } from '../problems.js'
import type { Entry, Type } from './story.js'

/** An image of the content folder. `name` is its file name when it is published as it is, with a fingerprint of its bytes. */
export interface ImageFile {
  /** Project-relative. */
  readonly path: string
  /** Absolute. */
  readonly source: string
  readonly name: string
  readonly width: number
  readonly height: number
  /** In bytes. */
  readonly size: number
  /** sha256 of its bytes. */
  readonly hash: string
  readonly hasAlpha: boolean
  /** Whether pages show images made from it; if not, it is published as it is. */
  readonly isResized: boolean
  /** Whether its metadata say where it was taken. */
  readonly hasLocation: boolean
  /** Its format, where browsers show no such images, whatever its name says. */
  readonly unshown?: string
  /** Why a drawing is not safe to publish. */
  readonly danger?: SvgDanger
  /** How it moves, when it does so for long. */
  readonly motion?: Motion
}

/** A file of the content folder that stories may link to. It is published as it is, where readers may see such a link. */
export interface Attachment {
  /** Project-relative. */
  readonly path: string
  /** Absolute. */
  readonly source: string
  /** Its site path, with a fingerprint of its bytes: `/files/report-1a2b3c4d.pdf`. */
  readonly url: string
  /** In bytes. */
  readonly size: number
  /** sha256 of its bytes. */
  readonly hash: string
  /** Whether its metadata say where it was taken. */
  readonly hasLocation: boolean
  /** Why a drawing is not safe to publish. */
  readonly danger?: SvgDanger
  /** Of a film, how large its picture is shown, in pixels. */
  readonly frame?: { readonly width: number; readonly height: number }
  /** How long a film or a recording is, and when the last of captions is gone, in seconds; where the file tells it. */
  readonly duration?: number
  /** In which formats the picture and the sound of a film are, by the names that its file has for them: `avc1` and `mp4a`, or `V_VP9` and `A_OPUS`. */
  readonly formats?: { readonly picture: readonly string[]; readonly sound: readonly string[] }
  /** What keeps it from being published, where something links to it. */
  readonly faults: readonly Fault[]
}

/** A file of the static folder, which is published as it is. */
export interface StaticFile {
  /** Absolute. */
  readonly source: string
  /** In bytes. */
  readonly size: number
}

/** Everything that may be seen, joined: after this, nothing hidden exists. */
export interface Site {
  readonly config: Config
  /** Visible stories and the records that they reach: newest first, then by URL in code units. */
  readonly entries: readonly Entry[]
  /** By `identity`. */
  readonly byIdentity: ReadonlyMap<string, Entry>
  readonly byFile: ReadonlyMap<string, Entry>
  /** Site paths without base: `/discoveries/sleeping-cells/`. Only entries with a page. */
  readonly urls: ReadonlyMap<Entry, string>
  /** Every address that a link may lead to, in the form of `addressKey`. */
  readonly addresses: ReadonlyMap<string, Address>
  /**
   * Where pages would stand that are not public, in the form of `addressKey`: a full address of one leads nowhere, while one that
   * nobody knows may lead to what else stands on the same host.
   */
  readonly closed: ReadonlySet<string>
  /** Old addresses of these entries, and those of the config, in the order of their files. */
  readonly aliases: readonly Alias[]
  readonly images: ReadonlyMap<string, ImageFile>
  /** By path, images among them. */
  readonly attachments: ReadonlyMap<string, Attachment>
  /** Hidden stories by their files, for the checks of `resolve`; empty afterwards. */
  readonly hiddenFiles: ReadonlyMap<string, Entry>
  /** Files whose own faults keep them from being entries, or their headings from being known. */
  readonly unreadableFiles: ReadonlySet<string>
}

/** A page or file of the site as links find it, by `addressKey`. */
export type PageAddress = readonly [key: string, address: Address]

/** A page or file of the site. `anchors` are the ids that its content defines. */
export interface Address {
  readonly url: string
  readonly title: string
  readonly anchors?: ReadonlySet<string>
  readonly entry?: Entry
  /** No page: nobody knows in which language it is. */
  readonly isFile?: true
  /** Of a static file or an attachment, in bytes. */
  readonly size?: number
  readonly attachment?: Attachment
  readonly isHidden?: true
}

/** An address that leads to a page which stands elsewhere. `to` is an entry with a page, or a link as the config has it. */
export interface Alias {
  /** As its author wrote it, and the file that says so. */
  readonly written: string
  readonly file: string
  /** Site path without base, decoded: `/news/old-name/`. */
  readonly url: string
  /** How links find it, in the form of `addressKey`. */
  readonly keys: readonly string[]
  /** Output file. */
  readonly path: string
  readonly to: Entry | string
}

export const identity = (language: string, type: Type, id: string): string => `${language} ${type} ${id}`

/** How addresses are compared: NFC, folded case, no trailing slash. */
export const addressKey = (url: string): string => fold(bareAddress(url))

/** A page or file without an entry of its own, as links find it. */
export const pageAddress = (url: string, title: string): PageAddress => [addressKey(url), { url, title }]

/** An address as it is read: decoded, without trailing slash. */
export const bareAddress = (url: string): string => decode(url).normalize('NFC').replace(/\/+$/, '')

/** A name without what some file systems overlook: Unicode forms, capitals. */
export const fold = (name: string): string => name.normalize('NFC').toLowerCase()

function decode(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url // a stray percent sign: compare as it is written
  }
}

/** The entry that a reference names: in the page's language, else in the site's main language. */
export function find<T extends Type>(
  site: Pick<Site, 'byIdentity' | 'config'>,
  ref: { readonly to: readonly T[]; readonly id: string },
  language: string,
): Entry<T> | undefined {
  const { byIdentity, config } = site
  for (const type of ref.to) {
    const entry = byIdentity.get(identity(language, type, ref.id))
    if (entry) return entry as Entry<T>
  }
  const main = config.site.language
  return language === main ? undefined : find(site, ref, main)
}
