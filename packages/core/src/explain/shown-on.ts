import type { Traced } from '../memo/traces.js'
import type { OutputFile, Page } from '../story/page.js'
import { fold, type Site } from '../story/site.js'
import type { Entry } from '../story/story.js'
import type { Meant } from './find-page.js'

type Units = readonly Traced<{ readonly made: readonly Page[]; readonly files: readonly OutputFile[] }>[]
type Files = readonly OutputFile[]

/** Site paths of the pages that show something of a record, but for its own: whatever a page shows of another file it has asked for. */
export function pagesShowing(entry: Entry, units: Units, { urls }: Site): readonly string[] {
  const question = `entry ${entry.file}`
  const own = urls.get(entry)
  return pagesOf(units.filter(({ asked }) => asked.includes(question))).filter((url) => url !== own)
}

/** An image or attachment of the content folder, and where readers find it. */
export interface ShownFile {
  readonly file: string
  /** Files of the output folder that are made of it. */
  readonly published: readonly string[]
  /** Site paths. */
  readonly shownOn: readonly string[]
  /** Whether it stands around every page, as a logo does, or a link of the footer. */
  readonly isAround?: true
}

/** The one of these files that is meant, by its own path or by that of a file that is published of it. */
export function fileMeant(
  { sources, paths }: Meant,
  known: ReadonlyMap<string, unknown>,
  files: Files,
): string | undefined {
  const byFile = new Map([...known.keys()].map((file) => [fold(file), file]))
  const named = sources.map((one) => byFile.get(fold(one))).find((file) => file !== undefined)
  if (named !== undefined) return named
  const wanted = new Set(paths.map(fold))
  return files.find(({ path, from }) => known.has(from) && wanted.has(fold(path)))?.from
}

/** Where a file is shown or linked to. */
export function fileShown(
  file: string,
  { units, files, around }: { readonly units: Units; readonly files: Files; readonly around: Files },
): ShownFile {
  const isOf = ({ from }: OutputFile) => from === file
  const published = files.filter(isOf).map(({ path }) => path)
  const showing = units.filter(({ value }) => value.files.some(isOf))
  return { file, published, shownOn: pagesOf(showing), ...(around.some(isOf) && { isAround: true }) }
}

const pagesOf = (units: Units): readonly string[] =>
  units.flatMap(({ value }) => value.made.map(({ url }) => url)).sort()
