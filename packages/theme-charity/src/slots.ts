/** Places where a site may put a partial of its own, such as a notice in an emergency, and where each stands. */
export const slots = {
  'head-end': 'at the end of the head of every page: links, meta elements and scripts of your own',
  'header-start': 'above the header of every page',
  'story-end': 'after the text of every story and plain page',
  'footer-start': 'above the footer of every page',
} as const

/** The name of a slot of this theme. */
export type CharitySlot = keyof typeof slots
