import type { Config } from '../config/config.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { attributePlace, directivesOf } from '../story/placed-slots.js'
import type { Entry } from '../story/story.js'

/** Attributes of directives that name something which the config does not have. */
export function checkNames(entries: readonly Entry[], config: Config): Fault[] {
  return entries.flatMap((entry) =>
    [...directivesOf(entry)].flatMap(({ slot, at, attributes }) =>
      Object.entries(config.directives.get(slot.name)?.names ?? {}).flatMap(([attribute, { type, known }]) => {
        const id = attributes[attribute]
        const names = known(config)
        if (typeof id !== 'string' || names.includes(id)) return []
        const meant = nearest(id, names)
        return [
          fault('missing-reference', entry.file, attributePlace(at, attribute), {
            type,
            id,
            ...(meant && { nearest: meant }),
          }),
        ]
      }),
    ),
  )
}
