import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { page } from '../create-site.js'
import { obstacleTo, script } from './machine.js'
import { writeSite } from './site.js'
import { differences, type Tree, treeOf } from './tree.js'

const folder = mkdtempSync(path.join(tmpdir(), 'findings-machine-'))
const [one, two, last] = ['one', 'two', 'last'].map((name) => path.join(folder, name))
const sites: Record<'one' | 'two', Tree> = { one: new Map(), two: new Map() }

const noMounts = obstacleTo('mounts')
const noNobody = obstacleTo('nobody')
for (const obstacle of [noMounts, noNobody]) if (obstacle) process.stdout.write(`Left out: ${obstacle}\n`)

beforeAll(() => {
  chmodSync(folder, 0o755)
  for (const state of ['one', 'two'] as const) {
    writeSite(path.join(folder, state), state)
    const out = path.join(folder, `whole-${state}`)
    expect(script(`findings build --quiet --root ${folder}/${state} --out ${out}`)).toEqual(fine)
    sites[state] = treeOf(out, ['.findings'])
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fine = { code: 0, stdout: '', stderr: '' }
const build = (root: string | undefined, out: string) => `findings build --quiet --root ${root} --out ${out}`

/** An output folder in which the first site is published. */
function published(): string {
  const out = mkdtempSync(path.join(folder, 'out-'))
  cpSync(path.join(folder, 'whole-one'), out, { recursive: true })
  return out
}

/** What a script left of the output folder, copied to where it can be seen from outside, is this site, and nothing is left behind. */
function expectSite(out: string, state: 'one' | 'two'): void {
  expect(differences(treeOf(out, ['.findings']), sites[state])).toEqual([])
  const left = [...treeOf(path.join(out, '.findings')).keys()]
  expect(left.filter((name) => name !== 'pages')).toEqual(['manifest.json']) // a memo may be there or not
}

/** What was said of a command that failed, in one line. */
const said = (text: string) => text.replace(/\s+/g, ' ')

describe('a disk that is full', () => {
  it.skipIf(noMounts)('keeps the old site, is named, and takes the new one once there is room', () => {
    const out = mkdtempSync(path.join(folder, 'full-'))
    const { code, stdout, stderr } = script(
      `mount -t tmpfs -o size=20m tmpfs ${out}
       ${build(one, out)}
       mount -o remount,size=$(($(df -k --output=used ${out} | tail -n 1) + 200))k ${out}
       ${build(two, out)} && echo published || echo ended with $?
       mkdir ${last} ${last}-then
       cp -a ${out}/. ${last}
       mount -o remount,size=20m ${out}
       ${build(two, out)}
       cp -a ${out}/. ${last}-then`,
      { mounts: true },
    )
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'ended with 1\n' })
    expect(said(stderr)).toContain(`Cannot publish to ${out}: the disk is full`)
    expectSite(`${last}`, 'one')
    expectSite(`${last}-then`, 'two')
  })

  it.skipIf(noMounts).each([10, 100, 300, 600])('has no size at which %d more pages of it harm a site', (extra) => {
    // A little larger than the old site: what fails is the first file, the last, the manifest, the journal, or nothing.
    const out = mkdtempSync(path.join(folder, 'sizes-'))
    const { stdout } = script(
      `mount -t tmpfs -o size=20m tmpfs ${out}
       ${build(one, out)}
       used=$(df -k --output=used ${out} | tail -n 1)
       mount -o remount,size=$((used + 4 * ${extra}))k ${out}
       ${build(two, out)} 2>/dev/null && echo two || echo one
       mkdir ${out}-seen
       cp -a ${out}/. ${out}-seen`,
      { mounts: true },
    )
    expectSite(`${out}-seen`, stdout.trim() === 'two' ? 'two' : 'one')
  })
})

describe('an output folder that cannot be written to', () => {
  it.skipIf(noMounts)('keeps the old site, and is named, when the disk is read-only', () => {
    const out = published()
    const { code, stderr } = script(`mount --bind ${out} ${out}\nmount -o remount,ro,bind ${out}\n${build(two, out)}`, {
      mounts: true,
    })
    expect(code).toBe(1)
    expect(said(stderr)).toContain(`Cannot publish to ${out}: the disk is read-only`)
    expectSite(out, 'one')
  })

  it.skipIf(noMounts)('keeps the old site when only a folder in it is read-only', () => {
    const out = published()
    const inside = path.join(out, 'files/5')
    const { code, stderr } = script(
      `mount --bind ${inside} ${inside}\nmount -o remount,ro,bind ${inside}\n${build(two, out)}`,
      { mounts: true },
    )
    expect(code).toBe(1)
    expect(said(stderr)).toContain('the disk is read-only')
    expect(said(stderr)).toContain('files/5')
    expectSite(out, 'one')
  })

  it.skipIf(noNobody)('keeps the old site, and is named, when permission is missing', () => {
    const out = published()
    chmodSync(out, 0o555)
    const { code, stderr } = script(build(two, out), { asNobody: true })
    chmodSync(out, 0o755)
    expect(code).toBe(1)
    expect(said(stderr)).toContain(`Cannot publish to ${out}: permission is missing`)
    expectSite(out, 'one')
  })
})

describe('another disk that is mounted below the output folder', () => {
  it.skipIf(noMounts)('gets its part of the site', () => {
    const out = published()
    const seen = `${out}-seen`
    const ran = script(
      `mount -t tmpfs -o size=20m tmpfs ${out}/files/3
       ${build(one, out)}
       ${build(two, out)}
       mkdir ${seen}
       cp -a ${out}/. ${seen}`,
      { mounts: true },
    )
    expect(ran).toEqual(fine)
    expectSite(seen, 'two')
  })
})

describe('a story that cannot be read', () => {
  it.skipIf(noNobody)('keeps the old site, and is named', () => {
    const out = published()
    script(`chmod -R a+rwX ${out}`)
    const root = path.join(folder, 'unreadable')
    writeSite(root, 'two')
    writeFileSync(path.join(root, 'content/pages/secret.md'), page('Secret'), { mode: 0 })
    const { code, stderr } = script(build(root, out), { asNobody: true })
    expect(code).toBe(1)
    expect(said(stderr)).toContain('content/pages/secret.md')
    expect(said(stderr)).toMatch(/permission|cannot be read|EACCES/)
    expectSite(out, 'one')
  })
})

describe('a machine with few file handles', () => {
  it('publishes as any other', () => {
    const out = published()
    expect(script(`ulimit -n 64\n${build(two, out)}`)).toEqual(fine)
    expectSite(out, 'two')
    const fresh = path.join(folder, 'fresh')
    mkdirSync(fresh)
    rmSync(path.join(`${one}`, '.findings'), { recursive: true })
    expect(script(`ulimit -n 64\n${build(one, fresh)}`)).toEqual(fine)
    expectSite(fresh, 'one')
    expect(existsSync(path.join(`${one}`, '.findings'))).toBe(true)
  })
})
