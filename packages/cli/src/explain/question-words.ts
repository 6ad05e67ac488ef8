import { namedLanguage, type Question } from '@findings/core'

type Words = (question: Question & { readonly isGone?: true }) => string

const words: Readonly<Record<string, Words>> = {
  entry: ({ file, isGone }) =>
    isGone
      ? `${file} was removed, or is not public any more`
      : `${file}: what other pages show of it, such as its title, changed`,
  site: () => 'something on the site: a directive of this page looks at all of it',
  find: ({ id }) => `\`${id}\` is another record than before`,
  link: ({ written, file }) => `where the link ${written} in ${file} leads`,
  image: ({ written, file }) => `the image ${written} in ${file}`,
  address: ({ url }) => `whether there is something at ${url}`,
  taken: ({ url }) => `whether a story stands at ${url}`,
  counterpart: ({ url, language }) =>
    `the page of ${url} in ${language === undefined ? 'another language' : namedLanguage(language)}`,
  versions: ({ file }) => `which translations ${file} has`,
  kinds: () => 'which kinds have stories',
  stories: () => 'which stories there are',
  latest: ({ id }) => (id === undefined ? 'which stories are the latest' : `which stories of \`${id}\` are the latest`),
  related: () => 'which stories share its topics',
  retractions: ({ file }) => `which papers that ${file} reports were retracted`,
  naming: ({ file }) => `which stories name ${file}`,
  ofKind: ({ id }) => `which stories of kind \`${id}\` there are`,
  about: ({ id }) => `which stories are about \`${id}\``,
  newer: ({ file }) => `which story is the next newer one after ${file}`,
  older: ({ file }) => `which story is the next older one before ${file}`,
  projects: ({ file }) => `which projects ${file} is part of`,
  achievements: ({ file }) => `which achievements ${file} supports`,
  achieved: ({ id }) => (id === undefined ? 'which achievements there are' : `which achievements are about \`${id}\``),
  subTopics: ({ id }) => `which topics stand below \`${id}\``,
  subHubs: ({ id }) => `which hubs stand below \`${id}\``,
  hub: ({ id }) => `which hub is about \`${id}\``,
}

/** What has another answer than before, in words for a list. */
export const questionWords: Words = (question) => words[question.what]?.(question) ?? question.what
