import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config/config.js'
import type { ImageEncoder } from '../images/encoder.js'
import { createRenditions, type ImageListener, isRendition, type Renditions } from '../images/renditions.js'
import { forgetBuildRecord } from '../memo/disk/build-record.js'
import { memoFolder, sweepMemos } from '../memo/disk/disk-memo.js'
import { settledLook } from '../memo/disk/looks.js'
import { openPageMemo, type PageMemo, pageMemoFile } from '../memo/disk/page-memo.js'
import { createRecorder, type Recorded } from '../memo/disk/recorder.js'
import type { Memo } from '../memo/memo.js'
import type { Fault } from '../problems.js'
import { checkOutput } from '../publish/check-output.js'
import type { Mirror, Mirrored } from '../publish/mirror.js'
import { checkPlaces, type Place } from '../publish/output-path.js'
import { beginPublish, completePublish, type Publication, type PublishResult } from '../publish/publish.js'
import type { Keep, OutputFile } from '../story/page.js'

/** Why the output folder of a config must not be one; found without writing. */
export function checkFolder(config: Config): Fault[] {
  const { root, outFolder: out } = config
  const sources = [config.content, config.static, 'theme'].map((folder) => path.join(root, folder))
  const unsafe = checkOutput({
    root,
    out,
    sources: [...sources, path.join(root, config.file)],
    preview: config.isPreview,
  })
  // Which folder to publish to is a choice of the config or the command line.
  return unsafe.map((one) => ({ ...one, file: config.file, at: { path: ['out'] } }))
}

/**
 * What would keep the files of a build from being published, found without writing: paths that some system cannot hold, and
 * files that want the same place, also where capitals or Unicode forms are the only difference.
 */
export function checkFiles(files: readonly OutputFile[], memo: Memo): Fault[] {
  const known = memo.series<OutputFile, Place>('places of files', [], (file) => file.path)
  const places = known.of(files, ({ path, from }, last) => (last?.from === from ? last : { path, from }))
  return memo.same('checked paths', [places], () => checkPlaces(places))
}

/** Complete what a build that was stopped had promised to publish. */
export const complete = (config: Config): readonly Fault[] => completePublish(config.outFolder)

/** The publish of a site on its way: it takes pages while others are still made. */
export interface Writing extends Keep {
  /**
   * Publish the files of a build, which have been checked: all of them, or, when an image is damaged or something is in the way,
   * none.
   */
  readonly publish: (
    files: readonly OutputFile[],
    how: { readonly encoder: ImageEncoder | undefined; readonly onImage?: ImageListener | undefined },
    recorded: Recorded,
  ) => Promise<{ result: PublishResult } | { faults: readonly Fault[] }>
  /** How files look that stand as they were published, by path. */
  readonly looks: ReadonlyMap<string, string>
  /** Leave what is not published. To be called in any case. */
  readonly end: () => void
  /** Whether what the last publish had noted of its files could not be used. */
  readonly isDamaged: boolean
}

/** Begin to write a site to its output folder. With a `fingerprint`, files that stand there already are known by their keys. */
export function beginWriting(
  config: Config,
  fingerprint: string | undefined,
): { readonly writing: Writing } | { readonly faults: readonly Fault[] } {
  const { outFolder, isPreview, root } = config
  const begun = beginPublish(outFolder, isPreview)
  if ('faults' in begun) return begun
  const { put, putLeft, room, keep, looks, commit, end } = begun.publication
  const pages = fingerprint === undefined ? undefined : openPageMemo(pageMemoFile(outFolder), fingerprint)
  const others =
    fingerprint === undefined ? undefined : openPageMemo(path.join(memoFolder(config), 'others'), fingerprint)
  const recorder =
    pages && fingerprint !== undefined ? createRecorder(memoFolder(config), fingerprint, pages) : undefined
  const added = new Set<OutputFile>()
  const rendered = new Set<string>()
  const taken = (file: { readonly path: string; readonly from: string }): OutputFile => {
    const written = { path: file.path, source: path.join(outFolder, file.path), from: file.from }
    added.add(written)
    return written
  }
  return {
    writing: {
      looks,
      isDamaged: pages?.isDamaged === true || others?.isDamaged === true,
      known(page, key) {
        const published = pages?.get(page.path, key)
        if (!published || !keep(page.path, published)) return undefined
        pages?.set(page.path, key, published)
        return taken(page)
      },
      knows: pages?.size ?? 0,
      room,
      add(file, key) {
        const published = put(file.path, bytesOf(file))
        pages?.set(file.path, key, published)
        rendered.add(file.path)
        return taken(file)
      },
      addLeft(page, key, left) {
        putLeft(page.path, left)
        pages?.set(page.path, key, { hash: left.hash, size: left.size })
        rendered.add(page.path)
        return taken(page)
      },
      async publish(files, { encoder, onImage }, recorded) {
        const rest = files.filter((file) => !added.has(file))
        const renditions = createRenditions(root, encoder)
        const faults = await putOthers(rest, { put, keep, others }, renditions, onImage)
        if (faults.length > 0) return { faults }
        const committed = commit()
        if ('result' in committed) {
          pages?.save()
          others?.save()
          renditions.sweep(rest.filter(isRendition))
          sweepMemos(config)
          if (recorder) recorder.keep(rendered, recorded)
          else forgetBuildRecord(memoFolder(config))
        }
        return committed
      },
      end,
    },
  }
}

