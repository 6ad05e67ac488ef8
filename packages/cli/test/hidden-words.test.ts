import type { HiddenStory } from '@findings/core'
import { expect, it } from 'vitest'
import { hiddenWords } from '../src/hidden-words.js'

const file = 'content/stories/a.md'
const consent = { because: 'consent', by: { file, field: 'consent' } } as const

const draftsShow = '`findings watch --drafts` shows it.'

it.each<[words: string, hidden: Omit<HiddenStory, 'file'>]>([
  [`is a draft: ${draftsShow}`, { because: 'draft', by: { file, field: 'status' } }],
  ['is withdrawn: no page shows it.', { because: 'withdrawn', by: { file, field: 'status' } }],
  [
    `is under embargo until 2026-07-01T00:01Z: ${draftsShow}`,
    { because: 'embargo', by: { file, field: 'embargo', until: '2026-07-01T00:01Z' } },
  ],
  [`is under embargo: ${draftsShow}`, { because: 'embargo', by: { file, field: 'embargo' } }],
  [
    `is dated 2026-07-01: ${draftsShow}`,
    { because: 'future', by: { file, field: 'datePublished', until: '2026-07-01' } },
  ],
  ['has no consent for the `website`: no page shows it.', { ...consent, lack: 'elsewhere' }],
  ['has a consent that was withdrawn: no page shows it.', { ...consent, lack: 'withdrawn' }],
  [
    'has a consent that was withdrawn on 2026-04-01: no page shows it.',
    { ...consent, by: { ...consent.by, since: '2026-04-01' }, lack: 'withdrawn' },
  ],
  [
    'has a consent that ended on 2026-05-01: no page shows it.',
    { ...consent, by: { ...consent.by, since: '2026-05-01' }, lack: 'expired' },
  ],
])('says why no page shows a story, and what would: it %s', (words, hidden) => {
  expect(hiddenWords({ file, ...hidden })).toBe(`${file} ${words}`)
  const translation = 'content/cy/stories/a.md'
  expect(hiddenWords({ file: translation, ...hidden })).toBe(`${translation} is not shown, as ${file} ${words}`)
})
