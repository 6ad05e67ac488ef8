import type { Body, Part } from '../../story/body.js'
import type { Draft } from '../../story/draft.js'

/** What is read of a body only when its page is planned. A number stands for the slot of that index. */
interface Words {
  readonly parts: readonly (string | number)[]
  readonly text: string
}

/** A body whose words are still bytes. */
interface StoredBody extends Body {
  readonly stored: Buffer
}

/** A draft as bytes: its head, which holds all but the words of its body, and on the next line those words. */
export function bytesOf(draft: Draft): Buffer {
  const { body } = draft
  if (isStored(body)) return Buffer.concat([headOf(draft, body), body.stored])
  const { parts, text, ...rest } = body
  let slots = 0
  const words: Words = { parts: parts.map((part) => (typeof part === 'string' ? part : slots++)), text }
  return Buffer.concat([headOf(draft, rest), Buffer.from(JSON.stringify(words))])
}

const isStored = (body: Body): body is StoredBody => 'stored' in body

const headOf = (draft: Draft, body: object): Buffer => Buffer.from(`${JSON.stringify({ ...draft, body })}\n`)

/** The draft of some bytes, which it keeps; the words of its body stay bytes until somebody asks for them. */
export function draftFrom(bytes: Buffer): Draft {
  const end = bytes.indexOf(10)
  const head: Draft = JSON.parse(bytes.toString('utf8', 0, end))
  const stored = bytes.subarray(end + 1)
  const words = (): Words => JSON.parse(stored.toString())
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
