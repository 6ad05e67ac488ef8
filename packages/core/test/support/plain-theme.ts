import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { defineTheme } from '../../src/theme.js'

const folder = fileURLToPath(new URL('./theme/', import.meta.url))

/** A theme of bare templates, so that tests of core need no real one. */
export const plainTheme = defineTheme({
  name: 'plain',
  templates: folder,
  styles: [`${folder}tokens.css`],
  tokens: `${folder}tokens.css`,
  options: z.strictObject({ ribbon: z.string('text').optional() }),
  strings: { en: { readMore: 'Read more' } },
})
