/** How a partial that needs a page of its own is framed. */
export interface Frame {
  /** From a line or two to most of a screen. */
  readonly height: 'bar' | 'band' | 'header' | 'sheet'
  /** Within the main part of its page, or around it. */
  readonly within: 'main' | 'body'
  /** Completes “In a frame, because …”. */
  readonly because: string
}

/**
 * Partials that a page may hold only once: landmarks, main headings, and whatever has a fixed id. Each of their states is shown
 * as a document of its own in a frame, so that every document of the gallery is as valid and accessible as any other page.
 */
export const frames: Readonly<Record<string, Frame>> = {
  'skip-link': { height: 'bar', within: 'body', because: 'it leads to the main part of its page' },
  'site-header': { height: 'header', within: 'body', because: 'a page has one banner' },
  languages: { height: 'bar', within: 'body', because: 'it is a landmark' },
  'utility-bar': { height: 'bar', within: 'body', because: 'it runs from edge to edge' },
  navigation: { height: 'band', within: 'body', because: 'it is a landmark' },
  'section-menu': { height: 'bar', within: 'body', because: 'it is a landmark' },
  breadcrumb: { height: 'bar', within: 'body', because: 'it is a landmark' },
  'site-footer': { height: 'sheet', within: 'body', because: 'a page has one footer' },
  'story-header': { height: 'header', within: 'main', because: 'a page has one main heading' },
  'story-facts': { height: 'sheet', within: 'body', because: 'it is a landmark' },
  contents: { height: 'band', within: 'main', because: 'it is a landmark' },
  pagination: { height: 'bar', within: 'main', because: 'it is a landmark' },
  neighbours: { height: 'band', within: 'main', because: 'it is a landmark' },
  'story-onward': { height: 'sheet', within: 'main', because: 'it holds a landmark' },
  corrections: { height: 'band', within: 'main', because: 'a story has one list of corrections' },
  'story-notes': { height: 'sheet', within: 'main', because: 'it holds the corrections of a story' },
  'story-end': { height: 'sheet', within: 'main', because: 'it holds the corrections of a story' },
  footnotes: { height: 'band', within: 'main', because: 'a story has one list of footnotes' },
}
