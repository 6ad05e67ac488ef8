import type { HiddenStory } from '@findings/core'
import { hiddenWords } from '../hidden-words.js'
import { visible } from '../visible.js'
import { escaped } from './escaped.js'
import type { LiveSite } from './live-site.js'
import { ownPage } from './own-page.js'

/** What stands at the address of a story that is hidden, for whoever writes it. */
export function hiddenPage(story: HiddenStory, { version }: Pick<LiveSite, 'version'>): string {
  const body = `<p>${escaped(visible(hiddenWords(story)))}</p>
<p>The published site has no such page. Only this computer shows this one, and it reloads by itself.</p>`
  return ownPage({ title: 'No page shows this story', body }, version)
}
