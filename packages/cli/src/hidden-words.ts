import type { HiddenStory } from '@findings/core'

/** Why no page shows a story, and what would: `content/stories/trial.md is a draft: …`. */
export function hiddenWords({ file, because, by, lack }: HiddenStory): string {
  const isGone = because === 'consent' || because === 'withdrawn'
  const says = isGone ? 'no page shows it' : '`findings watch --drafts` shows it'
  // A translation that waits for its original.
  const subject = by.file === file ? file : `${file} is not shown, as ${by.file}`
  return `${subject} ${because === 'consent' ? lackWords(by, lack) : stateWords(because, by)}: ${says}.`
}

function stateWords(because: Exclude<HiddenStory['because'], 'consent'>, { until }: HiddenStory['by']): string {
  switch (because) {
    case 'draft':
      return 'is a draft'
    case 'withdrawn':
      return 'is withdrawn'
    case 'embargo':
      return `is under embargo${until === undefined ? '' : ` until ${until}`}`
    case 'future':
      return `is dated ${until ?? 'later'}`
  }
}

function lackWords({ since }: HiddenStory['by'], lack: HiddenStory['lack']): string {
  const when = since === undefined ? '' : ` on ${since}`
  if (lack === 'elsewhere') return 'has no consent for the `website`'
  return lack === 'withdrawn' ? `has a consent that was withdrawn${when}` : `has a consent that ended${when}`
}
