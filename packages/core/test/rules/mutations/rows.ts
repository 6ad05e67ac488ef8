import { discovery } from '../../support/create-site.js'

/** The story that most rows break. */
export const file = 'content/stories/a.md'

/** A right story with this body or these fields. Fields begin on line 6; the body on line 7, or after them. */
export const story = (body: string, fields = '') => ({ [file]: discovery('A', { body, fields }) })

/** Break the story: the first `from` becomes `to`. */
export const turn = (from: string, to: string) => ({ file, from, to })

/** The same files with Windows line ends. */
export const windows = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]))

/** The same files with a byte-order mark. */
export const marked = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, `\uFEFF${text}`]))
