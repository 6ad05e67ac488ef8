import type { WatchResult } from '@findings/core'
import { hiddenWords } from '../hidden-words.js'
import { plural } from '../plural.js'

/** What became of files that were saved and that no page shows; of very many, of the first. */
export function savedNotes({ causes, hidden }: Pick<WatchResult, 'causes' | 'hidden'>): readonly string[] {
  if (causes.length === 0 || hidden.length === 0) return []
  const saved = new Set(causes)
  const unseen = hidden.filter(({ file }) => saved.has(file))
  const more = unseen.length - most
  const rest =
    more > 0
      ? [`${plural(more, 'more saved file')} ${more === 1 ? 'is' : 'are'} not shown; \`findings status\` says why.`]
      : []
  return [...unseen.slice(0, most).map(hiddenWords), ...rest]
}

const most = 3
