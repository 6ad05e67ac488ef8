/** What a file of the content folder can be; its folder says which. Stories have kinds as well. */
export const recordTypes = [
  'story',
  'hub',
  'page',
  'person',
  'organisation',
  'topic',
  'achievement',
  'publication',
  'project',
] as const

export type RecordType = (typeof recordTypes)[number]

/** The folder of each type below `content/` or `content/<language>/`. */
export const folders: Readonly<Record<RecordType, string>> = {
  story: 'stories',
  hub: 'hubs',
  page: 'pages',
  person: 'people',
  organisation: 'organisations',
  topic: 'topics',
  achievement: 'achievements',
  publication: 'publications',
  project: 'projects',
}

/** `a person`, `an organisation`. */
export const withArticle = (type: RecordType): string => `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`
