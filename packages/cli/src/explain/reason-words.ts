import type { Change, ExplainedPage, Reason, SharedChange } from '@findings/core'
import { number } from '../plural.js'
import { questionWords } from './question-words.js'

type Page = Pick<ExplainedPage, 'template' | 'layouts' | 'partials' | 'of' | 'untraced'>

/** What made a build render a page, or plan it again: phrases for a list. */
export function reasonWords(reason: Reason, page: Page): readonly string[] {
  const { because, change } = reason
  return [
    ...(because.includes('new') ? ['the page is new'] : []),
    ...(change && !change.isNew ? changeWords(change, page) : []),
    ...(because.includes('view') && !change ? [unknownChange(page)] : []),
    ...sharedChangeWords(reason, page),
    ...(because.includes('file') ? ['its file in the output folder was missing, or not as it had been written'] : []),
  ]
}

/** What changed of all that surrounds pages. */
export const sharedChangeWords = ({ templates, types, shared = [] }: SharedChange, page: Page): readonly string[] => [
  ...(templates ? templateWords(templates, page) : []),
  ...(types ? ['the types of the views that templates receive'] : []),
  ...shared.map((name) => sharedWords[name] ?? `what all pages share as \`site.${name}\``),
]

/** More than this says no more. */
const most = 8

function changeWords({ ownChanged, changed, gained, dropped }: Change, { of }: Page): readonly string[] {
  const isAbove = new Set([...gained, ...dropped, ...(ownChanged && of ? [of.file] : [])])
  const others = changed.filter(({ what, file }) => !(what === 'entry' && file !== undefined && isAbove.has(file)))
  return [
    ...(ownChanged && of ? [`${of.file} itself changed`] : []),
    ...(ownChanged && !of && isAbove.size === 0 ? ['the order of its stories, or how many pages its list has'] : []),
    ...few(others.map(questionWords)),
    ...few(gained.map((file) => `${file} was added to it`)),
    ...few(dropped.map((file) => `${file} was removed from it`)),
  ]
}

const few = (phrases: readonly string[]): readonly string[] =>
  phrases.length > most + 1
    ? [...phrases.slice(0, most), `and ${number(phrases.length - most)} more such changes`]
    : phrases

const unknownChange = ({ untraced }: Page): string =>
  untraced
    ? 'what it shows has changed'
    : 'what it shows has changed: words or settings that all pages use were changed'

function templateWords(names: readonly string[], { template, layouts, partials }: Page): readonly string[] {
  const used = new Map([template, ...layouts, ...partials].map(({ name, file }) => [name, file]))
  const own = names.flatMap((name) => used.get(name) ?? [])
  if (own.length > 0) return few(own.map((file) => `the template ${file}, which it uses`))
  const others = few(names).join(', ')
  return [`a template that it does not use (${others}): then all pages are rendered`]
}

const sharedWords: Readonly<Record<string, string>> = {
  strings: 'words of the theme',
  stylesheets: 'the style sheet, whose name is in every page',
  navigation: 'the navigation, on every page',
  footer: 'the footer, on every page',
  organisation: 'what every page says of the organisation',
  copyrightYears: 'the years of the copyright, on every page',
  utilityBar: 'the utility bar, on every page',
  donate: 'the link to donate, on every page',
  contacts: 'the contacts, on every page',
  newsletters: 'a newsletter, whose form may be on every page',
  icon: 'the icon of the site',
  options: 'an option of the theme',
  slots: 'a slot of the theme',
  name: 'the name of the site',
}

/** Why builds do not note what pages are planned from, as sentences. */
export const untracedWords: Readonly<Record<NonNullable<ExplainedPage['untraced']>, string>> = {
  plugins:
    'Builds of this site note whether a page changed, but not why: the config has remark or rehype plugins and no `markdown.cacheKey`, so nobody knows what they read.',
  code: 'Builds of this site note whether a page changed, but not why: the config has directives or kinds with code of their own and no `markdown.cacheKey`, so nobody knows what that reads.',
  config: 'Builds of this site note nothing: nobody can tell whether its config is the same as last time.',
}
