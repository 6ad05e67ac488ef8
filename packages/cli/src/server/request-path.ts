/** What a request asks for: a decoded path, and its query as it came. */
export interface RequestPath {
  readonly path: string
  /** `?…`, or empty. */
  readonly query: string
  /** Of an absolute target (`GET http://localhost:4321/about/`), which counts in place of the Host header. */
  readonly authority?: string
}

/**
 * Read the target of a request as RFC 9112 §3.2 defines it; undefined when it is malformed. The path is decoded once and
 * nothing else is done to it: it is only ever looked up, so `..` leads nowhere.
 */
export function requestPath(target: string): RequestPath | undefined {
  const [, authority, rawPath = '', query = ''] = /^(?:http:\/\/([^/?#]+))?(\/[^?#]*)?(\?[^#]*)?$/i.exec(target) ?? []
  if (rawPath === '' && authority === undefined) return undefined
  const path = decoded(rawPath || '/')
  return path === undefined ? undefined : { path, query, ...(authority !== undefined && { authority }) }
}

function decoded(path: string): string | undefined {
  try {
    const text = decodeURIComponent(path)
    return /\p{Cc}/u.test(text) ? undefined : text.normalize('NFC')
  } catch {
    // A percent sign without two digits, or bytes that are no UTF-8, such as the overlong %c0%ae.
    return undefined
  }
}
