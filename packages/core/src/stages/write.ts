import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config/config.js'
import { type Fault, fault } from '../problems.js'
import { checkOutput } from '../publish/check-output.js'
import { sameName } from '../publish/output-path.js'
import { type PublishResult, publish } from '../publish/publish.js'
import type { OutputFile } from '../story/page.js'

/** Publish the files of a build: all of them, or, when something is in the way, none. */
export function write(
  files: readonly OutputFile[],
  config: Config,
): { result: PublishResult } | { faults: readonly Fault[] } {
  const { root, outFolder: out } = config
  const sources = [config.content, config.static, 'theme'].map((folder) => path.join(root, folder))
  const unsafe = checkOutput({ root, out, sources: [...sources, path.join(root, config.file)] })
  // Which folder to publish to is a choice of the config or the command line.
  const faults = [...unsafe.map((one) => ({ ...one, file: config.file, at: { path: ['out'] } })), ...clashes(files)]
  return faults.length > 0 ? { faults } : publish(out, new Map(files.map((file) => [file.path, bytesOf(file)])))
}

/** Files that want the same place, also where capitals or Unicode forms are the only difference. */
function clashes(files: readonly OutputFile[]): Fault[] {
  const owners = new Map<string, OutputFile>()
  return files.flatMap((file) => {
    const owner = owners.get(sameName(file.path))
    owners.set(sameName(file.path), owner ?? file)
    if (!owner) return []
    return [fault('duplicate-output', file.path, undefined, { path: file.path, first: owner.from, second: file.from })]
  })
}

const encoder = new TextEncoder()

/** The bytes of an output file. */
function bytesOf(file: OutputFile): Uint8Array {
  if ('source' in file) return readFileSync(file.source)
  return typeof file.content === 'string' ? encoder.encode(file.content) : file.content
}
