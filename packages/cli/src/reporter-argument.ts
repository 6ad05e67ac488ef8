import path from 'node:path'
import { nearest } from '@findings/core'
import { InvalidArgumentError } from 'commander'
import { linkOnTheWay } from './link-on-the-way.js'
import { type ReporterName, reporters } from './reporters/reporters.js'
import { shownPath } from './shown-path.js'

/** A reporter, and the absolute path of the file that it writes; without one it prints. */
export interface ReporterChoice {
  readonly name: ReporterName
  readonly file?: string
}

/** Where `pretty` prints: the problems are what `check` is asked for; those of `build` are not its result. */
export type PrettyTo = 'out' | 'err'

/** `--reporter`, which may be given again and again: `json`, `json=problems.json`. */
export const reporterArgument =
  (prettyTo: PrettyTo) =>
  (value: string, before: readonly ReporterChoice[] = []): readonly ReporterChoice[] => {
    const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(value) ?? []
    if (!isReporter(name)) throw new InvalidArgumentError(unknown(name))
    if (file === '') throw new InvalidArgumentError('A file is missing after the `=`.')
    const choice = { name, ...(file !== undefined && { file: path.resolve(file) }) }
    const way = choice.file === undefined ? undefined : linkOnTheWay(choice.file)
    if (way) throw new InvalidArgumentError(`${shownPath(way.link)} is a symbolic link to ${way.to}: ${notFollowed}`)
    const rival = before.find((other) => placeOf(other, prettyTo) === placeOf(choice, prettyTo))
    if (!rival) return [...before, choice]
    const both = rival.name === name ? `\`${name}\` is given twice` : `\`${rival.name}\` and \`${name}\` cannot both`
    throw new InvalidArgumentError(
      choice.file === undefined
        ? `${both}${rival.name === name ? '' : ' print'}; give one of them a file, as in \`${name}=problems.txt\`.`
        : `${both}${rival.name === name ? '' : ' write'} to this file; give one of them another file.`,
    )
  }

const notFollowed = 'a report is not written through one. Delete it, or name another file.'

/** Where the text of a reporter goes: `out`, `err` or a file. */
export const placeOf = ({ name, file }: ReporterChoice, prettyTo: PrettyTo): string =>
  file ?? (name === 'pretty' ? prettyTo : 'out')

const isReporter = (name: string): name is ReporterName => Object.hasOwn(reporters, name)

function unknown(name: string): string {
  const known = Object.keys(reporters)
  const meant = nearest(name, known)
  return `There is no reporter \`${name}\`${meant ? `, did you mean \`${meant}\`?` : '.'} Reporters: ${known.join(', ')}.`
}
