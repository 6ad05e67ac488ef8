import path from 'node:path'

/** How `file` is named from the file `from`, in the manner of `written`: with `./` or not (never `./../`), with its ending or not; `name/` is no such manner. */
export function rightPath(written: string, file: string, from: string): string {
  const name = path.posix.relative(path.posix.dirname(from), file)
  const bare = /(?:\.md|\/)$/i.test(written) ? name : name.replace(/\.md$/, '')
  return written.startsWith('./') && !bare.startsWith('../') ? `./${bare}` : bare
}
