import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openPacks } from '../../src/memo/disk/packs.js'
import { folderWith } from '../folder.js'

/** A pack of two texts. */
function packed() {
  const folder = folderWith({})
  const packs = openPacks(folder)
  const places = packs.write(['Cells rest.', 'Cells wake.'].map((text) => Buffer.from(text))) ?? []
  const pack = places[0]?.pack ?? ''
  const texts = () => places.map((place) => packs.take(place).toString())
  return { folder, packs, pack, texts, file: path.join(folder, pack) }
}

describe('a pack', () => {
  it('gives back what was put there', () => {
    const { packs, pack, texts } = packed()
    expect(texts()).toEqual(['Cells rest.', 'Cells wake.'])
    expect([packs.sizeOf(pack), packs.sizeOf('other')]).toEqual([22, undefined])
  })

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['another at one place', (bytes) => bytes.map((byte, at) => (at === 21 ? byte ^ 1 : byte))],
    ['cut short', (bytes) => bytes.subarray(0, 21)],
    ['of another order', (bytes) => Buffer.concat([bytes.subarray(11), bytes.subarray(0, 11)])],
  ])('gives nothing that is %s', (_, damage) => {
    const { texts, file } = packed()
    writeFileSync(file, damage(readFileSync(file)))
    expect(texts).toThrow(expect.objectContaining({ isGone: false }))
  })

  it('says that it is gone, as it may be at any time', () => {
    const { texts, file } = packed()
    rmSync(file)
    expect(texts).toThrow(expect.objectContaining({ isGone: true }))
  })

  it('is kept by who needs it, and what others are still writing', () => {
    const { folder, packs, pack } = packed()
    packs.write([Buffer.from('old')])
    const [theirs, left] = [`${pack}.${process.ppid}-0.part`, `${pack}.${2 ** 22 + 1}-0.part`]
    for (const name of [theirs, left]) writeFileSync(path.join(folder, name), '')
    packs.keepOnly(new Set([pack]))
    expect(readdirSync(folder).sort()).toEqual([pack, theirs].sort())
  })
})
