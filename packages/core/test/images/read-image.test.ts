import { expect, it } from 'vitest'
import { readImage } from '../../src/images/read-image.js'

it.each([
  ['a GIF without a size', Buffer.from('GIF89a')],
  ['a PNG that ends before its width', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
])('reads nothing of %s behind its end', (_, file) => {
  const memory = Buffer.concat([file, Buffer.alloc(200, 1)])
  const read = readImage({ file: 'a.png', source: '/a.png', bytes: memory.subarray(0, file.length) })
  expect(read.faults).toMatchObject([{ rule: 'invalid-image' }])
  expect(read.image).toMatchObject({ width: 0, height: 0, size: file.length })
})
