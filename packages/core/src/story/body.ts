/** A position in a source file: line and column count from 1, columns in UTF-16 code units. */
export interface Point {
  readonly line: number
  readonly column: number
}

/** A range in a source file; `end` is exclusive. */
export interface Span {
  readonly start: Point
  readonly end: Point
}

/** Trusted HTML interleaved with the holes that only the rest of the site can fill. */
export interface Body {
  readonly parts: readonly Part[]
  /** The holes among the parts: all that the rest of the site asks of them. */
  readonly slots: readonly Slot[]
  /** In document order, also those inside containers; level 2 to 6. */
  readonly headings: readonly Heading[]
  /** Text of the first paragraph, without footnote marks, citations and directives; empty when there is none. */
  readonly firstParagraph: string
  /** Short forms that the body itself does not explain where it first uses them; absent when there are none. */
  readonly acronyms?: readonly Acronym[]
  /** Words that the site avoids, or has turned off; absent when there are none. */
  readonly avoided?: readonly AvoidedUse[]
}

/** A body without words. */
export const emptyBody: Body = { parts: [], slots: [], headings: [], firstParagraph: '' }

/** Capitals that are short for something, such as MHRA, and where they first stand. */
export interface Acronym {
  readonly word: string
  readonly at: Span
}

/** A word that a site avoids, as it is compared and as it is written, and where it first stands. */
export interface AvoidedUse {
  readonly word: string
  readonly text: string
  readonly at: Span
}

export type Part = string | Slot
export type Slot = LinkSlot | ImageSlot | ExternalMarkSlot | FootnotesSlot | DirectiveSlot

export interface Heading {
  readonly level: number
  /** Prefixed, unique in the document. */
  readonly id: string
  readonly text: string
}

/** Stands inside a start tag, where ` href="…"` belongs. `href` is as written, entities decoded; never external. */
export interface LinkSlot {
  readonly type: 'link'
  readonly href: string
  readonly text: string
  readonly at?: Span
}

/** A local image. `attributes` is the rest of its tag as markup, such as ` alt="A cell">`. */
export interface ImageSlot {
  readonly type: 'image'
  readonly src: string
  readonly attributes: string
  readonly alt: string
  readonly title?: string
  readonly at?: Span
}

/** Stands at the end of an external link's content; `href` as it is written out. */
export interface ExternalMarkSlot {
  readonly type: 'external-mark'
  readonly href: string
  readonly text: string
  readonly at?: Span
}

export interface FootnotesSlot {
  readonly type: 'footnotes'
  /** Of their heading, by which marks are described. */
  readonly id: string
  readonly notes: readonly Footnote[]
}

/** `references` are the ids of the marks in the text that point here. */
export interface Footnote {
  readonly id: string
  readonly number: number
  readonly references: readonly string[]
  readonly parts: readonly Part[]
}

export interface DirectiveSlot {
  readonly type: 'directive'
  readonly form: 'text' | 'leaf' | 'container'
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** `[…]` of a leaf or container directive; empty when there is none. */
  readonly label: readonly Part[]
  /** Content of a container, or `[…]` of a text directive. */
  readonly parts: readonly Part[]
  /** Plain text of `label` and `parts`. */
  readonly labelText: string
  readonly text: string
  /** Level that a heading inside the directive's view should have: one below the heading it stands under, 2 to 6. */
  readonly headingLevel: number
  readonly at?: Span
}

/** Every slot of `parts`, outermost first, also those inside directives and footnotes. */
export function slotsOf(parts: readonly Part[]): Slot[] {
  const slots: Slot[] = []
  collect(parts, slots)
  return slots
}

function collect(parts: readonly Part[], slots: Slot[]): void {
  for (const part of parts) {
    if (typeof part === 'string') continue
    slots.push(part)
    if (part.type === 'directive') {
      collect(part.label, slots)
      collect(part.parts, slots)
    } else if (part.type === 'footnotes') {
      for (const note of part.notes) collect(note.parts, slots)
    }
  }
}
