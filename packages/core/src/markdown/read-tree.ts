import type { Root } from 'mdast'
import { type Excess, excessOf } from './excess.js'
import { limits } from './limits.js'
import { parseInWorker } from './parse-in-worker.js'
import { parseWith } from './parser.js'
import type { createProcessor } from './processor.js'
import { shapeOf } from './shape.js'

export interface Reader {
  readonly processor: ReturnType<typeof createProcessor>
  readonly textNames: readonly string[]
  readonly patience: number
  readonly content: 'body' | 'inline'
  /** Whether plugins of the site have added syntax. */
  readonly hasOwnSyntax: boolean
}

/** Parse Markdown, unless that would take too long or end in a stack overflow. */
export async function readTree(text: string, reader: Reader): Promise<{ tree: Root } | { excess: Excess }> {
  const shape = shapeOf(text)
  if (shape.tooDeep) {
    const { at, depth } = shape.tooDeep
    const span = { start: at, end: { line: at.line, column: at.column + 1 } }
    return { excess: { rule: 'nested-too-deep', at: span, values: { depth, limit: limits.depth } } }
  }
  if (shape.hard) {
    const outcome = await parseInWorker({ text, textNames: reader.textNames }, reader.patience)
    // The worker knows the syntax of bodies alone: elsewhere it only tries how long parsing takes.
    if ('excess' in outcome || (reader.content === 'body' && !reader.hasOwnSyntax)) return outcome
  }
  const tree = parseWith(reader.processor, text)
  const excess = excessOf(tree)
  return excess ? { excess } : { tree }
}
