import { type Fault, fault } from '../problems.js'
import type { Body, Part } from '../story/body.js'
import type { DirectiveSyntax } from './directive-syntax.js'
import { createDocument } from './document.js'
import { createProcessor, type MarkdownOptions } from './processor.js'
import { run } from './run.js'
import { withoutPlaces } from './without-places.js'

export type { DirectiveSyntax, MarkdownOptions }

/** The Markdown pipeline of one site. */
export interface Markdown {
  /** `text` is the Markdown without front matter; `firstLine` its line number in the file, so that places are right. */
  body(file: string, text: string, firstLine: number): Promise<{ body: Body; faults: readonly Fault[] }>
  /** Inline Markdown of a front-matter value: what may stand in one paragraph. Faults carry `at: { path }`. */
  inline(
    file: string,
    text: string,
    path: readonly (string | number)[],
  ): Promise<{ parts: readonly Part[]; text: string; faults: readonly Fault[] }>
}

/** Make the pipeline: plugins are attached once, here. Throws when one of them cannot be. */
export function createMarkdown(options: MarkdownOptions): Markdown {
  const directives = new Map(options.directives.map((each) => [each.name, each]))
  const bodies = createProcessor(options, 'body')
  const inlines = createProcessor(options, 'inline')
  return {
    async body(file, text, firstLine) {
      const document = createDocument(file, directives)
      // Blank lines in front change nothing but the places: all of them are right, also those that plugins report.
      const body = await run(bodies, document, '\n'.repeat(Math.max(0, firstLine - 1)) + text)
      return { body, faults: document.faults }
    },
    async inline(file, text, path) {
      const document = createDocument(file, directives)
      const body = await run(inlines, document, text)
      const faults = document.faults.map(({ rule, values }) => fault(rule, file, { path }, values))
      return { parts: withoutPlaces(body.parts), text: body.text.replaceAll('\n', ' '), faults }
    },
  }
}
