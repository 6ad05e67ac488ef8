import type { Config } from '../config/config.js'
import { type Fault, fault } from '../problems.js'
import type { Draft } from './draft.js'
import { playersIn } from './players-in.js'

/** Films and recordings without their words. */
export const checkTranscripts = (draft: Draft, config: Config): Fault[] =>
  playersIn(draft, config).flatMap(({ slot, at }) =>
    slot.parts.length === 0 ? [fault('missing-transcript', draft.file, at, { name: slot.name })] : [],
  )
