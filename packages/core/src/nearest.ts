/**
 * The known name that `name` most likely meant: at most a third of its letters wrong, or as many as are given (Damerau-Levenshtein, restricted), or one
 * for another number: `alias`, `aliases`.
 */
export function nearest(name: string, known: Iterable<string>, most?: number): string | undefined {
  const wanted = name.normalize('NFC').toLowerCase()
  let best: string | undefined
  let least = (most ?? Math.max(1, Math.floor(wanted.length / 3))) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) >= Math.max(least, 3)) continue
    const other = candidate.normalize('NFC').toLowerCase()
    const distance = isOtherNumber(wanted, other) ? 1 : editDistance(wanted, other)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

const isOtherNumber = (a: string, b: string): boolean => a.length > 2 && (`${a}es` === b || `${b}es` === a)

function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (beforeLast[j - 2] ?? 0) + 1)
      }
      row.push(value)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
