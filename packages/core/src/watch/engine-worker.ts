import { parentPort, workerData } from 'node:worker_threads'
import { createEngine, type EngineRequest, type EngineSettings } from './engine.js'
import type { EngineMessage } from './start-engine.js'

const say = (message: EngineMessage) => parentPort?.postMessage(message)
const engine = createEngine(workerData as EngineSettings, (done, total) => say({ images: { done, total } }))

parentPort?.on('message', async (request: EngineRequest) => say({ reply: await engine(request) }))
