import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeFolder } from '@findings/core'
import { composition } from './composition.js'
import { fromRepository } from './from-repository.js'
import { type PrettyTo, placeOf, type ReporterChoice } from './reporter-argument.js'
import type { Report } from './reporters/report.js'
import { reporters } from './reporters/reporters.js'
import { shownPath } from './shown-path.js'
import type { Terminal } from './terminal.js'
import { visible } from './visible.js'
import { wrap } from './wrap.js'

/** How a report is delivered. */
export interface Delivery {
  readonly choices: readonly ReporterChoice[]
  readonly prettyTo: PrettyTo
  readonly isQuiet: boolean
}

/** Write a report with every reporter that was chosen. When none of them speaks to people, the count goes to `err`. */
export function deliver(report: Report, terminal: Terminal, { choices, prettyTo, isQuiet }: Delivery): void {
  // To be quiet is to say nothing of what is fine; machines are told all the same.
  const isSilent = isQuiet && report.problems.length === 0
  for (const choice of choices) {
    const place = placeOf(choice, prettyTo)
    const reporter = reporters[choice.name]
    const told = choice.name === 'github' || choice.name === 'sarif' ? fromRepository(report, terminal.env) : report
    if (place !== 'out' && place !== 'err') writeReport(place, reporter(told, plain))
    else if (choice.name !== 'pretty') terminal[place].write(reporter(told, plain))
    else if (!isSilent) {
      const below = composition(report.problems, terminal[place]).map((line) => `${line}\n`)
      terminal[place].write(reporter(report, terminal[place]) + below.join(''))
    }
  }
  if (isQuiet || report.closing === '' || choices.some(isForPeople)) return
  const { err } = terminal
  err.write(`${wrap(visible(report.closing), err.columns).join('\n')}\n`)
}

/** Whether a reporter prints something to read. */
export const isForPeople = ({ name, file }: ReporterChoice): boolean => name === 'pretty' && file === undefined

/** Whether a reporter has standard output to itself. */
export const ownsOut = (choices: readonly ReporterChoice[], prettyTo: PrettyTo): boolean =>
  choices.some((choice) => placeOf(choice, prettyTo) === 'out')

const plain = { columns: 80, style: (_: unknown, text: string) => text }

function writeReport(file: string, text: string): void {
  try {
    makeFolder(path.dirname(file))
    writeFileSync(file, text)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`Cannot write the report ${shownPath(file)}: ${why}`, { cause })
  }
}
