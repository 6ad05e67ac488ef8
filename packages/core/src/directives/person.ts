import * as z from 'zod'
import { ref } from '../kinds/fields.js'
import type { PersonDirectiveView } from '../views.js'
import { defineDirective } from './define-directive.js'

/** `::person{ref=…}`: a portrait and a name, without words of theirs. */
export const person = defineDirective({
  name: 'person',
  forms: ['leaf'],
  attributes: z.strictObject({ ref: ref('person') }),
  view({ attributes, edition, person }): PersonDirectiveView | undefined {
    const entry = edition.find(attributes.ref)
    return entry && { person: person(entry) }
  },
})
