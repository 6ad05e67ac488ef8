import type { OutputFile, Plan } from '../story/page.js'

/** Something that a site publishes beside its pages: a pure function of the plan, which holds nothing hidden. */
export interface Output {
  readonly name: string
  readonly files: (plan: Plan) => readonly OutputFile[]
}

/** Make an output: `defineOutput({ name: 'titles', files: (plan) => [{ path: 'titles.txt', content: … }] })`. */
export function defineOutput(definition: {
  name: string
  files: (plan: Plan) => readonly { path: string; content: string | Uint8Array }[]
}): Output {
  const { name, files } = definition
  return { name, files: (plan) => files(plan).map((file) => ({ ...file, from: name })) }
}
