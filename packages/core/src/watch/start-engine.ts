import { Worker } from 'node:worker_threads'
import type { ImageListener } from '../images/renditions.js'
import { workerFile } from '../threads/worker-file.js'
import type { EngineReply, EngineRequest, EngineSettings } from './engine.js'

/** An engine in a thread of its own, which takes the modules of a config with it when it stops. */
export interface RunningEngine {
  /** One at a time. Rejects when the thread ended instead of answering. */
  readonly build: (request: EngineRequest) => Promise<EngineReply>
  readonly stop: () => Promise<void>
}

/** What the thread of an engine says: how far it is, and what came of it. */
export type EngineMessage =
  | { readonly images: { readonly done: number; readonly total: number } }
  | { readonly reply: EngineReply }

/** Start an engine. */
export function startEngine(settings: EngineSettings, onImage?: ImageListener): RunningEngine {
  const worker = new Worker(workerFile('engine-worker'), { workerData: settings, execArgv: [] })
  let settle: { resolve: (reply: EngineReply) => void; reject: (error: unknown) => void } | undefined
  worker.on('message', (message: EngineMessage) => {
    if ('reply' in message) settle?.resolve(message.reply)
    else onImage?.(message.images.done, message.images.total)
  })
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
