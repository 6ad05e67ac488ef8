import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config/config.js'
import type { Memo } from '../memo/memo.js'
import { type Fault, fault } from '../problems.js'
import { checkOutput } from '../publish/check-output.js'
import { checkPaths, sameName } from '../publish/output-path.js'
import { type PublishResult, publish } from '../publish/publish.js'
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

/** Publish the files of a build, which have been checked: all of them, or, when something is in the way, none. */
export const write = (
  files: readonly OutputFile[],
  config: Config,
): { result: PublishResult } | { faults: readonly Fault[] } =>
  publish(config.outFolder, new Map(files.map((file) => [file.path, bytesOf(file)])), config.drafts)

const encoder = new TextEncoder()

/** The bytes of an output file. */
function bytesOf(file: OutputFile): Uint8Array {
  if ('source' in file) return readFileSync(file.source)
  return typeof file.content === 'string' ? encoder.encode(file.content) : file.content
}
