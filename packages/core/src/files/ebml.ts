/** An element of RFC 8794: its id, and where what it holds begins and ends, which may be behind the end of the file. */
export interface Element {
  readonly id: number
  readonly begin: number
  readonly end: number
}

/** The elements that stand between two offsets, one behind the other. One that does not say how long it is reaches to the end. */
export function* elementsIn(file: Buffer, begin: number, end: number): Generator<Element> {
  for (let at = begin; at < Math.min(end, file.length); ) {
    const widthOfId = widthAt(file, at)
    const id = numberAt(file, { begin: at, end: at + widthOfId })
    const sized = at + widthOfId
    const width = widthAt(file, sized)
    if (widthOfId > 4 || width > 8 || sized + width > file.length) return
    const inside = sized + width
    const first = (file[sized] ?? 0) - 2 ** (8 - width) // without the bit that says the width
    const rest = numberAt(file, { begin: sized + 1, end: inside })
    const isUnknown = first === 2 ** (8 - width) - 1 && rest === 256 ** (width - 1) - 1
    const next = isUnknown ? end : inside + first * 256 ** (width - 1) + rest
    yield { id, begin: inside, end: next }
    at = next
  }
}

/** The whole number that stands between two offsets. */
export const numberAt = (file: Buffer, { begin, end }: Pick<Element, 'begin' | 'end'>): number => {
  let sum = 0
  for (let at = begin; at < Math.min(end, file.length); at++) sum = sum * 256 + (file[at] ?? 0)
  return sum
}

/** How many bytes a number takes: as many as bits stand before its first 1, and one. */
const widthAt = (file: Buffer, at: number): number => Math.clz32((file[at] ?? 0) << 24) + 1
