import path from 'node:path'
import { nearest, type Problem } from '@findings/core'
import picomatch from 'picomatch'

/** Files of a site and what is wrong with them; names are relative to the site. */
export interface Files {
  readonly problems: readonly Problem[]
  readonly checked: readonly string[]
}

/** Where a site and its stories are; absolute. */
interface Place {
  readonly root: string
  readonly content: string
}

/** The part of a site that `--only` names. */
export interface Selection extends Files {
  /** Globs that match no file. */
  readonly unmatched: readonly { readonly glob: string; readonly meant?: string }[]
}

/**
 * Keep the files that match one of the globs, and their problems. A glob is absolute, or begins at the working directory, at the
 * site or, where it matches nothing there, at the content folder; a folder stands for what is in it.
 */
export function select({ problems, checked }: Files, globs: readonly string[], { root, content }: Place): Selection {
  const files = [...new Set([...checked, ...problems.map(({ file }) => file)])]
  const matching = (matches: Matcher) => files.filter((file) => matches(path.resolve(root, file)))
  const found = globs.map((glob) => {
    const first = matching(matcherOf(glob, [process.cwd(), root]))
    return { glob, files: first.length > 0 ? first : matching(matcherOf(glob, [content])) }
  })
  const chosen = new Set(found.flatMap((one) => one.files))
  const unmatched = found
    .filter((one) => one.files.length === 0)
    .map(({ glob }) => {
      const meant = nearest(glob, namesOf(files, path.relative(root, content)))
      return { glob, ...(meant !== undefined && { meant }) }
    })
  return {
    problems: problems.filter(({ file }) => chosen.has(file)),
    checked: checked.filter((file) => chosen.has(file)),
    unmatched,
  }
}

/** Whether an absolute path is meant. */
type Matcher = (file: string) => boolean

function matcherOf(given: string, bases: readonly string[]): Matcher {
  // Like a shell, mean folders of the working directory by dots alone.
  const glob = /^\.{1,2}(?:[\\/]+\.{0,2})*$/.test(given) ? path.resolve(given) : given
  const plain = withSlashes(glob).replace(/^(?:\.\/)+|\/+$/g, '')
  const matches = plain === '' ? () => false : picomatch([plain, `${plain}/**`], { dot: true })
  // A name may hold what means something else in a glob.
  const paths = bases.map((base) => path.resolve(base, glob))
  return (file) =>
    paths.some((one) => isWithin(one, file)) ||
    [file, ...bases.map((base) => path.relative(base, file))].some((name) => matches(withSlashes(name)))
}

const isWithin = (folder: string, file: string): boolean =>
  file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep)

/** The names of files and their folders, from the site and from its content folder. */
function namesOf(files: readonly string[], content: string): Set<string> {
  const names = new Set(files)
  for (const name of names) {
    const above = path.posix.dirname(name)
    if (above !== '.' && above !== '/') names.add(above)
    if (name.startsWith(`${withSlashes(content)}/`)) names.add(name.slice(content.length + 1))
  }
  return names
}

const withSlashes = (file: string) => file.split(path.sep).join('/')
