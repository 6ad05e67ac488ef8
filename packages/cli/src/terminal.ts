import { styleText } from 'node:util'

type Format = Parameters<typeof styleText>[0]

/** One of the two ways out of the program. */
export interface Channel {
  readonly write: (text: string) => void
  /** True when a line may be rewritten. */
  readonly isTerminal: boolean
  readonly columns: number
  readonly isColoured: boolean
  /** Colours the text, where colours are wanted. */
  readonly style: (format: Format, text: string) => string
}

/** Results go to `out`: the problems that `check` is asked for too; progress, and the problems of a build, to `err`. */
export interface Terminal {
  readonly out: Channel
  readonly err: Channel
  readonly env: Readonly<Record<string, string | undefined>>
}

interface Stream {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write: (text: string) => unknown
}

/** The terminal of a process, as its streams and environment describe it. */
export function terminalOf(process: {
  readonly stdout: Stream
  readonly stderr: Stream
  readonly env: Readonly<Record<string, string | undefined>>
}): Terminal {
  const { stdout, stderr, env } = process
  return { out: channelOf(stdout, env), err: channelOf(stderr, env), env }
}

function channelOf(stream: Stream, env: Terminal['env']): Channel {
  const isTerminal = stream.isTTY === true && env.TERM !== 'dumb'
  const isColoured = wantsColours(env) ?? isTerminal
  return {
    write: (text) => void stream.write(text),
    isTerminal,
    // A pseudo-terminal that nobody sized says 0.
    columns: (isTerminal && stream.columns) || 80,
    isColoured,
    style: (format, text) => (isColoured ? styleText(format, text, { validateStream: false }) : text),
  }
}

/** What https://force-color.org and https://no-color.org ask for. */
function wantsColours({ FORCE_COLOR, NO_COLOR }: Terminal['env']): boolean | undefined {
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return NO_COLOR ? false : undefined
}
