import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('../../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

/** Dependency → the packages that have it, as `core, theme-charity`. */
function installed(): ReadonlyMap<string, string> {
  const found = new Map<string, string[]>()
  for (const name of readdirSync(new URL('packages', root)).sort()) {
    const { dependencies, peerDependencies, optionalDependencies } = JSON.parse(read(`packages/${name}/package.json`))
    for (const dependency of Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies })) {
      if (!dependency.startsWith('@findings/')) found.set(dependency, [...(found.get(dependency) ?? []), name])
    }
  }
  return new Map([...found].map(([dependency, packages]) => [dependency, packages.join(', ')]))
}

const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)]
const listed = rows.map(([, dependency = '', packages = '']) => [dependency, packages] as const)

it('lists every dependency with the packages that have it, and no other', () => {
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(installed()))
})

it('lists each once, in the order of their names, with a reason', () => {
  const names = listed.map(([name]) => name)
  expect(names).toEqual([...new Set(names)].sort())
  expect(rows.filter(([, , , reason]) => !reason?.trim())).toEqual([])
})

it('finds at most 20 dependencies over all packages', () => {
  expect(installed().size).toBeLessThanOrEqual(20)
})
