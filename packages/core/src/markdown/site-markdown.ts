import type { Config } from '../config/config.js'
import { fault } from '../problems.js'
import { createAvoided } from '../story/avoided-words.js'
import { SiteCodeError } from '../story/site-code.js'
import { createMarkdown, type Markdown } from './markdown.js'
import { loadNative } from './native/load-native.js'

/** The Markdown pipeline of a site; a plugin that cannot be attached is the site's fault, and so is a parser that is not there. */
export async function siteMarkdown(config: Config): Promise<Markdown> {
  const { markdown, directives, file, homes } = config
  const native = markdown.parser === 'remark' ? undefined : await loadNative()
  if (markdown.parser === 'native' && !native) {
    const expected = '`auto` or `remark`: the package `satteri` is not installed, or not for this machine'
    const place = { path: ['markdown', 'parser'] }
    throw new SiteCodeError(
      fault('invalid-value', file, place, { key: 'parser', found: '`native`', expected }),
      undefined,
    )
  }
  try {
    return createMarkdown({
      ...markdown,
      native,
      directives: [...directives.values()],
      homes,
      avoidedIn: createAvoided(config),
    })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new SiteCodeError(fault('plugin-failed', file, { path: ['markdown'] }, { reason }), cause)
  }
}
