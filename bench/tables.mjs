/** Markdown tables of what was measured. A result is `{ folder, size, name, load, rounds }`; `bare` and `stat` are no tools but the least that builds do. */

/** Of an even count, the lower of the two in the middle. */
export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length / 2) - 1]

/** The columns: a build, and what is told of it. */
const columns = [
  ['cold', 'wall', 's'],
  ['cold', 'cpu', 's'],
  ['cold', 'memory', 'MB'],
  ['unchanged', 'wall', 's'],
  ['unchanged', 'cpu', 's'],
  ['edited', 'wall', 's'],
  ['edited', 'cpu', 's'],
]

const middle = ({ rounds }, [build, what]) => {
  const numbers = rounds.flatMap((round) => round[build]?.[what] ?? [])
  return numbers.length > 0 ? median(numbers) : undefined
}

const table = (heads, rows) => {
  const lines = [heads, heads.map((head, index) => (index < 3 && head !== 'stories' ? '---' : '---:')), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** The median of each column. */
export const medians = (results) =>
  table(
    ['folder', 'stories', 'tool', ...columns.map(([build, what, unit]) => `${build} ${what}, ${unit}`), 'load'],
    results.map((result) => [
      result.folder,
      result.size,
      result.name,
      ...columns.map((column) => shown(middle(result, column), column[2])),
      result.load.toFixed(1),
    ]),
  )

/** What Findings takes, in parts of what each other takes: below 1 it is better. */
export function ratios(results) {
  const rows = results.flatMap((other) => {
    const isSame = ({ name, folder, size }) =>
      name === 'findings' && folder === other.folder && size === other.size && other.name !== 'findings'
    return results.filter(isSame).map((own) => [other.folder, other.size, `findings ÷ ${other.name}`, own, other])
  })
  return comparison(['folder', 'stories', 'of what'], rows)
}

/** What more stories take, in parts of what fewer take. */
export function growth(results) {
  const rows = results.flatMap((more) => {
    const fewer = results
      .filter(({ name, folder, size }) => name === more.name && folder === more.folder && size < more.size)
      .sort((a, b) => b.size - a.size)[0]
    return fewer ? [[more.folder, `${more.size} ÷ ${fewer.size}`, more.name, more, fewer]] : []
  })
  return comparison(['folder', 'stories', 'tool'], rows)
}

/** Undefined without rows. */
function comparison(heads, rows) {
  if (rows.length === 0) return undefined
  return table(
    [...heads, ...columns.map(([build, what]) => `${build} ${what}`)],
    rows.map(([folder, size, name, one, other]) => [
      folder,
      size,
      name,
      ...columns.map((column) => {
        const [above, below] = [middle(one, column), middle(other, column)]
        return above === undefined || !below ? '' : `${(above / below).toFixed(2)}`
      }),
    ]),
  )
}

const shown = (number, unit) => (number === undefined ? '' : number.toFixed(unit === 'MB' ? 0 : 2))
