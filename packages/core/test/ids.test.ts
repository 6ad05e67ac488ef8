import { expect, it } from 'vitest'
import type { StoryView } from '../src/views.js'
import { createSite, describeAll, discovery, records, viewAt } from './support/create-site.js'

const text = `Words[^1] and[^1] more.

## Loss

:::table[Loss]
| What | Before | After |
| - | -: | -: |
| Loss | 5.8% | 3.1% |
:::

:::table[Loss]
| What | Before | After |
| - | -: | -: |
| Loss | 2.1% | 2.0% |
:::

[^1]: A note.`

/** The ids of one of the texts of a view, in its HTML and its footnotes, and those that its links and names lead to. */
function idsIn(view: StoryView, field: 'body' | 'notesToEditors') {
  const text = JSON.stringify(view[field]).replaceAll('\\"', '"')
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, id]) => id ?? '')
  return {
    ids: all(/(?: id=|"id":)"([^"]*)"/g),
    named: [...all(/(?: href="#|aria-(?:labelled|described)by="|"references":\[")([^"]*)"/g)],
  }
}

it('gives equal captions, headings and footnotes ids of their own in all texts of a page, which their links and names follow', async () => {
  const fields = `summary: Words.\nnotesToEditors: |\n${text.replace(/^/gm, '  ')}`
  const story = discovery('A', { fields, body: text }).replace('kind: discovery', 'kind: press-release')
  const { pages, problems } = await createSite({ ...records, 'content/stories/a.md': story }).build()
  expect(describeAll(problems)).toEqual([])
  const view = viewAt<StoryView>(pages, '/press/a/')
  const [body, notes] = [idsIn(view, 'body'), idsIn(view, 'notesToEditors')]
  const own = ['fnref-1', 'fnref-1-2', 'loss', 'caption-loss', 'footnotes', 'fn-1']
  expect(body.ids).toEqual(own.map((id) => `s-${id}`))
  expect(notes.ids).toEqual(own.map((id) => `s-notesToEditors.${id}`))
  const named = ['fn-1', 'footnotes', 'caption-loss', 'fnref-1']
  expect(new Set(body.named)).toEqual(new Set(named.map((id) => `s-${id}`)))
  expect(new Set(notes.named)).toEqual(new Set(named.map((id) => `s-notesToEditors.${id}`)))
})
