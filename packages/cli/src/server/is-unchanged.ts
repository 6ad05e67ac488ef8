import type { IncomingHttpHeaders } from 'node:http'

/** What tells one state of a file from another. */
export interface Validators {
  /** A strong entity tag, in quotes. */
  readonly etag: string
  /** In whole seconds, as HTTP counts. */
  readonly modified: Date
}

/** Whether the client has this state already, so that 304 suffices. The tag decides wherever one was sent (RFC 9110 §13.2.2). */
export function isUnchanged(headers: IncomingHttpHeaders, { etag, modified }: Validators): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) return tags.trim() === '*' || tagsIn(tags).includes(etag)
  const since = Date.parse(headers['if-modified-since'] ?? '')
  return !Number.isNaN(since) && modified.getTime() <= since
}

/** Tags are compared weakly here, so `W/` does not count. */
const tagsIn = (header: string): readonly string[] => header.match(/"[^"]*"/g) ?? []
