/** One of a kind in a sentence: “a discovery”, “an explainer”, “a personal story”. */
export function oneOfKind(name: string): string {
  const words = uncountable[name] ?? name.replaceAll('-', ' ')
  return /^[aeiou]/i.test(words) ? `an ${words}` : `a ${words}`
}

/** Names of kinds of which there cannot be one. */
const uncountable: Readonly<Record<string, string | undefined>> = { news: 'news story', opinion: 'opinion piece' }
