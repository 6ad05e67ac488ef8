import { exitCodeOf, exitCodes } from './exit-code.js'
import { missingPart } from './missing-part.js'
import type { Terminal } from './terminal.js'
import { version } from './version.js'
import { visible } from './visible.js'
import { wrap } from './wrap.js'

/** Tell of an error that is no problem of the site: the machine's, or a bug in Findings. */
export function reportError(error: unknown, { err, env }: Terminal): void {
  const isBug = exitCodeOf(error) === exitCodes.bug
  const title = isBug ? 'Findings has met a bug in itself:' : 'Error:'
  const message = error instanceof Error ? error.message : String(error)
  const paragraph = wrap(`${title} ${visible(message)}`, err.columns).join('\n')
  const lines = [
    err.style(['red', 'bold'], title) + paragraph.slice(title.length),
    ...(env.DEBUG === 'findings' ? ['', visible(stackOf(error))] : []),
    '',
    ...wrap(adviceOn(error), err.columns),
  ]
  err.write(`${lines.join('\n')}\n`)
}

/** Tell of an error that nobody waited for, and where it began: code of the site, of a package or of Findings may have thrown it. */
export function reportStray(error: unknown, { err }: Terminal): void {
  const [first = '', ...frames] = stackOf(error).split('\n')
  const places = frames.filter((line) => !line.includes('node:internal')).slice(0, 3)
  const advice =
    'Nothing waited for this, so the command had to stop. The lines above say whether it came from the config, a plugin or Findings itself. No file was left half-written.'
  err.write(
    `${[...wrap(visible(`Error: ${first.replace(/^Error: /, '')}`), err.columns), ...places.map(visible), '', ...wrap(advice, err.columns)].join('\n')}\n`,
  )
}

function adviceOn(error: unknown): string {
  const part = missingPart(error)
  if (part) {
    const system = `${process.platform}, ${process.arch}`
    return `The part of ${part} for this system (${system}) is not installed. This happens where node_modules or package-lock.json come from another system: remove both, and run \`npm install\`.`
  }
  return exitCodeOf(error) === exitCodes.bug
    ? pleaseReport()
    : 'This came from the operating system; the stories are not at fault.'
}

function pleaseReport(): string {
  const versions = `findings ${version()}, Node ${process.version}, ${process.platform}`
  return `This is not your fault. Please report it: the lines above, what you did, and ${versions}. With DEBUG=findings in the environment, the command also shows where it happened.`
}

/** The stack of an error and of what caused it. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const own = error.stack ?? error.message
  return error.cause === undefined ? own : `${own}\nCaused by ${stackOf(error.cause)}`
}
