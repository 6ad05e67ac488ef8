import path from 'node:path'
import type { Report } from './reporters/report.js'
import type { Terminal } from './terminal.js'

/**
 * The report with its files as seen from the repository that GitHub checked out, where the working directory is a folder in it: annotations
 * are shown beside no others.
 */
export function fromRepository(report: Report, { GITHUB_WORKSPACE: workspace }: Terminal['env']): Report {
  if (!workspace) return report
  const here = path.relative(workspace, process.cwd())
  if (here === '' || here.startsWith('..') || path.isAbsolute(here)) return report
  const place = here.split(path.sep).join('/')
  const pathOf = (file: string) => {
    const shown = report.pathOf(file)
    return path.isAbsolute(shown) ? shown : path.posix.join(place, shown)
  }
  return { ...report, pathOf }
}
