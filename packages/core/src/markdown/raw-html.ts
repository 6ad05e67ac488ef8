import type { Root, RootContent } from 'hast'
import { fault } from '../problems.js'
import { type Document, documentOf, type VFile } from './document.js'
import { placeOf } from './place.js'
import { prune } from './walk.js'

type Raw = Extract<RootContent, { type: 'raw' }>

/** Reports and drops the HTML that no plugin has made elements of; comments go silently. */
export function rawHtml() {
  return (tree: Root, file: VFile): void => {
    const document = documentOf(file)
    prune(tree, () => {
      const open = new Map<string, number>()
      return (child) => child.type !== 'raw' || report(child, open, document)
    })
  }
}

/** `open` counts the tags reported among these siblings: their end tags need no second report. Always false. */
function report(raw: Raw, open: Map<string, number>, document: Document): false {
  const html = withoutComments(raw.value).trim()
  const closed = /^<\/([a-z][^\s>/]*)\s*>$/i.exec(html)?.[1]?.toLowerCase() ?? ''
  const opened = open.get(closed) ?? 0
  if (opened > 0) open.set(closed, opened - 1)
  else if (html !== '') {
    const name = /^<([a-z][^\s>/]*)/i.exec(html)?.[1]?.toLowerCase()
    if (name) open.set(name, (open.get(name) ?? 0) + 1)
    const values = { html: shortened(html), tags: tagsIn(html, name ?? closed).join(' ') }
    document.faults.push(fault('raw-html', document.file, placeOf(raw), values))
  }
  return false
}

/** The names of tags in a piece of HTML, beginning with the first, each once. What scripts and styles hold are no tags. */
function tagsIn(html: string, first: string): string[] {
  if (first === 'script' || first === 'style') return [first]
  const others = [...html.matchAll(/<([a-z][a-z\d]*)(?=[\s/>])/gi)].map(([, name = '']) => name.toLowerCase())
  return [...new Set([first, ...others])]
}

function shortened(html: string): string {
  const line = html.split(/[\r\n]/, 1)[0] ?? ''
  return line.length > 60 || line.length < html.length ? `${line.slice(0, 60)}…` : line
}

function withoutComments(html: string): string {
  let rest = ''
  let from = 0
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', from)) {
    const end = html.indexOf('-->', start + 2)
    if (end < 0) break
    rest += html.slice(from, start)
    from = end + 3
  }
  return rest + html.slice(from)
}
