import type { SpokenLanguage } from './language-argument.js'

/** The source of a config with the name, the address and the language of this site in place of those that it has. */
export function configSource(
  source: string,
  site: { readonly name: string; readonly url: string; readonly language: SpokenLanguage },
): string {
  const values: Readonly<Record<string, string>> = { name: site.name, url: site.url, language: site.language.tag }
  return source.replace(/^( {4}(name|url|language): )'.*'/gm, (_, start: string, member: string) => {
    return start + quoted(values[member] ?? '')
  })
}

/** A text as a literal of TypeScript, in single quotes. */
function quoted(text: string): string {
  // In JSON exactly one backslash stands before each double quote, which needs none here.
  const inside = JSON.stringify(text).slice(1, -1)
  return `'${inside.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}
