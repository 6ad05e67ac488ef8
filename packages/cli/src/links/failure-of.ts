import type { Failure } from './reply.js'

const failures: Readonly<Record<string, Failure>> = {
  ENOTFOUND: 'host',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  EADDRNOTAVAIL: 'refused',
  ETIMEDOUT: 'time',
  FINDINGS_TIMEOUT: 'time',
  FINDINGS_PRIVATE: 'private',
}

/** What an error of a request means, by its code. */
export function failureOf(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (Object.hasOwn(failures, code)) return failures[code] ?? 'broken'
  if (/^EAI_|^ESERVFAIL$|^ECANCELLED$/.test(code)) return 'lookup'
  if (/CERT|TLS|SSL|SIGNATURE|^EPROTO$/.test(code)) return 'certificate'
  return code.startsWith('HPE_') ? 'garbled' : 'broken'
}
