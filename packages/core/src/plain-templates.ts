import { fileURLToPath } from 'node:url'

/**
 * The folder of core's own partials, in bare HTML: what it prints of a directive for which the theme has no partial.
 * It stands one level above this file, and above the bundle that this file becomes part of.
 */
export const plainTemplates = fileURLToPath(new URL('../templates/', import.meta.url))
