import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Where a site keeps what it changes of its theme, and the originals as they were ejected; `root` is absolute. */
export const overrideFile = (root: string, name: string): string => path.join(root, 'theme', `${name}.eta`)
const originalFile = (root: string, name: string): string => path.join(root, 'theme/.originals', `${name}.eta`)

/** Write a site's form of a template, and beside it the original that later versions of the theme are compared with. */
export function writeOverride(root: string, name: string, { own, original }: { own: string; original: string }): void {
  write(overrideFile(root, name), own)
  write(originalFile(root, name), original)
}

/** An original as it was ejected; undefined when it was not kept. */
export function readOriginal(root: string, name: string): string | undefined {
  const file = originalFile(root, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}
