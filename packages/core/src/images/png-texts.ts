import { inflateSync } from 'node:zlib'
import { pngChunks } from './png-chunks.js'

/** The compressed texts of a PNG file, decompressed; EXIF that ImageMagick wrote as hexadecimal digits comes as bytes. */
export function pngTexts(file: Buffer): Buffer[] {
  return [...pngChunks(file)].flatMap(({ type, data }) => {
    const start = type === 'zTXt' ? afterNuls(data, 1) + 1 : type === 'iTXt' ? afterNuls(data, 1) + 2 : 0
    const text = start === 0 ? [] : inflated(data.subarray(type === 'iTXt' ? afterNuls(data, 2, start) : start))
    return [...text, ...[...text, ...(type === 'tEXt' ? [data] : [])].flatMap(fromHexadecimal)]
  })
}

/** Where the bytes after so many NULs begin. */
function afterNuls(data: Buffer, count: number, from = 0): number {
  let at = from
  for (let nuls = 0; nuls < count; nuls++) {
    const nul = data.indexOf(0, at)
    if (nul === -1) return data.length
    at = nul + 1
  }
  return at
}

/** None when it is no zlib stream, as in an iTXt chunk that is not compressed, or more than metadata can be. */
function inflated(data: Buffer): Buffer[] {
  try {
    return [inflateSync(data, { maxOutputLength: 4_000_000 })]
  } catch {
    return []
  }
}

function fromHexadecimal(text: Buffer): Buffer[] {
  const characters = text.toString('latin1')
  const start = characters.search(/[0-9a-f]{32}/i)
  return start === -1 ? [] : [Buffer.from(characters.slice(start).replace(/\s+/g, ''), 'hex')]
}
