import rehypeSanitize from 'rehype-sanitize'
import { schema } from './schema.js'

/** Leaves of the tree what a body may have, and prefixes its ids: the only place that does. */
export const sanitise = () => rehypeSanitize(schema)
