import { parentPort, workerData } from 'node:worker_threads'
import { createEngine, type EngineRequest, type EngineSettings } from './engine.js'

const engine = createEngine(workerData as EngineSettings)

parentPort?.on('message', async (request: EngineRequest) => {
  parentPort?.postMessage(await engine(request))
})
