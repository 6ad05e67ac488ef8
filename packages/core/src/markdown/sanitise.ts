import type { Root } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import { documentOf, type VFile } from './document.js'
import { schema } from './schema.js'

/** Leaves of the tree what a body may have, and prefixes its ids: the only place that does. */
export const sanitise = () => (tree: Root, file: VFile) =>
  rehypeSanitize({ ...schema, clobberPrefix: documentOf(file).idPrefix })(tree)
