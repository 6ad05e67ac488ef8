import type { OutputFile, PageFacts, Plan } from '../story/page.js'

/** Something that a site publishes beside its pages: a pure function of the plan, which holds nothing hidden. */
export interface Output {
  readonly name: string
  /**
   * `listings`: of each page it reads only the address and the listing, and so outlives edits of bodies. `addresses`: of the listing only what
   * search engines are told (`canonical`, `noindex`, `alternates`, `modified`), and so outlives other titles as well. `words`: the address, the
   * listing and the `words` of the page, which are there only where an output sees them.
   */
  readonly sees?: 'listings' | 'addresses' | 'words'
  /** Of one that sees words: the most characters of a page's text that it uses. Without it, all. */
  readonly textLength?: number
  /** What it says of one page, wherever that stands; asked again only when the page changed. */
  readonly pieceOf?: (page: PageFacts, site: Plan['site']) => string
  /** `pieces` are what `pieceOf` says of the plan's pages, in their order. */
  readonly files: (plan: Plan, pieces: readonly string[]) => readonly OutputFile[]
}

/** Make an output: `defineOutput({ name: 'titles', files: (plan) => [{ path: 'titles.txt', content: … }] })`. */
export function defineOutput(
  definition: Pick<Output, 'name' | 'sees' | 'textLength' | 'pieceOf'> & {
    files: (plan: Plan, pieces: readonly string[]) => readonly { path: string; content: string | Uint8Array }[]
  },
): Output {
  const { name, files, textLength } = definition
  if (textLength !== undefined) checkedLength('textLength', textLength)
  return {
    ...definition,
    files: (plan, pieces) => listOf(files(plan, pieces)).map((file) => ({ ...file, from: name })),
  }
}

/** A number of characters; throws a RangeError when it is none. */
export function checkedLength(name: string, length: number): number {
  if (Number.isSafeInteger(length) && length >= 0) return length
  throw new RangeError(`Expected \`${name}\` to be a number of characters`)
}

/** The most characters of a page's text that these use; undefined where none of them sees words. */
export function textSeen(outputs: readonly Output[]): number | undefined {
  const lengths = outputs.filter(({ sees }) => sees === 'words').map(({ textLength = Infinity }) => textLength)
  return lengths.length > 0 ? Math.max(...lengths) : undefined
}

/** What an output gave, where that is a list; throws a TypeError otherwise: it is a function of the plan, and waits for nothing. */
function listOf<T>(files: readonly T[]): readonly T[] {
  const given: unknown = files
  if (given instanceof Promise) throw new TypeError('it gave a promise, and an output cannot wait')
  if (!Array.isArray(given)) throw new TypeError('it gave no list of files')
  return files
}

/** The files that an output gave, which may be a site's own; throws when they are none. */
export function filesOf(output: Output, plan: Plan, pieces: readonly string[]): readonly OutputFile[] {
  const files = listOf(output.files(plan, pieces))
  for (const [index, file] of files.entries()) {
    const { path, content, source } = Object(file) as Readonly<Record<string, unknown>>
    if (typeof path !== 'string') throw new TypeError(`file ${index + 1} has a \`path\` that is no text`)
    if (typeof content !== 'string' && !(content instanceof Uint8Array) && typeof source !== 'string')
      throw new TypeError(`\`${path}\` has a \`content\` that is neither text nor bytes`)
  }
  return files
}
