/** What a language is called in English, the language of all messages: `Welsh`. Where it has no name there, as `qaa`, its tag. */
export function languageName(tag: string): string {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  return names.of(tag) ?? tag
}

/** A language as messages name it, with the tag that is written for it: ``Welsh (`cy`)``. */
export function namedLanguage(tag: string): string {
  const name = languageName(tag)
  const code = `\`${tag}\``
  if (name === tag) return code
  return name.endsWith(')') ? `${name.slice(0, -1)}, ${code})` : `${name} (${code})`
}
