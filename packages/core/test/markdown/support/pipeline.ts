import type { PluggableList } from 'unified'
import { createMarkdown, type DirectiveSyntax } from '../../../src/markdown/markdown.js'
import { describe, type Fault } from '../../../src/problems.js'
import type { Body } from '../../../src/story/body.js'
import { render } from './render.js'

/** The directives that these tests know. */
const directives: readonly DirectiveSyntax[] = [
  { name: 'cite', forms: ['text'], silent: true },
  { name: 'cta', forms: ['text', 'leaf'] },
  { name: 'feed', forms: ['leaf'] },
  { name: 'figure', forms: ['leaf', 'container'] },
  { name: 'quote', forms: ['container'] },
  { name: 'pullquote', forms: ['container'], repeats: true },
]

interface Plugins {
  readonly remark?: PluggableList
  readonly rehype?: PluggableList
  readonly patience?: number
  /** Line of the file on which the text begins. */
  readonly line?: number
}

/** The pipeline with some plugins. */
export const pipeline = ({ remark = [], rehype = [], patience }: Plugins = {}) =>
  createMarkdown({ remarkPlugins: remark, rehypePlugins: rehype, directives, ...(patience && { patience }) })

export interface Parsed {
  readonly body: Body
  readonly html: string
  readonly faults: readonly Fault[]
  /** `line:column-line:column rule message`. */
  readonly problems: readonly string[]
}

/** Parse `text` as the body of `story.md`. */
export async function parse(text: string, plugins: Plugins = {}): Promise<Parsed> {
  const { body, faults } = await pipeline(plugins).body('story.md', text, plugins.line ?? 1)
  return { body, html: render(body.parts), faults, problems: faults.map(wording) }
}

/** The words of a text, as a value of the front matter has them. */
export const textOf = async (text: string): Promise<string> =>
  (await pipeline().blocks('story.md', text, ['standfirst'])).text

/** A fault as one line: where, which rule, what. */
export function wording(fault: Fault): string {
  const { at } = fault
  const { reason } = describe(fault, undefined, 'error')
  if (!at) return `${fault.rule} ${reason}`
  if ('path' in at) return `${at.path.join('.')} ${fault.rule} ${reason}`
  const { start, end } = at.span
  return `${start.line}:${start.column}-${end.line}:${end.column} ${fault.rule} ${reason}`
}
