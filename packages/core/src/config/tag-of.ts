import type { Config } from './config.js'

/**
 * Who gives out ids that outlive addresses, as RFC 4151 has it: a host, and a day on which it was theirs. As the config says, else its own host,
 * wherever the site is built for. The year is the same for all, so that it never changes.
 */
export function tagOf({ site, homes }: Pick<Config, 'site' | 'homes'>): string {
  const own = homes.at(-1)?.host ?? new URL(site.url).host
  return site.tag ?? `${own.replace(/:\d+$/, '')},2026`
}
