import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config/config.js'
import type { ImageEncoder } from '../images/encoder.js'
import { makeRenditions } from '../images/make-renditions.js'
import type { Memo } from '../memo/memo.js'
import { type Fault, fault } from '../problems.js'
import { checkOutput } from '../publish/check-output.js'
import type { Mirror, Mirrored } from '../publish/mirror.js'
import { checkPaths, sameName } from '../publish/output-path.js'
import { beginPublish, completePublish, type PublishResult } from '../publish/publish.js'
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
  const parts = files.flatMap(({ path, from }) => [path, from])
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

/** The publish of a site on its way. */
export interface Writing {
  /** Write a file while others are still made; what is kept of it is only where it will stand. */
  readonly add: (file: OutputFile) => OutputFile
  /**
   * Publish the files of a build, which have been checked: all of them, or, when an image is damaged or something is in the way,
   * none.
   */
  readonly publish: (
    files: readonly OutputFile[],
    encoder: ImageEncoder | undefined,
  ) => Promise<{ result: PublishResult } | { faults: readonly Fault[] }>
  /** Leave what is not published. To be called in any case. */
  readonly end: () => void
}

/** Begin to write a site to its output folder. */
export function beginWriting(config: Config): { readonly writing: Writing } | { readonly faults: readonly Fault[] } {
  const begun = beginPublish(config.outFolder, config.drafts)
  if ('faults' in begun) return begun
  const { put, commit, end } = begun.publication
  const added = new Set<OutputFile>()
  return {
    writing: {
      add(file) {
        put(file.path, bytesOf(file))
        const written = { path: file.path, source: path.join(config.outFolder, file.path), from: file.from }
        added.add(written)
        return written
      },
      async publish(files, encoder) {
        const { bytes, faults } = await makeRenditions(files, encoder, config.root)
        if (faults.length > 0) return { faults }
        for (const file of files) if (!added.has(file)) put(file.path, bytes.get(file.path) ?? bytesOf(file))
        return commit()
      },
      end,
    },
  }
}

/** Bring a folder that Findings has for itself up to date, unless an image is damaged. */
export async function reflect(
  files: readonly OutputFile[],
  config: Config,
  encoder: ImageEncoder | undefined,
  mirror: Mirror,
): Promise<{ mirrored: Mirrored } | { faults: readonly Fault[] }> {
  const differences = mirror.compare(files)
  const { bytes, faults } = await makeRenditions(differences.changed, encoder, config.root)
  if (faults.length > 0) return { faults }
  return { mirrored: mirror.write(differences, (file) => bytes.get(file.path) ?? bytesOf(file)) }
}

/** The text of an output file; of one that was written, as it stands there. */
export const textOf = (file: OutputFile): string => Buffer.from(bytesOf(file)).toString()

/** The bytes of an output file. */
function bytesOf(file: OutputFile): Uint8Array {
  if ('source' in file) return readFileSync(file.source)
  if ('rendition' in file) throw new Error(`Nothing made ${file.path}`)
  return typeof file.content === 'string' ? Buffer.from(file.content) : file.content
}
