import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * The symbolic link that would have a file written somewhere else, and where it leads: one in the place of the file, or one below the
 * working directory that leads out of it, as whoever proposes a change can bring them. Pipes and devices, and what a system keeps
 * in `/dev` and `/proc`, are no files that could be lost.
 */
export function linkOnTheWay(
  file: string,
  here = process.cwd(),
): { readonly link: string; readonly to: string } | undefined {
  if (/^\/(?:dev|proc)\//.test(file) || isStream(file)) return undefined
  if (isLink(file)) return { link: file, to: readlinkSync(file) }
  if (!isBelow(here, file)) return undefined
  const ways = foldersBetween(here, file).filter(isLink)
  const link = ways.find((one) => !isBelow(realpathSync(here), real(one)))
  return link === undefined ? undefined : { link, to: readlinkSync(link) }
}

const isBelow = (folder: string, file: string): boolean => {
  const way = path.relative(folder, file)
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}

/** The folders that hold a file, from the outermost, below another one that holds it. */
function foldersBetween(folder: string, file: string): readonly string[] {
  const above = path.dirname(file)
  return above === folder || above === file ? [] : [...foldersBetween(folder, above), above]
}

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink()
  } catch {
    return false // nothing is there, or writing will tell why it cannot be
  }
}

/** Where a link leads to nothing, nobody knows where a file would be. */
function real(link: string): string {
  try {
    return realpathSync(link)
  } catch {
    return path.parse(link).root
  }
}

function isStream(file: string): boolean {
  try {
    const stats = statSync(file)
    return !stats.isFile() && !stats.isDirectory()
  } catch {
    return false // it is not there yet, or it leads to nothing
  }
}
