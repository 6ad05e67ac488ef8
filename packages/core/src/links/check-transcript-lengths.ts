import { builtinDirectives } from '../directives/builtin.js'
import { type Fault, fault } from '../problems.js'
import { slotsOf } from '../story/body.js'
import { playersIn } from '../story/players-in.js'
import type { Site } from '../story/site.js'
import type { Entry } from '../story/story.js'
import { countWords, leadsToWords, transcriptLinks } from '../story/transcript.js'
import { attachmentAt } from './attachments-of.js'

/** In words a minute: people say more than a hundred. */
const fewest = 10

/** Films and recordings of a minute or more of which a few words are told. A site’s own directives inside know best what they say. */
export function checkTranscriptLengths(site: Site, entry: Entry): Fault[] {
  if (site.attachments.size === 0) return []
  const isBuiltin = (name: string) => builtinDirectives.some((one) => site.config.directives.get(name) === one)
  return playersIn(entry, site.config).flatMap(({ slot, at }) => {
    const { src = '', captions } = slot.attributes
    const inside = slotsOf(slot.parts)
    const isKnown = inside.every((one) => one.type !== 'directive' || isBuiltin(one.name))
    if (captions === 'no-speech' || !isKnown || leadsToWords(transcriptLinks(inside))) return []
    const minutes = Math.floor((attachmentAt(site, src, entry.file)?.duration ?? 0) / 60)
    const count = countWords(slot.text, entry.language)
    if (count === 0 || count >= minutes * fewest) return []
    return [fault('short-transcript', entry.file, at, { name: slot.name, minutes, count })]
  })
}
