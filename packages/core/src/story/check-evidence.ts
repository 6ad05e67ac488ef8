import type { Config } from '../config/config.js'
import { type Fault, fault } from '../problems.js'
import type { Draft } from './draft.js'
import { hasLostBody } from './lost-body.js'
import type { Entry } from './story.js'

/**
 * Findings that rest on nothing: no publication is named, in a field or in the text, and no evidence; where the site asks for it, of all kinds that
 * have fields for both.
 */
export function checkEvidence(draft: Draft, { ties }: Entry, { rules, kinds }: Config): Fault[] {
  const choice = rules['missing-evidence']
  if (choice === undefined || choice === 'off' || hasLostBody(draft)) return []
  const { publications, evidence } = kinds.get(draft.kind)?.schema.shape ?? {}
  if (!publications || !evidence) return []
  const isNamed = saysSomething(draft.data.evidence) || ties.references.some(({ ref }) => ref.to[0] === 'publication')
  return isNamed ? [] : [fault('missing-evidence', draft.file, { path: ['evidence'] })]
}

const saysSomething = (evidence: unknown): boolean =>
  typeof evidence === 'object' && evidence !== null && Object.values(evidence).flat().length > 0
