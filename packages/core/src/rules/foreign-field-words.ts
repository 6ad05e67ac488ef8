import type { Values } from './rule.js'

/** What a field of another system is called here, behind its name. */
export function foreignName({ ours, gate, inside }: Values): string {
  if (isGate(gate)) return `, ${inside ? `whose \`${inside}\`` : 'which'} is ${gates[gate].name} here`
  return named(ours) ? `, which is ${special[ours].name} here` : `, which is called \`${ours}\` here`
}

/** What to do about it, where that is more than to give it its name. What may hold a story back is never just to be removed. */
export function foreignNote({ ours, gate, isThere, isLater, status }: Values): string {
  if (isGate(gate)) return [gates[gate].note, ofStatus(gate, isThere, status)].filter(Boolean).join(' ')
  if (isThere && isLater) return 'Keep the later of the two dates, as `datePublished`.'
  if (isThere && ours !== 'translationOf') return `Remove it: \`${ours}\` is there already.`
  return named(ours) ? special[ours].note : ''
}

/** How far the status that is there says the same. */
function ofStatus(gate: keyof typeof gates, isThere?: Values[string], status?: Values[string]): string {
  if (!isThere || !writesStatus.has(gate)) return ''
  return status ? `\`status: ${status}\` is there already.` : 'It takes the place of the `status` that is there.'
}

const writesStatus = new Set<keyof typeof gates>(['draft', 'withdrawn', 'unlisted', 'password'])

/** What is said of fields by which other systems decide who may see a story. */
const gates = {
  draft: { name: 'written `status: draft`', note: '' },
  withdrawn: { name: 'written `status: withdrawn`', note: '' },
  unlisted: {
    name: 'written `status: draft`',
    note: 'A story that is published can be found: lists, feeds and the sitemap name it.',
  },
  password: { name: 'written `status: draft`', note: 'Pages have no passwords: everybody may read what is published.' },
  expiry: {
    name: 'said by `status` and `consent`',
    note: 'Once the day has come, write `status: withdrawn`. The day on which a consent ends is its `expires`.',
  },
  embargo: {
    name: 'called `embargo`',
    note: 'It says when the story may be seen, as in `embargo: 2026-03-09T00:01Z`. Until that is known, write `status: draft`.',
  },
  consent: {
    name: 'said by `consent`',
    note: 'It says what was agreed, as in `consent: { record: F-12, scopes: [website] }`. Until somebody has agreed, write `status: draft`.',
  },
  open: { name: 'said by `status`', note: 'Remove it: a story is no draft unless that says so.' },
} as const

const isGate = (gate: Values[string] | undefined): gate is keyof typeof gates =>
  typeof gate === 'string' && Object.hasOwn(gates, gate)

const special = {
  slug: {
    name: 'called `slug`',
    note: '`slug` is the last part of the address, without slashes; an address that the page had before belongs in `aliases`.',
  },
  translationOf: {
    name: 'said by the folder',
    note: 'A file in another language than the main one belongs in the folder of that language, as in `content/cy/stories/`.',
  },
  kind: { name: 'said by `kind`', note: 'What a story is decides how its page looks.' },
} as const

const named = (field: Values[string] | undefined): field is keyof typeof special =>
  typeof field === 'string' && Object.hasOwn(special, field)
