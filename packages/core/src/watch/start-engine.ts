import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { EngineReply, EngineRequest, EngineSettings } from './engine.js'

/** An engine in a thread of its own, which takes the modules of a config with it when it stops. */
export interface RunningEngine {
  /** One at a time. Rejects when the thread ended instead of answering. */
  readonly build: (request: EngineRequest) => Promise<EngineReply>
  readonly stop: () => Promise<void>
}

/** Start an engine. */
export function startEngine(settings: EngineSettings): RunningEngine {
  const worker = new Worker(workerFile(), { workerData: settings, execArgv: [] })
  let settle: { resolve: (reply: EngineReply) => void; reject: (error: unknown) => void } | undefined
  worker.on('message', (reply: EngineReply) => settle?.resolve(reply))
  worker.on('error', (error) => settle?.reject(error))
  worker.on('exit', () => settle?.reject(new Error('The building thread ended')))
  return {
    build: (request) =>
      new Promise<EngineReply>((resolve, reject) => {
        settle = { resolve, reject }
        worker.postMessage(request)
      }),
    stop: async () => {
      await worker.terminate()
    },
  }
}

/** Beside the bundle; where the source itself runs, as under a test runner, the worker of the last build. */
function workerFile(): string {
  const candidates = ['./engine-worker.js', '../../dist/engine-worker.js'].map((file) =>
    fileURLToPath(new URL(file, import.meta.url)),
  )
  const found = candidates.find((file) => existsSync(file))
  if (found) return found
  throw new Error('engine-worker.js is missing: build @findings/core')
}
