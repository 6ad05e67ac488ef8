import { type Fault, fault } from '../problems.js'

/**
 * Faults with those of a plugin that fails in the same way in several files said once, at the config, which brings it along. One that says where in
 * a file it failed is left there.
 */
export function pluginFailuresOnce(faults: readonly Fault[], configFile: string): readonly Fault[] {
  const filesOf = new Map<string, Set<string>>()
  for (const one of faults.filter(isOfWholeFile)) {
    const files = filesOf.get(keyOf(one)) ?? new Set()
    filesOf.set(keyOf(one), files.add(one.file))
  }
  const isRepeated = (one: Fault) => isOfWholeFile(one) && (filesOf.get(keyOf(one))?.size ?? 0) > 1
  const repeated = [...new Map(faults.filter(isRepeated).map((one) => [keyOf(one), one])).values()]
  if (repeated.length === 0) return faults
  const once = repeated.map(({ rule, values }) => {
    const files = [...(filesOf.get(keyOf({ values })) ?? [])].sort()
    return fault(rule, configFile, { path: ['markdown'] }, { ...values, files: files.length, first: files[0] ?? '' })
  })
  return [...once, ...faults.filter((one) => !isRepeated(one))]
}

/** Inline text of a field counts as its file. */
const isOfWholeFile = ({ rule, at }: Fault): boolean =>
  rule === 'plugin-failed' && (at === undefined || ('path' in at && at.part === undefined))

const keyOf = ({ values }: Pick<Fault, 'values'>): string => JSON.stringify([values.name, values.reason])
