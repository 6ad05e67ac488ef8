import type { Acronym, Body, Part } from '../../story/body.js'
import type { Draft } from '../../story/draft.js'

/** What is read of a body only when its page is planned. A number stands for the slot of that index. */
interface Words {
  readonly parts: readonly (string | number)[]
  readonly text: string
}

/** A body whose words are still bytes; they are read each time that somebody asks for them. JSON sees all but the words. */
class StoredBody implements Body {
  readonly slots: Body['slots']
  readonly headings: Body['headings']
  readonly firstParagraph: string
  readonly words: number
  declare readonly acronyms?: readonly Acronym[]
  readonly #stored: () => Buffer
  readonly #head: Buffer | undefined

  /** `head`: the bytes of the head of the draft that was made with this body, where they are kept: they hold for no other. */
  constructor(
    { slots, headings, firstParagraph, words, acronyms }: Omit<Body, 'parts' | 'text'>,
    stored: () => Buffer,
    head: Buffer | undefined,
  ) {
    this.slots = slots
    this.headings = headings
    this.firstParagraph = firstParagraph
    this.words = words
    if (acronyms) this.acronyms = acronyms
    this.#stored = stored
    this.#head = head
  }

  get parts(): Part[] {
    return this.#words().parts.map((part) => (typeof part === 'string' ? part : (this.slots[part] as Part)))
  }

  get text(): string {
    return this.#words().text
  }

  bytes(): Buffer {
    return this.#stored()
  }

  head(): Buffer | undefined {
    return this.#head
  }

  #words(): Words {
    return JSON.parse(this.#stored().toString())
  }
}

/** A draft as bytes: its head, which holds all but the words of its body, and on the next line those words. */
export const bytesOf = (draft: Draft): Buffer => Buffer.concat([headOf(draft), Buffer.from('\n'), wordsOf(draft)])

/** All of a draft but the words of its body, as JSON. */
export function headOf(draft: Draft): Buffer {
  const { body } = draft
  if (!(body instanceof StoredBody))
    return Buffer.from(JSON.stringify({ ...draft, body: { ...body, parts: undefined, text: undefined } }))
  return body.head() ?? Buffer.from(JSON.stringify(draft))
}

/** The words of a draft's body, as JSON. */
export function wordsOf({ body }: Draft): Buffer {
  if (body instanceof StoredBody) return body.bytes()
  let slots = 0
  const parts = body.parts.map((part) => (typeof part === 'string' ? part : slots++))
  return Buffer.from(JSON.stringify({ parts, text: body.text } satisfies Words))
}

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
  const head: Draft = JSON.parse(bytes.toString())
  return { ...head, body: new StoredBody(head.body, stored, kept) }
}

/** Whether JSON gives a value back as it is: YAML also knows `.nan`, `.inf` and `-0`. */
export function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  return typeof value !== 'object' || value === null || Object.values(value).every(isPlain)
}
