import type { Config } from '../config/config.js'
import type { Address } from '../story/site.js'
import { homeUrl } from './archive-url.js'

/** What WordPress chooses pages by when they have no address of their own. */
const choosing = /^\?(?:[^#]*&)?(?:p|page_id|cat|tag|attachment_id|author|m)=/i

/** Whether a query behind the address of a home page means another page, which nothing chooses here. */
export const choosesPage = (config: Config, { url }: Address, query: string): boolean =>
  choosing.test(query) && config.languages.some((language) => homeUrl(config, language) === url)
