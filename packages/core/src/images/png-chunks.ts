/** One chunk of a PNG file. */
export interface PngChunk {
  readonly type: string
  readonly data: Buffer
}

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/** The chunks of a PNG file that are whole, in order; none of anything else. */
export function* pngChunks(file: Buffer): Generator<PngChunk> {
  if (!file.subarray(0, signature.length).equals(signature)) return
  let at = signature.length
  while (at + 12 <= file.length) {
    const end = at + 8 + file.readUInt32BE(at)
    if (end + 4 > file.length) return
    yield { type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, end) }
    at = end + 4
  }
}
