import type { Body, Part } from '../../story/body.js'
import type { Draft } from '../../story/draft.js'

/** What is read of a body only when its page is planned. A number stands for the slot of that index. */
interface Words {
  readonly parts: readonly (string | number)[]
  readonly text: string
}

/** A draft as bytes: its head, which holds all but the words of its body, and on the next line those words. */
export function bytesOf(draft: Draft): Buffer {
  const { parts, text, ...rest } = draft.body
  let slots = 0
  const words: Words = { parts: parts.map((part) => (typeof part === 'string' ? part : slots++)), text }
  return Buffer.from(`${JSON.stringify({ ...draft, body: rest })}\n${JSON.stringify(words)}`)
}

/** The draft of some bytes; the words of its body stay bytes until somebody asks for them. */
export function draftFrom(bytes: Buffer): Draft {
  const end = bytes.indexOf(10)
  const head: Draft = JSON.parse(bytes.toString('utf8', 0, end))
  return { ...head, body: withWords(head.body, () => JSON.parse(bytes.toString('utf8', end + 1))) }
}

function withWords(body: Omit<Body, 'parts' | 'text'>, read: () => Words): Body {
  return {
    ...body,
    get parts(): readonly Part[] {
      return read().parts.map((part) => (typeof part === 'string' ? part : (body.slots[part] as Part)))
    },
    get text() {
      return read().text
    },
  }
}