/** Put files that are no pages, each as soon as its bytes are there; those that stand as the last publish wrote them are not looked into. */
async function putOthers(
  files: readonly OutputFile[],
  { put, keep, others }: Pick<Publication, 'put' | 'keep'> & { readonly others: PageMemo | undefined },
  renditions: Renditions,
  onImage: ImageListener | undefined,
): Promise<readonly Fault[]> {
  const keys = new Map(files.map((file) => [file, keyOfOther(file, renditions)]))
  const fresh = files.filter((file) => {
    const published = others?.get(file.path, keys.get(file) ?? '')
    if (!published || !keep(file.path, published)) return true
    others?.setAgain(file.path)
    return false
  })
  const putOne = (file: OutputFile, bytes: Uint8Array) => {
    const published = put(file.path, bytes)
    const key = keys.get(file)
    if (key !== undefined) others?.set(file.path, key, published)
  }
  const faults = await renditions.make(fresh.filter(isRendition), putOne, onImage)
  if (faults.length > 0) return faults
  for (const file of fresh) if (!isRendition(file)) putOne(file, bytesOf(file))
  return []
}

/** Bring a folder that Findings has for itself up to date, unless an image is damaged. */
export async function reflect(
  files: readonly OutputFile[],
  config: Config,
  encoder: ImageEncoder | undefined,
  mirror: Mirror,
  onImage?: ImageListener,
): Promise<{ mirrored: Mirrored } | { faults: readonly Fault[] }> {
  const differences = mirror.compare(files)
  const renditions = createRenditions(config.root, encoder)
  /** What cannot be kept on disk; all images would take much memory. */
  const held = new Map<string, Uint8Array>()
  const hold = (file: OutputFile, bytes: Uint8Array, isKept: boolean) => {
    if (!isKept) held.set(file.path, bytes)
  }
  const faults = await renditions.make(differences.changed.filter(isRendition), hold, onImage)
  if (faults.length > 0) return { faults }
  const bytes = (file: OutputFile) =>
    isRendition(file) ? (held.get(file.path) ?? renditions.kept(file)) : bytesOf(file)
  return { mirrored: mirror.write(differences, bytes) }
}

/** What a file is known by that is no page: a rendition by what it is made of, a copy by how its source looks. Others are made anew each time. */
function keyOfOther(file: OutputFile, { keyOf }: Renditions): string | undefined {
  if (isRendition(file)) return keyOf(file)
  const look = 'source' in file ? settledLook(file.source) : undefined
  return look === undefined ? undefined : `${file.from}\n${look}`
}

/** The text of an output file; of one that was written, as it stands there. */
export const textOf = (file: OutputFile): string => Buffer.from(bytesOf(file)).toString()

/** The bytes of an output file. */
function bytesOf(file: OutputFile): Uint8Array {
  if ('source' in file) return readFileSync(file.source)
  if ('rendition' in file) throw new Error(`Nothing made ${file.path}`)
  return typeof file.content === 'string' ? Buffer.from(file.content) : file.content
}
