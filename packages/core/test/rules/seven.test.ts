import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { Problem } from '../../src/problems.js'
import { createSite, discovery } from '../support/create-site.js'

const source = readFileSync(path.join(import.meta.dirname, 'seven.md'), 'utf8')
const image = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>'

/** The source that a problem underlines. */
function underlined({ line = 0, column = 0, endLine, endColumn }: Problem): string {
  expect(endLine).toBe(line)
  return source.split('\n')[line - 1]?.slice(column - 1, (endColumn ?? 0) - 1) ?? ''
}

it('finds seven different faults of one file in one run, each with its exact range', async () => {
  const { problems } = await createSite({
    'content/topics/metastasis.md': '---\nname: How cancer spreads\n---\n',
    'content/stories/stiff-bone.svg': image,
    'content/stories/the-trial.md': discovery('The trial').replace('spread', 'metastasis'),
    'content/stories/sleeping-cells.md': source,
  }).build({}, { rules: {} })
  expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['content/stories/sleeping-cells.md']))
  expect(problems.map((problem) => [`${problem.line}:${problem.column}`, problem.ruleId, underlined(problem)])).toEqual(
    [
      ['4:1', 'unknown-key', 'standfrist'],
      ['5:16', 'invalid-value', '2026-02-30'],
      ['6:10', 'missing-topic', 'metastsis'],
      ['8:107', 'unexplained-acronym', 'MHRA'],
      ['10:1', 'skipped-heading', '### What the study found'],
      ['14:1', 'missing-alt', '![](./stiff-bone.svg)'],
      ['16:3', 'broken-link', '[trial of a softening drug](./the-trail.md)'],
    ],
  )
  expect(problems.map(({ reason }) => reason)).toEqual([
    'Unknown field `standfrist`, did you mean `standfirst`?',
    'Unexpected `2026-02-30` in `datePublished`, expected a day that the calendar has',
    'Cannot find topic `metastsis`, did you mean `metastasis`?',
    '`MHRA` is not explained where it is first used',
    'This heading has level 3, but the title has level 1',
    'The image `./stiff-bone.svg` has no text alternative (alt text)',
    'Cannot find the page `./the-trail.md`, did you mean `./the-trial.md`?',
  ])
})
