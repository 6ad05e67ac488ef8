import type { Config } from '../config/config.js'
import { type Fault, fault } from '../problems.js'
import { type Entry, isStory, type Story } from '../story/story.js'
import { appearsAt } from '../visibility/appears-at.js'
import { hiddenBecause, isGone, isVisible } from '../visibility/is-visible.js'
import type { Unpaired } from './unpaired.js'

/**
 * Stories that seem to be translations and are paired with no original; an error where readers would see one before its original, unless
 * the story says that it is none.
 */
export function checkUnpaired(pairs: readonly Unpaired[], byFile: ReadonlyMap<string, Entry>, config: Config): Fault[] {
  return pairs.flatMap(({ file, original: other, by }): Fault[] => {
    const [story, original] = [byFile.get(file), byFile.get(other)]
    if (!story || !original || !isStory(story) || isGone(hiddenBecause(story, config))) return []
    const { language } = story
    const path = `${config.content}/${language}/${original.treePath}`
    const values = { original: other, id: original.id, path, language, by }
    const at = { path: ['translationOf'] }
    const appears = isVisible(story, config) ? config.now : appearsAt(story, config)
    if (appears === undefined || isOfItsOwn(story, config) || !isHeld(original, appears, config))
      return [fault('unpaired-translation', file, at, values)]
    return [fault('early-translation', file, at, { ...values, ...(appears > config.now && { isLater: 1 }) })]
  })
}

function isHeld(original: Entry, now: number, { clock, drafts }: Config): boolean {
  const because = hiddenBecause(original, { clock, now })
  return drafts ? isGone(because) : because !== undefined
}

/** Whether a story says that it is no translation. */
const isOfItsOwn = ({ data }: Story, { clock, now }: Config): boolean =>
  (data.waive ?? []).some(({ rule, until }) => rule === 'unpaired-translation' && Boolean(until) && clock(until) > now)
