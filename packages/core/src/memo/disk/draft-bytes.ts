import type { Body, Part } from '../../story/body.js'
import type { Draft } from '../../story/draft.js'

/** What is read of a body only when its page is planned. A number stands for the slot of that index. */
interface Words {
  readonly parts: readonly (string | number)[]
  readonly text: string
}

/** A body whose words are still bytes. */
interface StoredBody extends Body {
  readonly stored: () => Buffer
}

/** A draft as bytes: its head, which holds all but the words of its body, and on the next line those words. */
export const bytesOf = (draft: Draft): Buffer => Buffer.concat([headOf(draft), Buffer.from('\n'), wordsOf(draft)])

/** All of a draft but the words of its body, as JSON. */
export function headOf(draft: Draft): Buffer {
  const { parts: _, text: __, ...rest } = Object.getOwnPropertyDescriptors(draft.body) // no words are to be read
  return Buffer.from(JSON.stringify({ ...draft, body: Object.defineProperties({}, rest) }))
}

/** The words of a draft's body, as JSON. */
export function wordsOf({ body }: Draft): Buffer {
  if (isStored(body)) return body.stored()
  let slots = 0
  const parts = body.parts.map((part) => (typeof part === 'string' ? part : slots++))
  return Buffer.from(JSON.stringify({ parts, text: body.text } satisfies Words))
}

const isStored = (body: Body): body is StoredBody => 'stored' in body

/** The draft of some bytes, which it keeps; the words of its body stay bytes until somebody asks for them. */
export function draftFrom(bytes: Buffer): Draft {
  const end = bytes.indexOf(10)
  const words = bytes.subarray(end + 1)
  return draftOf(bytes.subarray(0, end), () => words)
}

/** The draft of a head. `stored` gives the words of its body, each time that somebody asks for them. */
export function draftOf(bytes: Buffer, stored: () => Buffer): Draft {
  const head: Draft = JSON.parse(bytes.toString())
  const words = (): Words => JSON.parse(stored().toString())
  const { slots } = head.body
  // Of a body that is kept again, JSON must not see the words.
  const body: StoredBody = Object.defineProperties({ ...head.body, stored } as StoredBody, {
    stored: { enumerable: false },
    parts: {
      get: (): Part[] => words().parts.map((part) => (typeof part === 'string' ? part : (slots[part] as Part))),
    },
    text: { get: () => words().text },
  })
  return { ...head, body }
}

/** Whether JSON gives a value back as it is: YAML also knows `.nan`, `.inf` and `-0`. */
export function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  return typeof value !== 'object' || value === null || Object.values(value).every(isPlain)
}
