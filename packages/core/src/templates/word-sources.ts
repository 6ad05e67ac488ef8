import type { Config } from '../config/config.js'
import { coreStrings } from '../core-strings.js'
import type { TemplateSource } from './load-templates.js'
import type { WordSources } from './strings.js'

/** What of a config says where words come from. */
export type WordsOfSite = Pick<Config, 'kinds' | 'file'> & { readonly site: Pick<Config['site'], 'language'> }

/** Where the words of a site come from, beside its theme and its choices. */
export const wordSourcesOf = (
  { kinds, site, file }: WordsOfSite,
  templates: readonly TemplateSource[],
): WordSources => ({
  core: coreStrings,
  kinds: [...kinds.values()],
  main: site.language,
  templates: templates.filter((one) => one.from === 'site').map(({ source }) => source),
  file,
})
