import { readdirSync } from 'node:fs'

/** What a file in `fixtures/` exports: the views that its partial can be given. */
interface Fixtures {
  readonly everything: object
  /** Further states by their names, in words. */
  readonly states?: Readonly<Record<string, object>>
  /** Only what every view of the partial has: lists are empty. */
  readonly least: object
  /** `everything` with `poison` in each text and URL. */
  readonly hostile: object
}

const folder = new URL('./fixtures/', import.meta.url)

/** The partials that have fixtures, in alphabetical order. */
export const partialsWithFixtures: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort()

/** Every state of a partial: its name in words, from `everything` to `hostile`, and its view. */
export async function statesOf(partial: string): Promise<ReadonlyMap<string, object>> {
  const { everything, states = {}, least, hostile }: Fixtures = await import(`./fixtures/${partial}.ts`)
  return new Map(Object.entries({ everything, ...states, least, hostile }))
}
