import path from 'node:path'
import type { Problem } from '@findings/core'
import picomatch from 'picomatch'

/** The part of a site that `--only` names. */
export interface Selection {
  readonly problems: readonly Problem[]
  readonly checked: readonly string[]
  /** Globs that match no file. */
  readonly unmatched: readonly string[]
}

/**
 * Keep the files that match one of the globs, and their problems. A glob is relative to the site or to the working
 * directory, and a folder stands for what is in it; `root` is absolute.
 */
export function select(
  { problems, checked }: Pick<Selection, 'problems' | 'checked'>,
  globs: readonly string[],
  root: string,
): Selection {
  const matchers = globs.map((glob) => ({ glob, matches: matcherOf(glob, root) }))
  const files = [...new Set([...checked, ...problems.map(({ file }) => file)])]
  const chosen = new Set(files.filter((file) => matchers.some(({ matches }) => matches(file))))
  return {
    problems: problems.filter(({ file }) => chosen.has(file)),
    checked: checked.filter((file) => chosen.has(file)),
    unmatched: matchers.filter(({ matches }) => !files.some(matches)).map(({ glob }) => glob),
  }
}

function matcherOf(glob: string, root: string): (file: string) => boolean {
  const plain = withSlashes(glob).replace(/^(?:\.\/)+|\/+$/g, '')
  const matches = picomatch([plain, `${plain}/**`], { dot: true })
  return (file) => {
    const absolute = path.resolve(root, file)
    const names = [file, path.relative('', absolute), absolute].map(withSlashes)
    // A name may hold what means something else in a glob.
    return names.some((name) => name === plain || matches(name))
  }
}

const withSlashes = (file: string) => file.split(path.sep).join('/')
