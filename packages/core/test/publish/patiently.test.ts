import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { discard, discardFolder, patiently, rename } from '../../src/publish/patiently.js'
import { folderWith } from '../folder.js'

const failure = (code: string) => Object.assign(new Error(`${code}: it failed`), { code })

/** What fails `times` times before it gives how often it was tried. */
function failing(code: string, times: number) {
  let tries = 0
  return () => {
    tries++
    if (tries <= times) throw failure(code)
    return tries
  }
}

const never = () => false

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a file that another program has open', () => {
  it.each(['EACCES', 'EBUSY', 'ENOTEMPTY', 'EPERM'])('is waited for on Windows (%s)', (code) => {
    expect(patiently(failing(code, 2), never, 'win32')).toBe(3)
  })

  it('is not waited for on other systems, where that says something else', () => {
    expect(() => patiently(failing('EPERM', 1), never, 'linux')).toThrow('EPERM')
  })

  it('is not waited for where something else is wrong', () => {
    expect(() => patiently(failing('ENOSPC', 1), never, 'win32')).toThrow('ENOSPC')
    expect(() => patiently(failing('EPERM', 1), () => true, 'win32')).toThrow('EPERM')
  })

  it('is waited for three seconds, not longer', () => {
    let now = 1_000_000
    vi.spyOn(Date, 'now').mockImplementation(() => now)
    let tries = 0
    const open = () => {
      tries++
      now += 1_000
      throw failure('EBUSY')
    }
    expect(() => patiently(open, never, 'win32')).toThrow('EBUSY')
    expect(tries).toBe(4)
  })
})

it('files are moved over others, and are removed whether they are there or not', () => {
  const folder = folderWith({ 'a/one': '1', 'b/two': '2', 'c/d/three': '3' })
  const at = (path: string) => join(folder, path)
  rename(at('a/one'), at('b/two'))
  expect(readFileSync(at('b/two'), 'utf8')).toBe('1')
  for (const _ of ['there', 'gone']) {
    discard(at('b/two'))
    discardFolder(at('c'))
  }
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['a', 'b'])
})
