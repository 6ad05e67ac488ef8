import path from 'node:path'
import { imageEnding } from '../files/endings.js'
import { type Fault, fault } from '../problems.js'
import { hasLostWords, mentionsOf } from '../references/mentions.js'
import type { Draft } from '../story/draft.js'
import type { Attachment, Site } from '../story/site.js'

/** What word processors write, which somebody may take for a story; beside images stand notes on them. */
const wordsLook = /^(?!.*\/images\/).*\.(?:docx?|odt|rtf|txt)$/i
const noteLook = /\/images\/.*\.(?:docx?|odt|rtf|txt)$/i

/** Faults of files that a story links to, and files that none does, not even one that is not public yet: they are not published, though somebody may wait for them. */
export function checkAttachments(
  site: Pick<Site, 'attachments'>,
  linked: readonly Attachment[],
  faulty: readonly Draft[],
): Fault[] {
  const used = new Set(linked)
  const others = [...site.attachments.values()].filter((one) => !used.has(one) && !isExpected(one))
  // What a faulty directive names is not blamed as well.
  const mentioned = new Set(
    others.length === 0 ? [] : faulty.flatMap(mentionsOf).map((text) => path.posix.basename(text)),
  )
  const isMeant = ({ path: file }: Attachment) =>
    mentioned.has(path.posix.basename(file)) || mentioned.has(path.posix.parse(file).name)
  const unlinked = faulty.some(hasLostWords) ? [] : others.filter((one) => !isMeant(one))
  return [
    ...linked.flatMap(({ faults }) => faults),
    ...unlinked.map((one) =>
      fault('left-out-file', one.path, undefined, { isUnlinked: 1, advice: adviceOn(one.path) }),
    ),
  ]
}

const isExpected = ({ path: file }: Attachment) => imageEnding.test(file) || noteLook.test(file)

function adviceOn(file: string): string {
  const link = `\`[…](./${path.posix.basename(file)})\``
  return wordsLook.test(file)
    ? `If it is a story, copy its words into a file that ends in \`.md\`, and put the fields of its kind above them, between two lines \`---\`. If readers should open it, link to it: ${link}.`
    : `Link to it from the story that it belongs to: ${link}.`
}
