import type { Output } from './define-output.js'
import { feed } from './feed.js'
import { redirects } from './redirects.js'
import { robots } from './robots.js'
import { sitemap } from './sitemap.js'

/** What every site publishes beside its pages. */
export const builtinOutputs: readonly Output[] = [feed, redirects, robots, sitemap]
