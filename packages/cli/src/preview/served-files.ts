import { readdirSync } from 'node:fs'
import path from 'node:path'

/** The files of a folder that a host serves, as paths in it with `/`: none in folders whose names begin with a dot, but for `.well-known`. */
export function servedFiles(folder: string): readonly string[] {
  const files: string[] = []
  const look = (below: string) => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      if (entry.name.startsWith('.') && !(below === '' && entry.name === '.well-known')) continue
      const name = `${below}${entry.name}`
      if (entry.isDirectory()) look(`${name}/`)
      else if (entry.isFile()) files.push(name)
    }
  }
  look('')
  return files
}
