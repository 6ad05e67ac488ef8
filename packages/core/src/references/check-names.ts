import type { Config } from '../config/config.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { attributePlace, directivesOf } from '../story/placed-slots.js'
import type { Entry } from '../story/story.js'

/** Attributes of an entry's directives that should name something of the config, and do not. */
export function checkAttributes(entry: Entry, config: Config): Fault[] {
  return directivesOf(entry).flatMap(({ slot, at, attributes }) =>
    Object.entries(config.directives.get(slot.name)?.names ?? {}).flatMap(([attribute, { type, known }]) => {
      const id = attributes[attribute]
      const names = known(config)
      if (typeof id !== 'string' || names.includes(id)) return []
      const meant = nearest(id, names)
      return [
        fault('missing-reference', entry.file, attributePlace(at, attribute), {
          type,
          id,
          known: names.map((one) => `\`${one}\``).join(', '),
          ...(meant && { nearest: meant }),
        }),
      ]
    }),
  )
}
