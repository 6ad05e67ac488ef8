import type { Config } from '../config/config.js'
import { coreStrings } from '../core-strings.js'
import type { TemplateSource } from './load-templates.js'
import type { WordSources } from './strings.js'

/** Where the words of a site come from, beside its theme and its choices. */
export const wordSourcesOf = ({ kinds, site, file }: Config, templates: readonly TemplateSource[]): WordSources => ({
  core: coreStrings,
  kinds: [...kinds.values()],
  main: site.language,
  templates: templates.filter((one) => one.file.startsWith('theme/')).map(({ source }) => source),
  file,
})
