import { createHash } from 'node:crypto'

/** sha256 in base64url. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('base64url')
