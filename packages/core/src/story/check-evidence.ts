import type { Config } from '../config/config.js'
import { type Fault, fault } from '../problems.js'
import type { Draft } from './draft.js'
import { hasLostBody } from './lost-body.js'
import type { Entry } from './story.js'

const kinds: ReadonlySet<string> = new Set(['discovery', 'press-release'])

/** Findings that rest on nothing: no publication is named, in a field or in the text, and no evidence; where the site asks for it. */
export function checkEvidence(draft: Draft, { ties }: Entry, { rules }: Config): Fault[] {
  const choice = rules['missing-evidence']
  if (choice === undefined || choice === 'off' || !kinds.has(draft.kind) || hasLostBody(draft)) return []
  const isNamed = draft.data.evidence !== undefined || ties.references.some(({ ref }) => ref.to.includes('publication'))
  return isNamed ? [] : [fault('missing-evidence', draft.file, { path: ['evidence'] })]
}
