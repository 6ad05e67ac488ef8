import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config/config.js'
import type { ImageEncoder } from '../images/encoder.js'
import { type ImageListener, makeRenditions } from '../images/make-renditions.js'
import type { Memo } from '../memo/memo.js'
import { type Fault, fault } from '../problems.js'
import { checkOutput } from '../publish/check-output.js'
import type { Mirror, Mirrored } from '../publish/mirror.js'
import { checkPaths, sameName } from '../publish/output-path.js'
import { completePublish, type PublishResult, publish } from '../publish/publish.js'
import type { OutputFile } from '../story/page.js'

/** Why the output folder of a config must not be one; found without writing. */
export function checkFolder(config: Config): Fault[] {
  const { root, outFolder: out } = config
  const sources = [config.content, config.static, 'theme'].map((folder) => path.join(root, folder))
  const unsafe = checkOutput({ root, out, sources: [...sources, path.join(root, config.file)], preview: config.drafts })
  // Which folder to publish to is a choice of the config or the command line.
  return unsafe.map((one) => ({ ...one, file: config.file, at: { path: ['out'] } }))
}

/**
 * What would keep the files of a build from being published, found without writing: paths that some system cannot hold, and
 * files that want the same place, also where capitals or Unicode forms are the only difference.
 */
export function checkFiles(files: readonly OutputFile[], memo: Memo): Fault[] {
  const parts: string[] = []
  for (const { path, from } of files) parts.push(path, from)
  return memo.same('checked paths', parts, () => checkAllPaths(files))
}

function checkAllPaths(files: readonly OutputFile[]): Fault[] {
  const owners = new Map<string, OutputFile>()
  const clashes = files.flatMap((file) => {
    const owner = owners.get(sameName(file.path))
    owners.set(sameName(file.path), owner ?? file)
    if (!owner) return []
    return [fault('duplicate-output', file.path, undefined, { path: file.path, first: owner.from, second: file.from })]
  })
  return [...clashes, ...checkPaths([...owners.values()].map((file) => file.path))]
}

/** Complete what a build that was stopped had promised to publish. */
export const complete = (config: Config): readonly Fault[] => completePublish(config.outFolder)

/**
 * Publish the files of a build, which have been checked: all of them, or, when an image is damaged or something is in the way,
 * none.
 */
export async function write(
  files: readonly OutputFile[],
  config: Config,
  encoder: ImageEncoder | undefined,
  onImage?: ImageListener,
): Promise<{ result: PublishResult } | { faults: readonly Fault[] }> {
  const { bytes, faults } = await makeRenditions(files, encoder, config.root, onImage)
  if (faults.length > 0) return { faults }
  const all = new Map(files.map((file) => [file.path, bytes.get(file.path) ?? bytesOf(file)]))
  return publish(config.outFolder, all, config.drafts)
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
  const { bytes, faults } = await makeRenditions(differences.changed, encoder, config.root, onImage)
  if (faults.length > 0) return { faults }
  return { mirrored: mirror.write(differences, (file) => bytes.get(file.path) ?? bytesOf(file)) }
}

const encoder = new TextEncoder()

/** The bytes of an output file. */
function bytesOf(file: OutputFile): Uint8Array {
  if ('source' in file) return readFileSync(file.source)
  if ('rendition' in file) throw new Error(`Nothing made ${file.path}`)
  return typeof file.content === 'string' ? encoder.encode(file.content) : file.content
}
