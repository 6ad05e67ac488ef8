import { parentPort, workerData } from 'node:worker_threads'
import { excessOf } from './excess.js'
import { createParser, parseWith } from './parser.js'

export interface Task {
  readonly text: string
  readonly textNames: readonly string[]
}

const { text, textNames } = workerData as Task
const tree = parseWith(createParser(textNames).freeze(), text)
const excess = excessOf(tree)
// A tree that is too deep cannot even be sent.
parentPort?.postMessage(excess ? { excess } : { tree })
