import { randomUUID } from 'node:crypto'
import type { Transformer } from 'unified'
import type { Home } from '../links/path-below.js'
import type { Fault } from '../problems.js'
import type { Acronym, AvoidedUse, Span } from '../story/body.js'
import type { WordFinder } from '../story/word-finder.js'
import type { DirectiveForm, DirectiveSyntax } from './directive-syntax.js'
import { idPrefix } from './schema.js'

export type VFile = Parameters<Transformer>[1]

/** What stands behind an `f-slot` element, or behind a footnote mark. */
export type SlotSource = DirectiveSource | PartSource | NoteSource

export interface DirectiveSource {
  readonly kind: 'directive'
  readonly form: DirectiveForm
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly at: Span | undefined
}

/** A directive's `[…]`, the list of footnotes, or a footnote's mark in the text. */
export interface PartSource {
  readonly kind: 'label' | 'footnotes' | 'mark'
  readonly name: string
  readonly at: Span | undefined
}

export interface NoteSource {
  readonly kind: 'note'
  readonly name: 'footnote'
  readonly number: number
  readonly references: readonly string[]
  readonly at: Span | undefined
}

/** A story's body, the blocks of a front-matter value, or the words of one. */
export type Content = 'body' | 'blocks' | 'inline'

/** Where in the front matter a document stands. */
export type FieldPath = readonly (string | number)[]

/** All that belongs to one document on its way through the pipeline. */
export interface Document {
  readonly file: string
  readonly content: Content
  /** What every id begins with, so that none is one of another document on the same page. */
  readonly idPrefix: string
  readonly directives: ReadonlyMap<string, DirectiveSyntax>
  /** Where the site stands. */
  readonly homes: readonly Home[]
  readonly faults: Fault[]
  /** Elements refer to these by the nonce and their index, which no story can guess. */
  readonly sources: SlotSource[]
  readonly nonce: string
  /** Ids of the marks in the text, by the identifier of their footnote, in the order of first reference. */
  readonly marks: Map<string, string[]>
  /** Containers whose first line was reported as malformed, and whose closing fence is still to come. */
  unopened: number
  /** What stands for something that the text does not say. */
  acronyms: readonly Acronym[]
  /** Looks for words to avoid; absent where they are looked for elsewhere. */
  readonly finder: WordFinder | undefined
  avoided: readonly AvoidedUse[]
  /** The name of the site's plugin whose turn it is, or nothing for one without a name: what is thrown now is its own. */
  plugin: string | undefined
}

/** What ids begin with: in a field with its name too, and a point, which no id that is made of words has. */
const idPrefixOf = (field: FieldPath): string => `${idPrefix}${field.map((step) => `${step}.`).join('')}`

/** Begin a document: that of a body, or of a field of the front matter. */
export function createDocument(
  file: string,
  content: Content,
  directives: ReadonlyMap<string, DirectiveSyntax>,
  homes: readonly Home[] = [],
  finder?: WordFinder,
  field: FieldPath = [],
): Document {
  return {
    file,
    content,
    idPrefix: idPrefixOf(field),
    directives,
    homes,
    faults: [],
    sources: [],
    nonce: randomUUID(),
    marks: new Map(),
    acronyms: [],
    finder,
    avoided: [],
    unopened: 0,
    plugin: undefined,
  }
}

/** The document that a file of the pipeline carries. */
export function documentOf(file: VFile): Document {
  return file.data.findings as Document
}

/** Put a source into the side table; gives the reference that an element carries in `data-ref`. */
export function refer(document: Document, source: SlotSource): string {
  return `${document.nonce}-${document.sources.push(source) - 1}`
}

/** The source that an element refers to; undefined for ordinary elements and forged references. */
export function sourceOf(document: Document, properties: Readonly<Record<string, unknown>>): SlotSource | undefined {
  const index = indexOf(document, properties)
  return index === undefined ? undefined : document.sources[index]
}

/** The index of the source that an element refers to. */
export function indexOf(document: Document, properties: Readonly<Record<string, unknown>>): number | undefined {
  const ref = properties.dataRef
  if (typeof ref !== 'string' || !ref.startsWith(`${document.nonce}-`)) return undefined
  return Number(ref.slice(document.nonce.length + 1))
}
