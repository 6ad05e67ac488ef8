import type { PageTemplates } from '../views.js'

const pageTypes = {
  home: true,
  discovery: true,
  'press-release': true,
  opinion: true,
  news: true,
  'personal-story': true,
  explainer: true,
  hub: true,
  page: true,
  archive: true,
  topic: true,
  person: true,
  project: true,
  thanks: true,
  'not-found': true,
} as const satisfies Record<keyof PageTemplates, true>

/** Whether Findings itself makes pages that a template of this name renders. */
export const isPageType = (name: string): boolean => Object.hasOwn(pageTypes, name)

/**
 * The template that renders a page: the one of its name, else, for page types that Findings itself makes, the theme's
 * fallback. A template that only a site's own kind names has none: there a missing one is a slip.
 */
export function pageTemplate(
  name: string,
  { has, fallback }: { readonly has: (name: string) => boolean; readonly fallback: string | undefined },
): string | undefined {
  if (has(name)) return name
  return fallback !== undefined && isPageType(name) && has(fallback) ? fallback : undefined
}
