import type { Config } from '../config/config.js'
import { DamagedMemo } from '../memo/damaged.js'
import { type Fault, fault, type Place } from '../problems.js'

/** Code that a site brought along (a directive's view, a kind's JSON-LD, an output, a plugin) and that threw. */
export class SiteCodeError extends Error {
  constructor(
    readonly fault: Fault,
    cause: unknown,
  ) {
    super(String(fault.values.reason), { cause })
  }
}

/** What runs, and where its failure is shown. */
interface SiteCode {
  readonly what: string
  readonly file: string
  readonly at?: Place | undefined
}

/** Run code that may be a site's own; a failure of it is a fault of the site, not of Findings. */
export function runSiteCode<T>({ ownCode }: Config, code: unknown, { what, file, at }: SiteCode, work: () => T): T {
  if (!ownCode.has(code)) return work()
  try {
    return work()
  } catch (cause) {
    if (cause instanceof DamagedMemo) throw cause // nobody's fault
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new SiteCodeError(fault('site-code-failed', file, at, { what, reason }), cause)
  }
}
