import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { publish } from './publish-files.js'

/** Publish text files. */
export function publishText(out: string, files: Readonly<Record<string, string>>) {
  return publish(out, new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])))
}

/** What a publish counted; a fault fails the test. */
export function published(out: string, files: Readonly<Record<string, string>>) {
  const outcome = publishText(out, files)
  if ('faults' in outcome) throw new Error(JSON.stringify(outcome.faults))
  return outcome.result
}

/** The faults of a publish, as `file rule words`. */
export function refused(out: string, files: Readonly<Record<string, string>>): readonly string[] {
  const outcome = publishText(out, files)
  return 'faults' in outcome
    ? outcome.faults.map(({ file, rule, values }) => `${file} ${rule} ${values.why ?? values.path}`)
    : []
}

/** Every file of a folder with its text, and every empty folder as `name/`; without Findings' own state. */
export function filesIn(folder: string, below = ''): Readonly<Record<string, string>> {
  const names = readdirSync(join(folder, below)).filter((name) => name !== '.findings')
  if (names.length === 0 && below) return { [`${below}/`]: '' }
  return Object.assign(
    {},
    ...names.map((name) => {
      const path = below ? `${below}/${name}` : name
      const isFolder = lstatSync(join(folder, path)).isDirectory()
      return isFolder ? filesIn(folder, path) : { [path]: readFileSync(join(folder, path), 'utf8') }
    }),
  )
}
