import { catalogue } from '../../../packages/theme-charity/test/catalogue.js'
import { partialsWithFixtures, statesOf } from '../../../packages/theme-charity/test/fixtures.js'
import { type Frame, frames } from './frames.js'
import { ownIds } from './own-ids.js'

/** One partial in all its states, as `theme/partials/specimen.eta` shows it. */
export interface SpecimenView {
  readonly name: string
  /** The element id of the specimen. */
  readonly anchor: string
  readonly purpose: string
  readonly headingLevel: number
  /** How a template calls the partial. */
  readonly call: string
  /** Fields that not every view has. */
  readonly optional: readonly string[]
  readonly frame?: Frame
  readonly states: readonly StateView[]
}

/** One state of a partial. */
export interface StateView {
  readonly id: string
  readonly partial: string
  /** In words. States whose views are alike are one: `everything · least`. */
  readonly name: string
  /** True when the view is full of text that tries to break out of its place. */
  readonly hostile: boolean
  readonly view: object
  /** The view as the fixtures have it, in JSON; absent where many specimens stand on one page. */
  readonly source?: string
}

const purposes = new Map(catalogue.flatMap(({ partials }) => Object.entries(partials)))
const fixtures = new Map<string, ReadonlyMap<string, object>>()
// One after the other: a config's loader takes modules that begin at once for loaded before they are.
for (const name of partialsWithFixtures) fixtures.set(name, await statesOf(name))

/** The element id of a partial's specimen. */
export const anchorOf = (partial: string): string => `partial-${partial}`

/** A partial in all its states; `brief` without their views in JSON. */
export function specimen(partial: string, headingLevel: number, brief = false): SpecimenView {
  const states = fixtures.get(partial)
  if (!states) throw new Error(`The partial ${partial} has no fixtures`)
  const views = [...states.values()]
  const fields = [...new Set(views.flatMap(Object.keys))]
  const frame = frames[partial]
  return {
    name: partial,
    anchor: anchorOf(partial),
    purpose: purposes.get(partial) ?? '',
    headingLevel,
    call: `<%~ partial('${partial}', ${fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}'}) %>`,
    optional: fields.filter((field) => views.some((view) => !(field in view))),
    ...(frame && { frame }),
    states: different(states).map(([name, view], index) => {
      const id = `${partial}-${index + 1}`
      const state = { id, partial, name, hostile: name === 'hostile', view: ownIds(view, id) }
      return brief ? state : { ...state, source: JSON.stringify(view, null, 2) }
    }),
  }
}

/** The states, those whose views are alike as one. */
function different(states: ReadonlyMap<string, object>): readonly (readonly [string, object])[] {
  const found = new Map<string, readonly [string, object]>()
  for (const [name, view] of states) {
    const source = JSON.stringify(view)
    const [same] = found.get(source) ?? []
    found.set(source, [same ? `${same} · ${name}` : name, view])
  }
  return [...found.values()]
}
