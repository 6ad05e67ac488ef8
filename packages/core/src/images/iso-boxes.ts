/** A box of ISO/IEC 14496-12: its type, and where what it holds begins and ends, which may be behind the end of the file. */
export interface Box {
  readonly type: string
  readonly begin: number
  readonly end: number
}

/** The boxes that stand between two offsets, one behind the other. Each tells its length; 0: up to the end; 1: as eight bytes behind its type. */
export function* boxesIn(file: Buffer, begin = 0, end = file.length): Generator<Box> {
  for (let at = begin; at + 8 <= Math.min(end, file.length); ) {
    const short = file.readUInt32BE(at)
    const isLong = short === 1 && at + 16 <= file.length
    const length = isLong ? Number(file.readBigUInt64BE(at + 8)) : short
    const next = length < 8 ? end : at + length
    yield { type: file.toString('latin1', at + 4, at + 8), begin: at + (isLong ? 16 : 8), end: next }
    at = next
  }
}

/** The first box of each type on a way down; undefined where one is missing. */
export function boxAt(file: Buffer, within: Pick<Box, 'begin' | 'end'>, way: readonly string[]): Box | undefined {
  const [type, ...rest] = way
  const box = [...boxesIn(file, within.begin, within.end)].find((one) => one.type === type)
  return box && rest.length > 0 ? boxAt(file, box, rest) : box
}
