/** Reads a folder and all below it, and asks for the state of each file: the least that any build must do to know that nothing changed. */
import { lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'

for (const entry of readdirSync(process.argv[2] ?? '.', { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) lstatSync(path.join(entry.parentPath, entry.name))
}
