import { codeOf } from './look.js'

/** Say in words what a machine that fails keeps from being published, or from what else a folder is needed for. */
export function inWords<T>(folder: string, act: () => T, purpose = 'publish to'): T {
  try {
    return act()
  } catch (cause) {
    if (!codeOf(cause)) throw cause
    throw new Error(`Cannot ${purpose} ${folder}: ${whatFailed(cause)}`, { cause })
  }
}

function whatFailed(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const denied = `permission is missing${process.platform === 'win32' ? ', or another program has a file open' : ''}`
  const reasons: Readonly<Record<string, string>> = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EACCES: denied,
    EPERM: denied,
    EBUSY: denied,
    EROFS: 'the disk is read-only',
    EMFILE: 'too many files are open',
  }
  const reason = reasons[codeOf(error)]
  return reason ? `${reason} (${message})` : message
}
