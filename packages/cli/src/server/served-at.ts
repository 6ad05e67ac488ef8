import type { Channel } from '../terminal.js'
import { wrap } from '../wrap.js'
import type { DevServer } from './create-dev-server.js'

/** Where a server is reached, and the port that was asked for. */
export interface Reached extends Pick<DevServer, 'origin' | 'port' | 'exposedAt'> {
  readonly wantedPort: number
}

/** Where a site is served, and who else can read `what`. */
export function servedAt(
  { origin, port, exposedAt, wantedPort }: Reached,
  what: string,
  { columns, style }: Pick<Channel, 'columns' | 'style'>,
): readonly string[] {
  const says = (text: string) => wrap(text, columns - 2).map((line) => `  ${style('yellow', line)}`)
  const isMoved = wantedPort !== 0 && port !== wantedPort
  return [
    `  ${style('cyan', `${origin.replace(/\/$/, '')}/`)}`,
    ...(isMoved ? says(`Port ${wantedPort} is taken; this is the next one that is free.`) : []),
    ...(exposedAt.length > 0
      ? [
          '',
          ...says(`Exposed: whoever reaches this machine can read ${what}, at`),
          ...exposedAt.map((address) => `    ${address}/`),
          '',
        ]
      : []),
  ]
}
