import type { StoryData } from '../kinds/story-fields.js'
import { comparable } from '../story/comparable.js'
import type { InterestsView, PersonView, StoryView } from '../views.js'

/** Authors, and the competing interests of a story and of them, told in one place. */
export function withInterests(
  { competingInterests: text }: StoryData,
  authors: readonly PersonView[],
): Pick<StoryView, 'authors' | 'competingInterests'> {
  if (text === undefined) return { authors }
  const declared = authors.flatMap(({ name, competingInterests: own, language }): InterestsView[] =>
    own === undefined || [comparable(text), 'none'].includes(comparable(own))
      ? []
      : [{ name, text: own, ...(language !== undefined && { language }) }],
  )
  return {
    authors: authors.map(({ competingInterests, ...author }) => author),
    competingInterests: { none: text === 'none', text, authors: declared },
  }
}
