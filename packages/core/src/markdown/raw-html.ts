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
      const open: string[] = []
      return (child) => child.type !== 'raw' || report(child, open, document)
    })
  }
}

/** `open` holds the tags reported among these siblings: their end tags need no second report. Always false. */
function report(raw: Raw, open: string[], document: Document): false {
  const html = withoutComments(raw.value).trim()
  const closed = /^<\/([a-z][^\s>/]*)\s*>$/i.exec(html)?.[1]
  const opened = closed === undefined ? -1 : open.lastIndexOf(closed.toLowerCase())
  if (opened >= 0) open.splice(opened, 1)
  else if (html !== '') {
    const name = /^<([a-z][^\s>/]*)/i.exec(html)?.[1]
    if (name) open.push(name.toLowerCase())
    document.faults.push(fault('raw-html', document.file, placeOf(raw), { html: shortened(html) }))
  }
  return false
}

function shortened(html: string): string {
  const line = html.split(/[\r\n]/, 1)[0] ?? ''
  return line.length > 60 || line.length < html.length ? `${line.slice(0, 60)}…` : line
}

function withoutComments(html: string): string {
  const start = html.indexOf('<!--')
  const end = start < 0 ? -1 : html.indexOf('-->', start + 2)
  return end < 0 ? html : html.slice(0, start) + withoutComments(html.slice(end + 3))
}
