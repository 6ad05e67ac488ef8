import type { Fault } from '../problems.js'

/** Faults without those of image files that browsers cannot show where a story is told of the file: its author has to act there. */
export function unshownOnce(faults: readonly Fault[]): readonly Fault[] {
  const told = new Set(faults.flatMap(({ rule, values }) => (rule === 'invalid-image' ? (values.image ?? []) : [])))
  if (told.size === 0) return faults
  const isOfFile = ({ rule, at }: Fault) => at === undefined && (rule === 'invalid-image' || rule === 'left-out-file')
  return faults.filter((one) => !(isOfFile(one) && told.has(one.file.normalize('NFC'))))
}
