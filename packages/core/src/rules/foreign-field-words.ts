import type { Values } from './rule.js'

/** What a field of another system is called here, behind its name. */
export function foreignName({ ours, isDraft }: Values): string {
  if (isDraft) return ', which is written `status: draft` here'
  return named(ours) ? `, which is ${special[ours].name} here` : `, which is called \`${ours}\` here`
}

/** What to do about it, where that is more than to give it its name. */
export function foreignNote({ ours, isThere, isDraft }: Values): string {
  if (isThere && ours !== 'translationOf') return `Remove it: \`${ours}\` is there already.`
  return named(ours) && !isDraft ? special[ours].note : ''
}

const special = {
  status: { name: 'said by `status`', note: 'Remove it: a story is no draft unless that says so.' },
  slug: {
    name: 'called `slug`',
    note: '`slug` is the last part of the address, without slashes; an address that the page had before belongs into `aliases`.',
  },
  translationOf: {
    name: 'said by the folder',
    note: 'A file in another language than the main one belongs into the folder of that language, as in `content/cy/stories/`.',
  },
  kind: { name: 'said by `kind`', note: 'What a story is decides how its page looks.' },
} as const

const named = (field: Values[string] | undefined): field is keyof typeof special =>
  typeof field === 'string' && Object.hasOwn(special, field)
