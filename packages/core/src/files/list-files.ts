import path from 'node:path'
import type { Config } from '../config/config.js'
import { filmEnding } from '../images/film-location.js'
import { photographEnding } from '../images/has-location.js'
import type { Fault } from '../problems.js'
import type { StaticFile } from '../story/site.js'
import { attachmentLimit } from './attachments.js'
import { checkStaticNames } from './check-static-names.js'
import { attachmentEnding, drawingEnding, imageEnding } from './endings.js'
import { filesBelow } from './files-below.js'
import { checkUnpublished, checkUnread, leftOutOfContent, leftOutOfStatic } from './left-out.js'
import { statsOf } from './stats-of.js'

const contentEnding = /\.(?:md|ya?ml)$/i

/** Which files there are. */
export interface Listing {
  /** Those to read, project-relative: of content in code-unit order, then static photographs, drawings and films. */
  readonly files: readonly string[]
  /** Where in that order each of them stands. */
  readonly places: ReadonlyMap<string, number>
  readonly statics: ReadonlyMap<string, StaticFile>
  readonly faults: readonly Fault[]
}

/** List the content folder and the static one. The listing of last time will do while nothing was touched but files of the content folder that are in it, and still are files: of static ones the sizes are listed. */
export function listFiles(
  config: Config,
  last: Listing | undefined,
  touched: ReadonlySet<string> | undefined,
): Listing {
  const isIn = (file: string) =>
    !file.startsWith(`${config.static}/`) && last?.places.has(file) && statsOf(path.join(config.root, file))?.isFile()
  if (last && touched && [...touched].every(isIn)) return last
  const faults: Fault[] = []
  const all = filesBelow(config, 'content', faults, { names: leftOutOfContent, leftOut: [] })
  const leftOut: string[] = []
  const published = filesBelow(config, 'static', faults, { names: leftOutOfStatic, leftOut })
  const nameIn = (file: string) => file.slice(config.static.length + 1).normalize('NFC')
  const statics = new Map(
    published.map((file): [string, StaticFile] => {
      const source = path.join(config.root, file)
      return [nameIn(file), { source, size: Number(statsOf(source)?.size ?? 0) }]
    }),
  )
  const isSame = last && written(statics) === written(last.statics)
  const isRead = (file: string) => contentEnding.test(file) || imageEnding.test(file) || attachmentEnding.test(file)
  const isShort = (file: string) => (statics.get(nameIn(file))?.size ?? 0) <= attachmentLimit
  const isLookedInto = (file: string) =>
    photographEnding.test(file) || drawingEnding.test(file) || (filmEnding.test(file) && isShort(file))
  faults.push(...checkStaticNames(published, config.static))
  faults.push(...checkUnpublished(leftOut.sort()), ...checkUnread(all.filter((file) => !isRead(file))))
  const files = [...all.filter(isRead), ...published.filter(isLookedInto)]
  return {
    files,
    places: new Map(files.map((file, place) => [file, place])),
    statics: isSame ? last.statics : statics,
    faults,
  }
}

const written = (statics: Listing['statics']): string =>
  [...statics].map(([file, { size }]) => `${size} ${file}`).join('\n')
