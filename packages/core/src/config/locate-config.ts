import { spanBetween } from '../front-matter/points.js'
import { containerAt, type Entry, entryOf, type Range } from '../javascript/literals.js'
import { type Token, tokenize } from '../javascript/tokenize.js'
import type { Span } from '../story/body.js'

/**
 * Where a key path of a config stands in the source of its file, as far as literals tell: where they do not (a missing
 * key, a spread, a variable, a computed value), the nearest key above it; for a missing first key the object's opening
 * brace. Looks into the first object that a call is given, as in `theme: charity({ … })`. Undefined without a config object.
 */
export function locateConfig(
  source: string,
  path: readonly (string | number)[],
  on: 'key' | 'value',
): Span | undefined {
  const tokens = [...tokenize(source)]
  const root = containerAt(tokens, startOfConfig(tokens))
  if (root === undefined) return undefined
  let container: number | undefined = root
  let found: Entry | undefined
  for (const name of path) {
    const entry: Entry | undefined = container === undefined ? undefined : entryOf(tokens, container, name)
    if (!entry) return spanOf(source, tokens, found?.key ?? { start: root, end: root + 1 })
    found = entry
    container = containerAt(tokens, entry.value.start)
  }
  const range = (on === 'key' ? found?.key : found?.value) ?? { start: root, end: root + 1 }
  return spanOf(source, tokens, range)
}

function spanOf(source: string, tokens: readonly Token[], { start, end }: Range): Span {
  return spanBetween(source, tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? source.length)
}

/** After `export default`, or where the variable that it names is declared; else at a call of `defineConfig`. */
function startOfConfig(tokens: readonly Token[]): number {
  const exported = tokens.findIndex(({ text }, n) => text === 'default' && tokens[n - 1]?.text === 'export')
  const name = tokens[exported + 1]
  if (exported < 0) return tokens.findIndex(({ text }, n) => text === 'defineConfig' && tokens[n + 1]?.text === '(')
  if (name?.type !== 'name' || tokens[exported + 2]?.text === '(') return exported + 1
  const declared = tokens.findIndex(
    ({ text }, n) => text === name.text && /^(?:const|let|var)$/.test(tokens[n - 1]?.text ?? ''),
  )
  const assigned = tokens.findIndex(({ text }, n) => n > declared && text === '=')
  return declared < 0 || assigned < 0 ? exported + 1 : assigned + 1
}
