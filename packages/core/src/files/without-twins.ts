import { type Fault, fault } from '../problems.js'

/**
 * Paths without those that differ from one before them only in how they store accents (Unicode forms). A Mac takes such files for one,
 * and so does whatever else knows a file by its name.
 */
export function withoutTwins(files: readonly string[], faults: Fault[]): string[] {
  const taken = new Set<string>()
  return files.filter((file) => {
    if (plain.test(file)) return true // it has one form
    const name = file.normalize('NFC')
    if (taken.has(name)) {
      faults.push(fault('twin-file-names', name, undefined, { name: name.slice(name.lastIndexOf('/') + 1) }))
      return false
    }
    taken.add(name)
    return true
  })
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const plain = /^[\x00-\x7f]*$/
