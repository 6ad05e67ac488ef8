import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import path from 'node:path'
import { isAlive } from '../../is-alive.js'
import { sha256 } from '../../sha256.js'
import { DamagedMemo } from '../damaged.js'
import { ownNames } from './own-names.js'
import { removeIfPossible, replaceFile, writerOf } from './part-file.js'

/** Where some bytes stand, and what they are to come to: no byte is used that was not compared with this. */
export interface Place {
  readonly pack: string
  readonly offset: number
  readonly length: number
  readonly hash: string
}

/** Bytes in files that are written once and never changed: what is kept longer than one of them is copied into another. */
export interface Packs {
  /** The bytes at a place. Throws `DamagedMemo` when they are not what was put there. */
  readonly take: (place: Place) => Buffer
  /** The size of a pack; undefined when there is none. */
  readonly sizeOf: (pack: string) => number | undefined
  /** Write a pack. Gives where each of these bytes stands; undefined when it cannot be written. */
  readonly write: (all: Iterable<Uint8Array>) => readonly Place[] | undefined
  /** Remove all other packs, and what processes that were killed have left. */
  readonly keepOnly: (packs: ReadonlySet<string>) => void
}

/** The name of a pack: a random UUID. */
const isPack = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

export function openPacks(folder: string): Packs {
  return {
    take({ pack, offset, length, hash }) {
      const file = path.join(folder, pack)
      const bytes = bytesAt(file, offset, length)
      if (!bytes || sha256(bytes) !== hash) throw new DamagedMemo(`${pack} is not what was written`, !existsSync(file))
      return bytes
    },
    sizeOf(pack) {
      try {
        return statSync(path.join(folder, pack)).size
      } catch {
        return undefined
      }
    },
    write(all) {
      const pack = randomUUID()
      const places: Place[] = []
      const isThere = replaceFile(path.join(folder, pack), ({ put, size }) => {
        for (const bytes of all) {
          places.push({ pack, offset: size(), length: bytes.length, hash: sha256(bytes) })
          put(bytes)
        }
      })
      return isThere ? places : undefined
    },
    keepOnly(packs) {
      for (const name of ownNames(folder)) {
        const writer = writerOf(name)
        if (!isPack.test(writer?.of ?? name) || packs.has(name) || (writer && isAlive(writer.pid))) continue
        removeIfPossible(path.join(folder, name)) // else the next build tries again
      }
    },
  }
}

function bytesAt(file: string, offset: number, length: number): Buffer | undefined {
  const bytes = Buffer.alloc(length)
  try {
    const source = openSync(file, 'r')
    try {
      for (let at = 0; at < length; ) {
        const count = readSync(source, bytes, at, length - at, offset + at)
        if (count === 0) return undefined
        at += count
      }
      return bytes
    } finally {
      closeSync(source)
    }
  } catch {
    return undefined
  }
}
