import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import type { Processor } from 'unified'
import { documentOf } from './document.js'

/** Markdown → mdast; a document that was parsed in a worker brings its tree along. */
export function parse(this: Processor): undefined {
  remarkParse.call(this)
  const { parser } = this
  this.parser = (text, file) => documentOf(file).tree ?? parser?.call(this, text, file) ?? empty
}

const empty: Root = { type: 'root', children: [] }
