import { InvalidArgumentError } from 'commander'

/** Where `--host` leads nowhere on this machine, the command line is at fault, not the machine. */
export function refuseHost(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== 'EADDRNOTAVAIL' && code !== 'ENOTFOUND') throw error
  throw new InvalidArgumentError('--host is no name or address of this machine. Try 127.0.0.1, or 0.0.0.0 for all.')
}
