import type { Acronym, AvoidedUse, Body, Part } from '../../story/body.js'
import type { Draft } from '../../story/draft.js'

/** A body without its words: how its markup is cut stands for its parts. */
interface Outline extends Omit<Body, 'parts'> {
  /** The length of each piece of markup, in UTF-16 code units; -1 where a slot stands, in their order. */
  readonly cuts: readonly number[]
}

/** A body whose words are still bytes; they are read each time that somebody asks for them. JSON sees all but the words. */
class StoredBody implements Body, Outline {
  readonly slots: Body['slots']
  readonly headings: Body['headings']
  readonly firstParagraph: string
  readonly cuts: readonly number[]
  declare readonly acronyms?: readonly Acronym[]
  declare readonly avoided?: readonly AvoidedUse[]
  readonly #stored: () => Buffer
  readonly #head: Buffer | undefined

  /** `head`: the bytes of the head of the draft that was made with this body, where they are kept: they hold for no other. */
  constructor(
    { slots, headings, firstParagraph, cuts, acronyms, avoided }: Outline,
    stored: () => Buffer,
    head: Buffer | undefined,
  ) {
    this.slots = slots
    this.headings = headings
    this.firstParagraph = firstParagraph
    this.cuts = cuts
    if (acronyms) this.acronyms = acronyms
    if (avoided) this.avoided = avoided
    this.#stored = stored
    this.#head = head
  }

  get parts(): Part[] {
    const markup = this.#stored().toString()
    const slots = this.slots.values()
    let at = 0
    return this.cuts.map((length) => {
      if (length < 0) return slots.next().value as Part
      at += length
      return markup.slice(at - length, at)
    })
  }

  bytes(): Buffer {
    return this.#stored()
  }

  head(): Buffer | undefined {
    return this.#head
  }
}

/** A draft as bytes: its head, which holds all but the words of its body, and on the next line those words. */
export const bytesOf = (draft: Draft): Buffer =>
  draft.body instanceof StoredBody
    ? Buffer.concat([headOf(draft), Buffer.from('\n'), wordsOf(draft)])
    : Buffer.from(`${headText(draft)}\n${markupOf(draft.body)}`)

/** All of a draft but the words of its body, as JSON. */
export function headOf(draft: Draft): Buffer {
  const { body } = draft
  return (body instanceof StoredBody ? body.head() : undefined) ?? Buffer.from(headText(draft))
}

/** The words of a draft's body: its markup, without what stands in the slots. */
export const wordsOf = ({ body }: Draft): Buffer =>
  body instanceof StoredBody ? body.bytes() : Buffer.from(markupOf(body))

function headText(draft: Draft): string {
  if (draft.body instanceof StoredBody) return JSON.stringify(draft)
  const { parts, ...rest } = draft.body
  const cuts = parts.map((part) => (typeof part === 'string' ? part.length : -1))
  return JSON.stringify({ ...draft, body: { ...rest, cuts } satisfies Outline })
}

const markupOf = ({ parts }: Body): string => parts.filter((part) => typeof part === 'string').join('')

/** The draft of some bytes, which it keeps; the words of its body stay bytes until somebody asks for them. */
export function draftFrom(bytes: Buffer): Draft {
  const end = bytes.indexOf(10)
  const words = bytes.subarray(end + 1)
  const head = bytes.subarray(0, end)
  return draftWith(head, () => words, head)
}

/** The draft of a head. `stored` gives the words of its body, each time that somebody asks for them. */
export const draftOf = (head: Buffer, stored: () => Buffer): Draft => draftWith(head, stored)

function draftWith(bytes: Buffer, stored: () => Buffer, kept?: Buffer): Draft {
  const head: Draft & { readonly body: Outline } = JSON.parse(bytes.toString())
  return { ...head, body: new StoredBody(head.body, stored, kept) }
}

/** Whether JSON gives a value back as it is: YAML also knows `.nan`, `.inf` and `-0`. */
export function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  return typeof value !== 'object' || value === null || Object.values(value).every(isPlain)
}
