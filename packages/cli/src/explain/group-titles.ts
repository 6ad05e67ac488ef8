import type { Group } from '@findings/core'

/** In the order in which they are shown; what stands in fields of the story comes before them. */
const titles: Readonly<Record<string, string>> = {
  versions: 'Translations',
  topic: 'Topics',
  person: 'People',
  organisation: 'Organisations',
  project: 'Projects',
  publication: 'Publications',
  achievement: 'Achievements',
  story: 'Stories',
  page: 'Pages',
  listed: 'Listed',
  latest: 'Latest stories',
  related: 'Same topics',
  newer: 'Next newer',
  older: 'Next older',
  hub: 'Hub',
  projects: 'Part of',
  achievements: 'Achieved',
  achieved: 'Achievements',
  subTopics: 'Topics below',
  subHubs: 'Hubs below',
  link: 'Linked',
  counterpart: 'Other languages',
  other: 'Also seen',
  config: 'Linked by config',
}
const order = Object.keys(titles)

/** Groups as they are shown: those of one title together. */
export function titled(groups: readonly Group[]): ReadonlyMap<string, readonly string[]> {
  const rank = ({ relation }: Group) => order.indexOf(relation)
  const files = new Map<string, Set<string>>()
  for (const group of groups.toSorted((a, b) => rank(a) - rank(b))) {
    const title = titleOf(group)
    const set = files.get(title) ?? new Set()
    for (const { file } of group.pieces) set.add(file)
    files.set(title, set)
  }
  return new Map([...files].map(([title, set]) => [title, [...set]]))
}

const titleOf = ({ relation, field }: Group): string =>
  field === undefined ? (titles[relation] ?? relation) : inWords(field)

/** `furtherReading`: Further reading. */
function inWords(field: string): string {
  const spaced = field.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
