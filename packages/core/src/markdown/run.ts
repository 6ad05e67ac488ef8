import { fault } from '../problems.js'
import type { Body } from '../story/body.js'
import type { Document, VFile } from './document.js'
import { placeOf } from './place.js'
import type { createProcessor } from './processor.js'
import { emptyBody } from './to-body.js'

type Message = VFile['messages'][number]

/** Take one document through the pipeline. What plugins throw or report becomes faults; our own errors are thrown. */
export async function run(
  processor: ReturnType<typeof createProcessor>,
  document: Document,
  text: string,
): Promise<Body> {
  try {
    const file = await processor.process({ path: document.file, value: text, data: { findings: document } })
    for (const message of file.messages) {
      document.faults.push(fault('plugin-message', document.file, whereOf(message), { reason: message.reason }))
    }
    return file.result as Body
  } catch (error) {
    if (!document.pluginsRun) throw error
    const reason = error instanceof Error ? error.message : String(error)
    document.faults.push(fault('plugin-failed', document.file, undefined, { reason }))
    return emptyBody
  }
}
function whereOf({ place }: Message) {
  if (!place) return undefined
  return placeOf({ position: 'start' in place ? place : { start: place, end: place } })
}
