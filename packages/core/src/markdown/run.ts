import type { Root } from 'mdast'
import { type Fault, fault, type Place } from '../problems.js'
import type { Document, VFile } from './document.js'
import { placeOf } from './place.js'
import type { createProcessor } from './processor.js'
import type { Compiled } from './to-body.js'

type Processor = ReturnType<typeof createProcessor>
type Message = VFile['messages'][number]

/** A document's text, and the tree it was parsed to. */
export interface Parsed {
  readonly text: string
  readonly tree: Root
}

/** Take a tree through the pipeline. What plugins throw or report becomes faults; our own errors are thrown. */
export async function run(
  processor: Processor,
  document: Document,
  { text, tree }: Parsed,
): Promise<Compiled | undefined> {
  const messages: Message[] = []
  const file = { path: document.file, value: text, data: { findings: document }, messages }
  try {
    return processor.stringify(await processor.run(tree, file), file)
  } catch (error) {
    if (document.plugin === undefined) throw error
    document.faults.push(pluginFailed(document.file, error, document.plugin))
    return undefined
  } finally {
    for (const message of messages.filter(({ fatal }) => fatal !== true)) {
      document.faults.push(fault('plugin-message', document.file, whereOf(message), { reason: message.reason }))
    }
  }
}

/** What a plugin threw, as a fault; `name` is empty where nobody knows which one it was. */
export function pluginFailed(file: string, error: unknown, name = ''): Fault {
  return fault('plugin-failed', file, placeOfError(error), { reason: reasonOf(error), ...(name && { name }) })
}

function reasonOf(error: unknown): string {
  if (error instanceof Error) return isMessage(error) ? error.reason : error.message
  return String(error)
}

function placeOfError(error: unknown): Place | undefined {
  return error instanceof Error && isMessage(error) ? whereOf(error) : undefined
}

const isMessage = (error: Error): error is Message => 'reason' in error && 'place' in error

function whereOf({ place }: Message): Place | undefined {
  if (!place) return undefined
  return placeOf({ position: 'start' in place ? place : { start: place, end: place } })
}
