import { nearest, type TemplateDescription } from '@findings/core'

/** What a name on the command line means: a template, or why it means none. */
export type Found<T> = { readonly template: T; readonly other?: T } | { readonly problem: string }

/**
 * Find a template by its name, `partials/story-card`, by its bare name, `story-card`, or by its file. A page goes before
 * the partial of the same name, which is then `other`.
 */
export function findTemplate<T extends Pick<TemplateDescription, 'name'>>(
  wanted: string,
  templates: readonly T[],
): Found<T> {
  const name = wanted
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)?(?:theme\/)?/, '')
    .replace(/\.eta$/, '')
  const exact = templates.find((one) => one.name === name)
  const bare = templates.filter((one) => one.name !== name && bareName(one.name) === name)
  const [first, second] = bare
  if (exact) return { template: exact, ...(first && { other: first }) }
  if (first && second) {
    return { problem: `\`${wanted}\` may be \`${first.name}\` or \`${second.name}\`. Say which.` }
  }
  if (first) return { template: first }
  const names = templates.map((one) => one.name)
  const meant = nearest(name, [...names, ...names.map(bareName)])
  return { problem: `There is no template \`${wanted}\`${meant ? `, did you mean \`${meant}\`?` : '.'}` }
}

const bareName = (name: string) => name.slice(name.lastIndexOf('/') + 1)
