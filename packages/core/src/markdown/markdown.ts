import { partBetween } from '../front-matter/part.js'
import { type Fault, fault } from '../problems.js'
import { type Body, emptyBody, type Part } from '../story/body.js'
import type { DirectiveSyntax } from './directive-syntax.js'
import { createDocument, type Document, type FieldPath } from './document.js'
import { limits } from './limits.js'
import { byPlace } from './place.js'
import { createProcessor, type MarkdownOptions, textNamesOf } from './processor.js'
import { type Reader, readTree } from './read-tree.js'
import { pluginFailed, run } from './run.js'
import type { Compiled } from './to-body.js'
import { withoutPlaces } from './without-places.js'

export type { DirectiveSyntax, MarkdownOptions }

/** The Markdown pipeline of one site. */
export interface Markdown {
  /**
   * `text` is the Markdown without front matter; `firstLine` its line number in the file, so that places are right; `language` says which words it
   * avoids.
   */
  body(
    file: string,
    text: string,
    firstLine: number,
    language?: string,
  ): Promise<{ body: Body; faults: readonly Fault[] }>
  /** Blocks of a front-matter value, without places. Faults carry `at: { path }`, and the words. */
  blocks(
    file: string,
    text: string,
    path: FieldPath,
  ): Promise<{ parts: readonly Part[]; text: string; faults: readonly Fault[] }>
  /** Inline Markdown of a front-matter value: what may stand in one paragraph. Faults carry `at: { path }`, and the words. */
  inline(
    file: string,
    text: string,
    path: FieldPath,
  ): Promise<{ parts: readonly Part[]; text: string; faults: readonly Fault[] }>
}

/** Make the pipeline: plugins are attached once, here. Throws when one of them cannot be. */
export function createMarkdown(options: MarkdownOptions): Markdown {
  const directives = new Map(options.directives.map((each) => [each.name, each]))
  const bodies = createReader(options, 'body')
  const inlines = createReader(options, 'inline')
  return {
    async body(file, text, firstLine, language) {
      const finder = language === undefined ? undefined : options.avoidedIn?.(language).finder
      const document = createDocument(file, 'body', directives, options.homes, finder)
      // Blank lines in front change nothing but the places: all of them are right, also those that plugins report.
      const { body } = await read(document, '\n'.repeat(Math.max(0, firstLine - 1)) + text, firstLine, bodies)
      return { body, faults: document.faults.toSorted(byPlace) }
    },
    async blocks(file, text, path) {
      const document = createDocument(file, 'blocks', directives, options.homes, undefined, path)
      const { body, text: words } = await read(document, text, 1, bodies)
      return { parts: withoutPlaces(body.parts), text: words, faults: placedAt(path, text, document) }
    },
    async inline(file, text, path) {
      const document = createDocument(file, 'inline', directives, options.homes, undefined, path)
      const { body, text: words } = await read(document, text, 1, inlines)
      return {
        parts: withoutPlaces(body.parts),
        text: words.replaceAll('\n', ' '),
        faults: placedAt(path, text, document),
      }
    },
  }
}

/** Lines counted inside a front-matter value mean nothing outside: its place is that of the value, or of some words in it. */
const placedAt = (path: FieldPath, text: string, { file, faults }: Document): Fault[] =>
  faults.map(({ rule, at, values }) => {
    const part = at && 'span' in at ? partBetween(text, at.span) : undefined
    return fault(rule, file, { path, ...(part && { part }) }, values)
  })

function createReader(options: MarkdownOptions, content: 'body' | 'inline'): Reader {
  const processor = createProcessor(options, content)
  const plain = createProcessor({ ...options, remarkPlugins: [], rehypePlugins: [] }, content)
  const syntaxes = [processor, plain].map((each) => each.data().micromarkExtensions?.length)
  return {
    processor,
    content,
    textNames: textNamesOf(options),
    patience: options.patience ?? limits.milliseconds,
    hasOwnSyntax: syntaxes[0] !== syntaxes[1],
  }
}

/** What is made of a text that cannot be read. */
const nothing: Compiled = { body: emptyBody, text: '' }

async function read(document: Document, text: string, firstLine: number, reader: Reader): Promise<Compiled> {
  const { file, faults } = document
  if (text.length > limits.bytes) {
    faults.push(fault('file-too-large', file, undefined, { size: Buffer.byteLength(text), limit: limits.bytes }))
    return nothing
  }
  const outcome = await readTree(text, reader).catch((error: unknown) => {
    if (!reader.hasOwnSyntax) throw error
    return { failure: pluginFailed(file, error) } // syntax that a plugin added
  })
  if ('failure' in outcome) {
    faults.push(outcome.failure)
    return nothing
  }
  if ('tree' in outcome) return (await run(reader.processor, document, { text, tree: outcome.tree })) ?? nothing
  const { rule, at, values } = outcome.excess
  const span = at ?? { start: { line: firstLine, column: 1 }, end: { line: firstLine, column: 2 } }
  faults.push(fault(rule, file, { span }, values))
  return nothing
}
