import type { Config } from '../config/config.js'
import { type Fault, fault } from '../problems.js'
import { acronymsOf } from './acronyms.js'
import type { Draft } from './draft.js'

/** Acronyms that neither the body nor the headline above it explains, and that the site does not take as known. */
export function checkAcronyms({ file, data, body, markdown }: Draft, config: Config): Fault[] {
  if (!body.acronyms) return []
  const headline = [String(data.title ?? ''), markdown['/standfirst']?.text ?? '']
  const explained = headline.flatMap(acronymsOf).filter((use) => use.isExplained)
  const known = new Set([...config.acronyms, ...explained.map((use) => use.word)])
  return body.acronyms
    .filter(({ word }) => !known.has(word))
    .map(({ word, at }) => fault('unexplained-acronym', file, { span: at }, { acronym: word }))
}
