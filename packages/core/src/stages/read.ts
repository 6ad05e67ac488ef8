import { isUtf8 } from 'node:buffer'
import { type Dirent, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import picomatch from 'picomatch'
import type { Config } from '../config/config.js'
import { hasLocation } from '../images/has-location.js'
import { readImage } from '../images/read-image.js'
import { type Fault, fault } from '../problems.js'
import { sha256 } from '../sha256.js'
import type { ImageFile } from '../story/site.js'
import type { SourceFile } from '../story/source-file.js'

/** Everything that a project holds on disk. */
export interface Sources {
  /** Stories and records, in code-unit order of their paths. */
  readonly content: readonly SourceFile[]
  readonly images: ReadonlyMap<string, ImageFile>
  /** Files below `static/`: path there → absolute path. */
  readonly statics: ReadonlyMap<string, string>
  readonly faults: readonly Fault[]
}

/** Where faults of a whole file are shown. */
const firstLine = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** The largest content file, in bytes. */
const sizeLimit = 1024 * 1024
const imageEnding = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i

/** Files that cameras write where they were. */
const photographEnding = /\.(?:jpe?g|png|webp|avif|hei[cf]|tiff?)$/i

/**
 * Read the content folder and list the static one. Names that begin with `_` or `.` are left out, and what `ignore` matches.
 * Of images it says which an encoder would make smaller.
 */
export function read(config: Config): Sources {
  const faults: Fault[] = []
  const content: SourceFile[] = []
  const images = new Map<string, ImageFile>()
  const isIgnored = config.ignore.length > 0 ? picomatch([...config.ignore], { dot: true }) : () => false
  for (const file of filesBelow(config, 'content', isIgnored, faults)) {
    if (/\.(?:md|ya?ml)$/i.test(file)) {
      const source = path.join(config.root, file)
      const size = statSync(source).size
      content.push(size > sizeLimit ? tooLarge(file, size) : withBytes(file, readFileSync(source)))
    } else if (imageEnding.test(file)) {
      const source = path.join(config.root, file)
      const read = readImage({ file, source, bytes: readFileSync(source) })
      images.set(read.image.path, read.image)
      faults.push(...read.faults)
    }
  }
  const statics = new Map<string, string>()
  for (const file of filesBelow(config, 'static', isIgnored, faults, /^(?!\.well-known$)[.]/)) {
    const source = path.join(config.root, file)
    statics.set(file.slice(config.static.length + 1).normalize('NFC'), source)
    // Static files are published as they are.
    if (photographEnding.test(file) && hasLocation(readFileSync(source)))
      faults.push(fault('image-location', file, undefined, { src: file, isStatic: 1 }))
  }
  return { content, images, statics, faults }
}

const withBytes = (file: string, bytes: Uint8Array): SourceFile => ({
  path: file.normalize('NFC'),
  bytes,
  hash: sha256(bytes),
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
