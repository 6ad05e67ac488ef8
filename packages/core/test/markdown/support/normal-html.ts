/** HTML in one way of writing: attributes sorted, void elements without slash, characters instead of references. */
export function normalHtml(html: string): string {
  const tag = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/gi
  let result = ''
  let from = 0
  for (const match of html.matchAll(tag)) {
    const [whole, slash, name, attributes = ''] = match
    result += `${textOf(html.slice(from, match.index))}⟨${slash}${name}${sorted(attributes)}⟩`
    from = match.index + whole.length
  }
  return (result + textOf(html.slice(from))).trim()
}

function sorted(attributes: string): string {
  const all = [...attributes.matchAll(/\s+([^\s=]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => {
    const text = textOf(value)
    return ` ${name}="${name === 'href' || name === 'src' ? encoded(text) : text}"`
  })
  return all.sort().join('')
}

/** As CommonMark's reference writes URLs. */
const encoded = (url: string): string =>
  url.replace(/%(?![0-9a-f]{2})|[^!#$%&-;=?-Z_a-z~]/giu, (character) => encodeURIComponent(character))

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }

function textOf(html: string): string {
  return html.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return named[name] ?? whole
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
  })
}
