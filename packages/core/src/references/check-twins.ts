import { createGroups } from '../elements/groups.js'
import { type Fault, fault } from '../problems.js'
import type { Entry, Revision } from '../story/story.js'
import { textOfParts } from '../story/text-of-parts.js'

/** What tells most stories apart without their words being read, as a text to compare; nothing of other pages and of records. */
export const looksOf = ({ entry }: Revision): readonly string[] =>
  entry?.type === 'story'
    ? [JSON.stringify([entry.file, entry.language, entry.kind, entry.data.title, entry.body.firstParagraph])]
    : []

/** The files of stories that look alike. */
export function lookalikes(looks: readonly string[]): readonly (readonly string[])[] {
  const all = looks.map((text): readonly string[] => JSON.parse(text))
  return severalBy(all, ([, ...look]) => JSON.stringify(look)).map((group) => group.map(([file = '']) => file))
}

/** Stories of one kind and language that have the same title and text as another; of each `alike` those that readers may see. */
export const checkTwins = (alike: readonly Entry[]): Fault[] =>
  severalBy(alike, ({ body }) => textOfParts(body.parts)).flatMap(([first, ...others]) =>
    others.map((entry) => fault('duplicate-story', entry.file, { path: ['title'] }, { other: first?.file ?? '' })),
  )

/** Items that have a key in common, where there are several. */
const severalBy = <T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] =>
  [
    ...createGroups(items, (item) => [keyOf(item)])
      .all()
      .values(),
  ].filter((group) => group.length > 1)
