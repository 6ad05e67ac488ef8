import { existsSync, lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Report } from './reporters/report.js'
import { shownPath } from './shown-path.js'
import { linesIn } from './source-frame.js'

/** The files of a site as reports show them; `root` is absolute. */
export function siteFiles(root: string): Pick<Report, 'root' | 'pathOf' | 'linesOf'> {
  return {
    root: withSlashes(shownPath(root)),
    // As seen from the working directory, so that a terminal can open it; a file of the theme as it was named.
    pathOf: (file) => {
      const absolute = path.resolve(root, file)
      return existsSync(absolute) ? withSlashes(shownPath(absolute)) : file
    },
    linesOf: (file) => linesIn(readSource(path.resolve(root, file))),
  }
}

const withSlashes = (file: string) => file.split(path.sep).join('/')

/** More than any story may have; what is larger is not worth a frame. */
const mostBytes = 16 * 1024 * 1024

/** The source of a file, or nothing when it cannot be read: problems are worth printing without it. */
function readSource(file: string): string {
  try {
    const stats = lstatSync(file)
    // A pipe would keep us waiting for ever, a device never end, and a link may show what is none of the site's business.
    return stats.isFile() && stats.size <= mostBytes ? readFileSync(file, 'utf8') : ''
  } catch {
    return ''
  }
}
