import path from 'node:path'
import type { Config } from '../config/config.js'
import { attachedImage } from '../files/attachments.js'
import { type Listing, listFiles } from '../files/list-files.js'
import { type Contents, readFile, type Seen } from '../files/read-file.js'
import { statsOf } from '../files/stats-of.js'
import type { SeenImage } from '../memo/disk/image-memo.js'
import { isSettled } from '../memo/disk/looks.js'
import type { Memo } from '../memo/memo.js'
import { patched } from '../memo/series.js'
import type { Fault } from '../problems.js'
import type { Attachment, ImageFile, StaticFile } from '../story/site.js'
import type { SourceFile } from '../story/source-file.js'

/** Everything that a project holds on disk. */
export interface Sources {
  /** Stories and records, in code-unit order of their paths. */
  readonly content: readonly SourceFile[]
  /** Their paths. */
  readonly paths: readonly string[]
  readonly images: ReadonlyMap<string, ImageFile>
  /** What stories may link to, by path; images are among it. */
  readonly attachments: ReadonlyMap<string, Attachment>
  /** Files below `static/`, by their paths there. */
  readonly statics: ReadonlyMap<string, StaticFile>
  readonly faults: readonly Fault[]
  /** Files that were read and are new, other than last time, or gone; project-relative. */
  readonly changed: readonly string[]
}

/**
 * Read the content folder and list the static one. Names that begin with `_` or `.` are left out, what programs leave beside open files, and what `ignore` matches.
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
  const listing = listFiles(config, last, touched)
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
  const attachments = memo.row('attachments', found, (one) => attachmentsIn(one))
  return {
    content,
    paths: memo.row('paths', content, (file) => [file.path]),
    images: memo.same('image files', [images], () => new Map(images.map((image) => [image.path, image]))),
    attachments: memo.same('attached files', [attachments], () => new Map(attachments.map((one) => [one.path, one]))),
    statics: listing.statics,
    faults: [...listing.faults, ...memo.row('faults of files', found, (one) => one?.faults ?? [])],
    changed: [...gone, ...changed],
  }
}

function attachmentsIn(found: Found | undefined): readonly Attachment[] {
  const attachment = found?.attachment ?? (found?.image && attachedImage(found.image))
  return attachment ? [attachment] : []
}

/** What spares reading files. */
interface Hints extends Seen {
  /** The only files that may look other than last time. */
  readonly touched?: ReadonlySet<string> | undefined
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
interface Found extends Contents {
  readonly stamp: string
  /** Whether it would look other if it had changed since. */
  readonly isSettled: boolean
}

/**
 * Read a file again, unless it was not touched and looks as it did: the clocks of file systems are coarse. One that holds the
 * same bytes stays the same object. Gives whether there is any difference.
 */
function look(
  config: Config,
  file: string,
  { files, fresh }: Known,
  { isTouched, ...seen }: Seen & { readonly isTouched: boolean },
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
  const isStatic = file.startsWith(`${config.static}/`)
  const look = { look: when.isSettled ? stamp : undefined, ...seen }
  const found = readFile({ file, source, size: Number(size), isStatic }, look)
  const isSame = found.hash === last?.hash
  if (!isSame) fresh.add(file)
  files.set(file, isSame ? { ...last, ...when } : { ...found, ...when })
  return !isSame
}

/** The images that can be told by their looks. */
const seenImages = ({ files }: Known): SeenImage[] =>
  [...files].flatMap(([file, { stamp, isSettled, story, ...found }]) =>
    story || !isSettled ? [] : [{ ...found, file, look: stamp }],
  )
