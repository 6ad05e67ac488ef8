/** An MP4 file without pictures that says how long it is and in which format its picture is; all of its bytes are ASCII. */
export function filmOf({ format = 'avc1', seconds = 6 }: { format?: string; seconds?: number } = {}): string {
  const times = numeral(100) + numeral(seconds * 100)
  const track = box('mdia', box('hdlr', `${zeros(8)}vide`), within(['minf', 'stbl', 'stsd'], zeros(8) + box(format)))
  return box('ftyp', `isom${zeros(4)}`) + box('moov', box('mvhd', zeros(12) + times), box('trak', track))
}

function box(type: string, ...inside: readonly string[]): string {
  const all = inside.join('')
  return numeral(all.length + 8) + type + all
}

const within = (types: readonly string[], inside: string): string =>
  types.reduceRight((content, type) => box(type, content), inside)

const zeros = (count: number): string => '\0'.repeat(count)

/** Four bytes, none above 127. */
const numeral = (value: number): string => String.fromCharCode(0, 0, value >> 8, value & 0xff)
