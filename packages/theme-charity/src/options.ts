import * as z from 'zod'

/** What a site may choose of this theme, beside tokens and strings. */
export const options = z.strictObject({
  /** A sentence in a quiet strip at the top of every page. */
  ribbon: z.string().trim().min(1).optional(),
  /** Plain links that share a story; they load nothing from anyone. */
  share: z.boolean().default(true),
  /** The first newsletter's form above the footer of every page. */
  footerNewsletter: z.boolean().default(false),
})

/** The theme's options as a config writes them. */
export type CharityOptions = z.input<typeof options>
