import type { KindDescription } from '@findings/core'
import { plural } from '../plural.js'
import { printRows } from '../rows.js'
import type { Channel } from '../terminal.js'

/** The kinds and records of a site, each with its folder and the fields that it needs. */
export function listKinds(kinds: readonly KindDescription[], page: Pick<Channel, 'columns' | 'style'>): string {
  const blocks = groups.flatMap(({ title, isIn }) => {
    const rows = kinds.filter(isIn).map((kind) => ({ name: kind.name, lines: linesOf(kind) }))
    return rows.length === 0 ? [] : [page.style('bold', title), ...printRows(rows, page), '']
  })
  return `${blocks.join('\n')}\n`
}

const isPage = ({ type }: KindDescription) => type === 'hub' || type === 'page'
const groups = [
  { title: 'Stories', isIn: ({ type }: KindDescription) => type === 'story' },
  { title: 'Hubs and pages', isIn: isPage },
  { title: 'Records', isIn: (kind: KindDescription) => kind.type !== 'story' && !isPage(kind) },
]

function linesOf({ folder, label, fields }: KindDescription): readonly string[] {
  const needed = fields.filter(({ isNeeded }) => isNeeded).map(({ name }) => name)
  const called = label ? [`${label.one}, ${label.many}`] : []
  return [...called, `${folder}/, ${plural(fields.length, 'field')}`, `needed: ${needed.join(', ') || 'none'}`]
}
