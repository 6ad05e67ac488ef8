import { isUtf8 } from 'node:buffer'
import { type BigIntStats, type Dirent, existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import picomatch from 'picomatch'
import type { Config } from '../config/config.js'
import { hasLocation, photographEnding } from '../images/has-location.js'
import { readImage } from '../images/read-image.js'
import type { ImageMemo, SeenImage } from '../memo/disk/image-memo.js'
import { isSettled } from '../memo/disk/looks.js'
import type { Memo } from '../memo/memo.js'
import { patched } from '../memo/series.js'
import { type Fault, fault } from '../problems.js'
import { sha256 } from '../sha256.js'
import type { ImageFile } from '../story/site.js'
import type { SourceFile } from '../story/source-file.js'

/** Everything that a project holds on disk. */
export interface Sources {
  /** Stories and records, in code-unit order of their paths. */
  readonly content: readonly SourceFile[]
  /** Their paths. */
  readonly paths: readonly string[]
  readonly images: ReadonlyMap<string, ImageFile>
  /** Files below `static/`: path there → absolute path. */
  readonly statics: ReadonlyMap<string, string>
  readonly faults: readonly Fault[]
  /** Files that were read and are new, other than last time, or gone; project-relative. */
  readonly changed: readonly string[]
}

/** Where faults of a whole file are shown. */
const firstLine = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** The largest content file, in bytes. */
const sizeLimit = 1024 * 1024
const contentEnding = /\.(?:md|ya?ml)$/i
const imageEnding = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i

/**
 * Read the content folder and list the static one. Names that begin with `_` or `.` are left out, and what `ignore` matches.
 * Of images it says which an encoder would make smaller, and leaves to the next build what it found in them. Files that look as they did last time are not read again; `touched` are the only ones that may look different.
 */
export function read(config: Config, memo: Memo, { touched, hashOf, images: disk }: Hints = {}): Sources {
  const { root, content: folder, static: published, ignore } = config
  const known = memo.same(
    'files',
    [root, folder, published, ...ignore],
    (): Known => ({ files: new Map(), found: [], fresh: new Set() }),
  )
  const last = known.listing
  const listing = listingOf(config, last, touched)
  known.listing = undefined // when a file cannot be read, nothing of this is known next time
  const isListed = last === listing
  const gone = isListed
    ? []
    : [...known.files.keys()].filter((file) => !listing.places.has(file) && known.files.delete(file))
  const suspects = isListed && touched ? [...touched] : listing.files
  const changed = suspects.filter((file) => {
    const isTouched = touched?.has(file) === true
    return (
      (isTouched || !touched || !last || !known.files.has(file)) &&
      look(config, file, known, { isTouched, hashOf, images: disk })
    )
  })
  const found = foundOf(listing, known, isListed)
  disk?.keep(seenImages(known))
  known.listing = listing
  const content = memo.row('content', found, (one) => (one?.story ? [one.story] : []))
  const images = memo.row('images', found, (one) => (one?.image ? [one.image] : []))
  return {
    content,
    paths: memo.row('paths', content, (file) => [file.path]),
    images: memo.same('image files', [images], () => new Map(images.map((image) => [image.path, image]))),
    statics: listing.statics,
    faults: [...listing.faults, ...memo.row('faults of files', found, (one) => one?.faults ?? [])],
    changed: [...gone, ...changed],
  }
}

/** What spares reading files. */
interface Hints {
  /** The only files that may look other than last time. */
  readonly touched?: ReadonlySet<string> | undefined
  /** The hash of a story that earlier builds knew by its path (NFC) and its look. */
  readonly hashOf?: ((path: string, look: string) => string | undefined) | undefined
  /** What earlier builds found in images. */
  readonly images?: Pick<ImageMemo, 'get' | 'keep'> | undefined
}

/** What was found in each file of a listing. */
function foundOf({ files, places }: Listing, known: Known, isListed: boolean): Known['found'] {
  const at = (place: number) => known.files.get(files[place] as string)
  const fresh = [...known.fresh].map((file) => places.get(file) ?? -1).filter((place) => place >= 0)
  known.found = isListed ? patched(known.found, fresh, at) : files.map((_, place) => at(place))
  known.fresh.clear()
  return known.found
}

/** What was found last time. */
interface Known {
  readonly files: Map<string, Found>
  /** In the order of the listing; undefined: it is gone since that was made. */
  found: readonly (Found | undefined)[]
  /** Those of which `found` does not know the last. */
  readonly fresh: Set<string>
  listing?: Listing | undefined
}

/** A file as it was read when it looked so. */
interface Found {
  readonly stamp: string
  /** Whether it would look other if it had changed since. */
  readonly isSettled: boolean
  readonly hash: string
  readonly story?: SourceFile
  readonly image?: ImageFile
  readonly faults: readonly Fault[]
}

/** Which files there are. */
interface Listing {
  /** Those to read, project-relative: of content in code-unit order, then static photographs. */
  readonly files: readonly string[]
  /** Where in that order each of them stands. */
  readonly places: ReadonlyMap<string, number>
  readonly statics: ReadonlyMap<string, string>
  readonly faults: readonly Fault[]
}

/** The listing of last time will do while nothing was touched but files that are in it, and still are files. */
function listingOf(config: Config, last: Listing | undefined, touched: ReadonlySet<string> | undefined): Listing {
  const isIn = (file: string) => last?.places.has(file) && statsOf(path.join(config.root, file))?.isFile()
  if (last && touched && [...touched].every(isIn)) return last
  const faults: Fault[] = []
  const isIgnored = config.ignore.length > 0 ? picomatch([...config.ignore], { dot: true }) : () => false
  const all = filesBelow(config, 'content', isIgnored, faults)
  const published = filesBelow(config, 'static', isIgnored, faults, /^(?!\.well-known$)[.]/)
  const statics = new Map(
    published.map((file) => [file.slice(config.static.length + 1).normalize('NFC'), path.join(config.root, file)]),
  )
  const isSame = last && [...statics.keys()].join('\n') === [...last.statics.keys()].join('\n')
  const files = [
    ...all.filter((file) => contentEnding.test(file) || imageEnding.test(file)),
    ...published.filter((file) => photographEnding.test(file)),
  ]
  return {
    files,
    places: new Map(files.map((file, place) => [file, place])),
    statics: isSame ? last.statics : statics,
    faults,
  }
}

/**
 * Read a file again, unless it was not touched and looks as it did: the clocks of file systems are coarse. One that holds the
 * same bytes stays the same object. Gives whether there is any difference.
 */
function look(
  config: Config,
  file: string,
  { files, fresh }: Known,
  { isTouched, ...known }: Pick<Hints, 'hashOf' | 'images'> & { readonly isTouched: boolean },
): boolean {
  const source = path.join(config.root, file)
  const stats = statsOf(source)
  if (!stats) {
    fresh.add(file)
    return files.delete(file) // gone since the folder was listed
  }
  const { size, mtimeNs, ctimeNs, ino } = stats
  const stamp = `${size} ${mtimeNs} ${ctimeNs} ${ino}`
  const last = files.get(file)
  if (!isTouched && last?.stamp === stamp) return false
  const when = { stamp, isSettled: isSettled(stats) }
  const look = { look: when.isSettled ? stamp : undefined, ...known }
  const found = file.startsWith(`${config.static}/`)
    ? (seenAs(file, source, look) ?? readStatic(source, file))
    : readContent(source, file, Number(size), look)
  const isSame = found.hash === last?.hash
  if (!isSame) fresh.add(file)
  files.set(file, isSame ? { ...last, ...when } : { ...found, ...when })
  return !isSame
}

function statsOf(file: string): BigIntStats | undefined {
  try {
    return lstatSync(file, { bigint: true, throwIfNoEntry: false })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined
    throw error
  }
}

/** A look by which a file can be told, if it has one. */
interface Look extends Pick<Hints, 'hashOf' | 'images'> {
  readonly look: string | undefined
}

/** What is in a file. */
type Contents = Pick<Found, 'hash' | 'story' | 'image' | 'faults'>

/** What an earlier build found in an image that looked like this. */
const seenAs = (file: string, source: string, { look, images }: Look): Contents | undefined =>
  look === undefined ? undefined : images?.get(file, look, source)

/** The images that can be told by their looks. */
const seenImages = ({ files }: Known): SeenImage[] =>
  [...files].flatMap(([file, { stamp, isSettled, story, ...found }]) =>
    story || !isSettled ? [] : [{ ...found, file, look: stamp }],
  )

function readContent(source: string, file: string, size: number, look: Look): Contents {
  if (imageEnding.test(file)) {
    const seen = seenAs(file, source, look)
    if (seen) return seen
    const read = readImage({ file, source, bytes: readFileSync(source) })
    return { ...read, hash: read.image.hash }
  }
  const story = readStory(source, file, size, look)
  return { story, hash: story.hash, faults: [] }
}

/** Static files are published as they are. */
function readStatic(source: string, file: string): Contents {
  const bytes = readFileSync(source)
  const faults = hasLocation(bytes) ? [fault('image-location', file, undefined, { src: file, isStatic: 1 })] : []
  return { hash: sha256(bytes), faults }
}

function readStory(source: string, file: string, size: number, { look, hashOf }: Look): SourceFile {
  if (size > sizeLimit) return tooLarge(file, size)
  const path = file.normalize('NFC')
  const hash = look && hashOf?.(path, look)
  if (look && hash) return unread({ path, hash, look }, source)
  const bytes = readFileSync(source)
  return { path, bytes, hash: sha256(bytes), ...(look && { look }) }
}

/** Its bytes are those that it holds when they are asked for; none, if it is gone by then. */
const unread = (known: Omit<SourceFile, 'bytes'>, source: string): SourceFile => ({
  ...known,
  get bytes() {
    return existsSync(source) ? readFileSync(source) : new Uint8Array()
  },
})

/** A file that is not read is still known by its name, so that links to it are not blamed as well. */
const tooLarge = (file: string, size: number): SourceFile => ({
  path: file.normalize('NFC'),
  bytes: new Uint8Array(),
  hash: `too large: ${size}`,
  fault: fault('file-too-large', file.normalize('NFC'), { span: firstLine }, { size, limit: sizeLimit }),
})

/** Project-relative paths with `/`, in code-unit order. Symbolic links that leave the project, and anything but plain files, are faults. */
function filesBelow(
  config: Config,
  key: 'content' | 'static',
  isIgnored: (path: string) => boolean,
  faults: Fault[],
  hidden = /^[._]/,
): string[] {
  const { root, [key]: folder } = config
  const found: string[] = []
  if (isLink(path.join(root, folder))) {
    faults.push(fault('unsafe-file', folder, { span: firstLine }, { name: folder, what: 'a symbolic link' }))
    return found
  }
  const visit = (below: string) => {
    const entries = entriesOf(path.join(root, below))
    if (entries === 'a file') {
      const values = { key, found: `\`${below}\``, expected: 'a folder, and this is a file' }
      faults.push(fault('invalid-value', config.file, { path: [key] }, values))
      return
    }
    for (const entry of entries) {
      const name = entry.name.toString()
      const file = `${below}/${name}`
      if (hidden.test(name) || isIgnored(file.slice(folder.length + 1)) || isIgnored(file)) continue
      const what = whatIs(entry)
      if (what === 'folder') visit(file)
      else if (what === 'file') found.push(file)
      else faults.push(fault('unsafe-file', file, { span: firstLine }, { name, what }))
    }
  }
  visit(folder)
  return found.sort()
}

function isLink(folder: string): boolean {
  try {
    return lstatSync(folder).isSymbolicLink()
  } catch {
    return false // what is not there is looked at below
  }
}

/** Names as bytes: not every name on disk is text. */
function entriesOf(folder: string): Dirent<Buffer>[] | 'a file' {
  try {
    return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') return []
    if (code === 'ENOTDIR') return 'a file'
    throw error
  }
}

/** Links are not followed: they could lead out of the project, or round in circles. */
function whatIs(entry: Dirent<Buffer>): string {
  if (!isUtf8(entry.name)) return 'a file or folder whose name is not UTF-8'
  if (entry.isDirectory()) return 'folder'
  if (entry.isFile()) return 'file'
  if (entry.isSymbolicLink()) return 'a symbolic link'
  return 'neither a file nor a folder'
}
