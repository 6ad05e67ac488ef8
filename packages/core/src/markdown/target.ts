/** Where a link leads: into this site, to another one, to a program (mail, telephone), or where none may lead. */
export type Target = 'local' | 'external' | 'other' | 'unsafe'

const targets: Readonly<Record<string, Target>> = {
  http: 'external',
  https: 'external',
  mailto: 'other',
  tel: 'other',
}

/** The protocols that a link may have. */
export const allowedProtocols: readonly string[] = Object.keys(targets)

/** Where `url` leads, its entities decoded. Browsers skip control characters and spaces, and take `\` for `/`. */
export function targetOf(url: string): Target {
  const scheme = schemeOf(url)
  if (scheme !== undefined) return Object.hasOwn(targets, scheme) ? (targets[scheme] ?? 'unsafe') : 'unsafe'
  return /^[\\/]{2}/.test(bare(url)) ? 'external' : 'local'
}

/** The scheme of `url` in lower case, without its colon. */
export function schemeOf(url: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(bare(url))?.[1]?.toLowerCase()
}

const bare = (url: string): string => url.replace(/[\s\p{C}]+/gu, '')
