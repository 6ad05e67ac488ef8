import type { ExplainedPage } from '@findings/core'
import { plural } from '../plural.js'
import { printRows, type Row } from '../rows.js'
import { shownPath } from '../shown-path.js'
import type { Channel } from '../terminal.js'
import { visible } from '../visible.js'
import { wrap } from '../wrap.js'
import { lastBuild, nextBuild, type Said } from './build-words.js'
import { titled } from './group-titles.js'
import { untracedWords } from './reason-words.js'

type Channelled = Pick<Channel, 'columns' | 'style'>

/** All there is to say of a page, for people at a terminal. */
export function pageText(page: ExplainedPage, channel: Channelled): string {
  const { columns, style } = channel
  const paragraph = (text: string) => wrap(visible(text), columns - 2).map((line) => `  ${line}`)
  const section = (title: string, lines: readonly string[]) => [style('bold', title), ...lines, '']
  const rows = (title: string, list: readonly Row[]) =>
    list.length > 0 ? section(title, printRows(list, channel)) : []
  const lines = [
    ...section(visible(page.url), printRows(aboutRows(page), channel)),
    ...section('Last build', said(lastBuild(page), columns)),
    ...section('Next build', said(nextBuild(page), columns)),
    ...(page.untraced ? [...paragraph(untracedWords[page.untraced]), ''] : []),
    ...rows('Stories and records', groupRows(page)),
    ...(page.shownOn ? section('Shown on', shownLines(page.shownOn, paragraph)) : []),
    ...rows('Images', imageRows(page)),
    ...rows('Links', linkRows(page)),
    ...rows('Templates', templateRows(page)),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

/** Of very many, the first. */
function shownLines(urls: readonly string[], paragraph: (text: string) => readonly string[]): readonly string[] {
  if (urls.length === 0) return paragraph('no other page')
  const more = urls.length - mostPages
  return [
    ...urls.slice(0, mostPages),
    ...(more > 0 ? [`and ${plural(more, 'more page')}; --json lists all`] : []),
  ].flatMap(paragraph)
}

const mostPages = 20

function said({ sentence, list }: Said, columns: number): readonly string[] {
  const items = list.flatMap((item) =>
    wrap(visible(item), columns - 4).map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`)),
  )
  return [...wrap(visible(sentence), columns - 2).map((line) => `  ${line}`), ...items]
}

function aboutRows({ of, aliases, out, path, template }: ExplainedPage): readonly Row[] {
  const own = of ? [of.file] : ['what is named below: it has no file of its own']
  return [
    { name: 'Made of', lines: own },
    ...(of ? [{ name: 'Title', lines: [of.title] }] : []),
    ...(of ? [{ name: 'Kind', lines: [of.kind] }] : []),
    ...(aliases.length > 0 ? [{ name: 'Moved from', lines: [...aliases] }] : []),
    { name: 'Template', lines: [template.file] },
    { name: 'Output', lines: [`${shownPath(out)}/${path}`] },
  ]
}

/** What the links of the page lead to stands beside them. */
function groupRows({ groups, links }: ExplainedPage): readonly Row[] {
  const linked = new Set(links.map(({ file }) => file))
  const shown = groups.map((group) =>
    group.relation === 'link' ? { ...group, pieces: group.pieces.filter(({ file }) => !linked.has(file)) } : group,
  )
  return [...titled(shown.filter(({ pieces }) => pieces.length > 0))].map(([name, lines]) => ({ name, lines }))
}

const imageRows = ({ images }: ExplainedPage): readonly Row[] =>
  images.map(({ file, published }) => ({
    name: file.slice(file.lastIndexOf('/') + 1),
    lines: [file, `published as ${published.length === 1 ? published[0] : `${published.length} files`}`],
  }))

const linkRows = ({ links }: ExplainedPage): readonly Row[] =>
  links.map(({ href, url, external, file }) => ({ name: href, lines: [file ?? (external ? 'another site' : url)] }))

/** Those of the site with their files; the names of the others. */
function templateRows({ template, layouts, partials }: ExplainedPage): readonly Row[] {
  const all = [template, ...layouts, ...partials]
  const own = all.filter(({ from }) => from !== 'theme')
  const names = (list: readonly { readonly name: string; readonly from: string }[]) =>
    list.filter(({ from }) => from === 'theme').map(({ name }) => name.slice(name.indexOf('/') + 1))
  const layoutNames = names(layouts)
  const partialNames = names(partials)
  return [
    ...own.map(({ name, file, from }) => ({
      name,
      lines: [from === 'own' ? file : `${file}, in place of the theme’s`],
    })),
    ...(layoutNames.length > 0 ? [{ name: 'Layouts', lines: [layoutNames.join(', ')] }] : []),
    ...(partialNames.length > 0 ? [{ name: 'Partials', lines: [partialNames.join(', ')] }] : []),
  ]
}
