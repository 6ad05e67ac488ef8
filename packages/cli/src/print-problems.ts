import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from '@findings/core'
import { plural } from './plural.js'
import { shownPath } from './shown-path.js'
import { sourceFrame } from './source-frame.js'
import type { Channel } from './terminal.js'
import { visible } from './visible.js'
import { wrap } from './wrap.js'

/** Where problems are printed, and what their files are relative to. */
interface Where {
  readonly root: string
  readonly channel: Channel
  /** The output folder, when it is known. */
  readonly out?: string
}

/** Print problems for people, in the order given: the place, what is wrong, the source line, what to do. Then count them. */
export function printProblems(problems: readonly Problem[], { root, channel, out = '' }: Where): void {
  if (problems.length === 0) return
  const sources = new Map<string, string>()
  for (const { file } of problems) if (!sources.has(file)) sources.set(file, readSource(path.resolve(root, file)))
  for (const problem of problems) {
    channel.write(`${describe(problem, root, sources.get(problem.file) ?? '', channel).join('\n')}\n\n`)
  }
  channel.write(`${wrap(total(problems, out), channel.columns).join('\n')}\n`)
}

const indent = '  '

function describe(problem: Problem, root: string, source: string, channel: Channel): readonly string[] {
  const { file, line, column, severity, note } = problem
  const place = [placeOf(root, file), line, column].filter((part) => part !== undefined).join(':')
  const inside = channel.columns - indent.length
  const [text, mark] = sourceFrame(source, problem, inside)
  const frame = mark === undefined ? [] : [channel.style('dim', text ?? ''), channel.style(colours[severity], mark)]
  const below = [...messageOf(problem, inside, channel), ...frame, ...(note ? wrap(visible(note), inside) : [])]
  return [channel.style('bold', visible(place)), ...below.map((part) => indent + part)]
}

const colours = { error: 'red', warning: 'yellow' } as const

/** `error: Cannot find topic … (missing-topic)`, in lines. */
function messageOf({ severity, reason, ruleId }: Problem, columns: number, { style }: Channel): readonly string[] {
  const start = `${severity}:`
  const end = `(${ruleId})`
  const lines = wrap(`${start} ${visible(reason)} ${end}`, columns)
  // Coloured when the lines are broken: colours would count as letters.
  return lines.map((line, index) => {
    const first = index === 0 ? start.length : 0
    const last = index === lines.length - 1 ? line.length - end.length : line.length
    const begin = first > 0 ? style(['bold', colours[severity]], start) : ''
    return begin + line.slice(first, last) + (last < line.length ? style('dim', end) : '')
  })
}

/** The file as seen from the working directory, so that a terminal can open it; a file of the theme as it was named. */
function placeOf(root: string, file: string): string {
  const absolute = path.resolve(root, file)
  return existsSync(absolute) ? shownPath(absolute) : file
}

/** The source of a file, or nothing when it cannot be read: problems are worth printing without it. */
function readSource(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function total(problems: readonly Problem[], out: string): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const counts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(problems.length > errors ? [plural(problems.length - errors, 'warning')] : []),
  ]
  const files = plural(new Set(problems.map(({ file }) => file)).size, 'file')
  const lasts = out !== '' && existsSync(path.join(out, 'index.html')) ? '; the last site stays as it was' : ''
  return `${counts.join(' and ')} in ${files}.${errors > 0 ? ` Nothing was written${lasts}.` : ''}`
}
