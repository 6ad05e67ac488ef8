import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { check } from '../schema/check.js'
import type { Theme, ThemeDefinition } from '../theme.js'
import type { Translation } from './schema.js'

/** What a theme may be called with. */
const choiceNames = ['tokens', 'strings', 'options', 'slots']

/** Choices of a theme that there are not. */
export function unknownChoices(file: string, choices: object): Fault[] {
  return Object.keys(choices)
    .filter((key) => !choiceNames.includes(key))
    .map((key) => {
      const meant = nearest(key, choiceNames)
      const values = {
        key,
        where: 'the choices of the theme',
        known: choiceNames.join(', '),
        ...(meant && { nearest: meant }),
      }
      return fault('unknown-key', file, { path: ['theme', key], on: 'key' }, values)
    })
}

/** Slots that a theme does not have, or that are filled with no partial. */
export function unknownSlots(file: string, { name, slots = {} }: ThemeDefinition, choices: Theme['choices']): Fault[] {
  const known = Object.keys(slots)
  return Object.entries(choices.slots ?? {}).flatMap(([slot, partial]): Fault[] => {
    const path = ['theme', 'slots', slot]
    if (!known.includes(slot)) {
      const meant = nearest(slot, known)
      const values = {
        key: slot,
        where: `the slots of ${name}`,
        known: known.join(', ') || 'none',
        ...(meant && { nearest: meant }),
      }
      return [fault('unknown-key', file, { path, on: 'key' }, values)]
    }
    if (typeof partial === 'string' && partial !== '') return []
    const found = `\`${JSON.stringify(partial)}\``
    return [
      fault('invalid-value', file, { path, on: 'value' }, { key: slot, found, expected: 'the name of a partial' }),
    ]
  })
}

/** The options that a theme is given, in the main language or as a translation changes them. */
export function checkTheme(
  file: string,
  definition: ThemeDefinition,
  choices: { readonly options?: unknown },
  other?: { readonly language: string; readonly translation: Translation },
) {
  const above = other ? ['translations', other.language, 'options'] : ['theme', 'options']
  const place = (at: readonly (string | number)[], on: 'key' | 'value') => ({ path: [...above, ...at], on })
  return check(definition.options, {
    file,
    value: other ? { ...Object(choices.options), ...other.translation.options } : (choices.options ?? {}),
    name: `the options of ${definition.name}`,
    place,
  })
}
