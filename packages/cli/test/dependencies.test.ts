import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('../../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

type Packages = ReadonlyMap<string, string>

/** Dependency → the packages that have it, as `core, theme-charity`: those that are installed, and those that are bundled alone. */
function dependencies(): { readonly installed: Packages; readonly bundled: Packages } {
  const installed = new Map<string, string[]>()
  const bundled = new Map<string, string[]>()
  for (const name of readdirSync(new URL('packages', root)).sort()) {
    const json = JSON.parse(read(`packages/${name}/package.json`))
    const own = Object.keys({ ...json.dependencies, ...json.peerDependencies, ...json.optionalDependencies })
    for (const dependency of own) add(installed, dependency, name)
    for (const dependency of Object.keys({ ...json.devDependencies })) {
      if (!own.includes(dependency)) add(bundled, dependency, name)
    }
  }
  return { installed: joined(installed), bundled: joined(bundled) }
}

function add(found: Map<string, string[]>, dependency: string, name: string): void {
  if (!dependency.startsWith('@findings/')) found.set(dependency, [...(found.get(dependency) ?? []), name])
}

const joined = (found: ReadonlyMap<string, readonly string[]>): Packages =>
  new Map([...found].map(([dependency, packages]) => [dependency, packages.join(', ')]))

const [, installedPart = '', bundledPart = ''] = read('docs/dependencies.md').split(/^## .*$/m)
const rowsOf = (part: string) => [...part.matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)]
const listedIn = (part: string) =>
  Object.fromEntries(rowsOf(part).map(([, dependency = '', packages = '']) => [dependency, packages]))

it('lists every dependency with the packages that have it, and no other', () => {
  const { installed, bundled } = dependencies()
  expect(listedIn(installedPart)).toEqual(Object.fromEntries(installed))
  expect(listedIn(bundledPart)).toEqual(Object.fromEntries(bundled))
})

it('lists each once, in the order of their names, with a reason', () => {
  for (const part of [installedPart, bundledPart]) {
    const names = rowsOf(part).map(([, name]) => name)
    expect(names).toEqual([...new Set(names)].sort())
    expect(rowsOf(part).filter(([, , , reason]) => !reason?.trim())).toEqual([])
  }
})

it('finds at most 20 dependencies over all packages, beside those that a site can do without', () => {
  const { installed, bundled } = dependencies()
  const needed = new Set([...installed.keys(), ...bundled.keys()].filter((one) => !['satteri', 'sharp'].includes(one)))
  expect(needed.size).toBeLessThanOrEqual(20)
})

it('ships the licence of everything that is bundled', () => {
  for (const [dependency, packages] of dependencies().bundled) {
    for (const name of packages.split(', ')) {
      expect(read(`packages/${name}/dist/THIRD-PARTY-NOTICES.txt`)).toMatch(
        new RegExp(`^${dependency} \\d.*\\(\\w`, 'm'),
      )
    }
  }
})
