import type { Problem, WatchResult } from '@findings/core'
import type { Remarks } from '../browser/message.js'
import { plural } from '../plural.js'
import type { Report } from '../reporters/report.js'
import { bare } from '../server/live-site.js'
import { visible } from '../visible.js'
import { faultyFiles } from './faulty-files.js'
import { savedNotes } from './saved-notes.js'

/** What a page of a site that was built says beside it, by its site path: warnings, its own first, and what became of saved files. */
export function createRemarks(
  result: WatchResult,
  files: Pick<Report, 'pathOf' | 'linesOf'>,
): (url: string) => Remarks | undefined {
  const { problems, addresses } = result
  const notes = savedNotes(result).map(visible)
  return (url) => {
    if (problems.length + notes.length === 0) return undefined
    const isHere = ({ file }: Problem) => bare(addresses[file] ?? 'nowhere') === bare(url)
    const here = problems.filter(isHere)
    const elsewhere = problems.filter((problem) => !isHere(problem))
    return {
      sign: signOf(here.length, elsewhere.length, notes.length),
      notes,
      here: faultyFiles(here, files),
      elsewhere: faultyFiles(elsewhere, files),
    }
  }
}

function signOf(here: number, elsewhere: number, notes: number): string {
  const counts = [
    ...(here > 0 ? [`${plural(here, 'warning')} on this page`] : []),
    ...(elsewhere > 0 ? [here > 0 ? `${plural(elsewhere, 'warning')} elsewhere` : plural(elsewhere, 'warning')] : []),
  ]
  return [...(notes > 0 ? ['Saved, but not shown'] : []), ...(counts.length > 0 ? [counts.join(', ')] : [])].join(' · ')
}
