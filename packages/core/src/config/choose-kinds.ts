import { builtinKinds } from '../kinds/builtin.js'
import type { Kind } from '../kinds/define-kind.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { withArticle } from '../story/record-type.js'
import { fold } from '../story/site.js'
import { checkLists } from './check-lists.js'
import type { CheckedConfig } from './schema.js'

type Routes = CheckedConfig['routes']

/** The kinds of a site by name, at the routes that it chose. */
export function chooseKinds(
  file: string,
  data: Pick<CheckedConfig, 'kinds' | 'routes'>,
): { chosen: ReadonlyMap<string, Kind>; faults: readonly Fault[] } {
  const chosen = new Map<string, Kind>([...builtinKinds, ...data.kinds].map((kind) => [kind.name, kind]))
  const faults = [...repeatedKinds(file, data.kinds), ...replacedKinds(file, data.kinds)]
  for (const [name, route] of Object.entries(data.routes)) {
    const kind = chosen.get(name)
    if (kind?.route !== undefined) chosen.set(name, { ...kind, route })
    else faults.push(kind ? noRoute(file, kind, route) : noKind(file, name, chosen.keys()))
  }
  return { chosen, faults: [...faults, ...sharedFolders(file, chosen, data.routes), ...checkLists(file, data.kinds)] }
}

/** Kinds that the config names twice: only one of them would count. */
function repeatedKinds(file: string, kinds: readonly Kind[]): Fault[] {
  return kinds.flatMap(({ name }, index) => {
    if (kinds.findIndex((kind) => kind.name === name) === index) return []
    const values = { key: 'kinds', found: `\`${name}\``, expected: 'each kind once, by a name of its own' }
    return [fault('invalid-value', file, { path: ['kinds', index] }, values)]
  })
}

/** Kinds of Findings that others of their name would take the place of: their stories would lose fields without a word. `extendKind` keeps all fields. */
function replacedKinds(file: string, kinds: readonly Kind[]): Fault[] {
  return kinds.flatMap((kind, index) => {
    const known: Kind | undefined = builtinKinds.find(({ name }) => name === kind.name)
    if (!known || isExtended(kind, known)) return []
    const expected = `a name of its own: Findings has a kind \`${kind.name}\` already, to which \`extendKind('${kind.name}', …)\` adds fields`
    const values = { key: 'kinds', found: `\`${kind.name}\``, expected }
    return [fault('invalid-value', file, { path: ['kinds', index] }, values)]
  })
}

const isExtended = ({ type, route, schema }: Kind, known: Kind): boolean =>
  type === known.type && route === known.route && Object.keys(known.schema.shape).every((name) => name in schema.shape)

function noRoute(file: string, { name, type }: Kind, route: string): Fault {
  const expected = `no route: ${withArticle(type)} has no page of its own`
  const values = { key: `routes.${name}`, found: `\`${route}\``, expected }
  return fault('invalid-value', file, { path: ['routes', name], on: 'key' }, values)
}

function noKind(file: string, name: string, kinds: Iterable<string>): Fault {
  const known = [...kinds]
  const meant = nearest(name, known)
  const values = { kind: name, known: known.join(', '), ...(meant && { nearest: meant }) }
  return fault('unknown-kind', file, { path: ['routes', name], on: 'key' }, values)
}

/** Kinds whose lists would stand in the same folder, or in place of the home page. */
function sharedFolders(file: string, kinds: ReadonlyMap<string, Kind>, routes: Routes): Fault[] {
  const folders = new Map<string, string>()
  const faults: Fault[] = []
  for (const { name, route, isListed } of kinds.values()) {
    if (!isListed || route === undefined) continue
    const folder = fold(route.replace(/:(?:slug|id).*$/, ''))
    const other = folders.get(folder)
    if (other === undefined && folder !== '/') {
      folders.set(folder, name)
      continue
    }
    const chosen = [name, other].find((one) => one !== undefined && Object.hasOwn(routes, one))
    const path = chosen === undefined ? ['kinds'] : ['routes', chosen]
    const [rival] = [name, other].filter((one) => one !== chosen)
    const expected =
      folder === '/'
        ? 'a folder of its own: the home page stands there'
        : `another folder than that of \`${rival}\`, as both have a list`
    const values = { key: path.join('.'), found: `\`${(chosen && routes[chosen]) ?? route}\``, expected }
    faults.push(fault('invalid-value', file, { path, on: 'value' }, values))
  }
  return faults
}
