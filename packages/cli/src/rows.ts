import type { Channel } from './terminal.js'
import { visible } from './visible.js'
import { widthOf, wrap } from './wrap.js'

/** A name, and the lines that stand beside it. */
export interface Row {
  readonly name: string
  readonly lines: readonly string[]
}

const most = 28

/** Names to the left, what belongs to them to the right; a name that is too long has a line of its own. */
export function printRows(
  rows: readonly Row[],
  { columns, style }: Pick<Channel, 'columns' | 'style'>,
): readonly string[] {
  if (rows.length === 0) return ['  none']
  const widest = rows.reduce((width, { name }) => (widthOf(name) <= most ? Math.max(width, widthOf(name)) : width), 0)
  const start = widest + 4
  return rows.flatMap(({ name, lines }) => {
    const below = lines.flatMap((line) => wrap(visible(line), Math.max(20, columns - start)))
    const label = style('cyan', visible(name))
    const isLong = widthOf(name) + 4 > start
    const [first = '', ...more] = isLong ? ['', ...below] : below
    const head = `  ${label}${' '.repeat(isLong ? 0 : start - 2 - widthOf(name))}${first}`
    return [head.trimEnd(), ...more.filter((line) => line !== '').map((line) => ' '.repeat(start) + line)]
  })
}
