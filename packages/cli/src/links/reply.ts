import type { Doubt } from '@findings/core'

/** Why there was no reply; `host`: there is no such site. */
export type Failure = Exclude<Doubt, number> | 'host'

/** What one request came to: a status with what goes with it, or nothing. */
export type Reply =
  | { readonly status: number; readonly location?: string; readonly retryAfter?: string }
  | { readonly failure: Failure }

/** Makes one request, of whose answer no body is read. Rejects when there is no time left. */
export type Request = (url: URL, method: 'HEAD' | 'GET') => Promise<Reply>
