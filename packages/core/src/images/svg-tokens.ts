/** A piece of an XML text; `text` also of CDATA and, for `instruction`, what stands between `<?` and `?>`. Entities are as they are written. */
export type Token =
  | { readonly is: 'open'; readonly name: string; readonly attributes: readonly Attribute[]; readonly isEmpty: boolean }
  | { readonly is: 'close' }
  | { readonly is: 'text' | 'data' | 'instruction' | 'doctype'; readonly text: string }

export interface Attribute {
  readonly name: string
  readonly value: string
}

/** The pieces of an XML text, in order, comments left out; what is malformed is passed over, as nobody knows how much of it a program reads. */
export function* xmlTokens(xml: string): Generator<Token> {
  let at = 0
  while (at < xml.length) {
    const begin = xml.indexOf('<', at)
    if (begin !== at) yield { is: 'text', text: xml.slice(at, begin < 0 ? undefined : begin) }
    if (begin < 0) return
    const next = xml.slice(begin, begin + 9)
    const upTo = (mark: string) => {
      const end = xml.indexOf(mark, begin)
      return end < 0 ? xml.length : end
    }
    if (next.startsWith('<!--')) at = upTo('-->') + 3
    else if (next === '<![CDATA[') {
      at = upTo(']]>') + 3
      yield { is: 'data', text: xml.slice(begin + 9, at - 3) }
    } else if (next.startsWith('<?')) {
      at = upTo('?>') + 2
      yield { is: 'instruction', text: xml.slice(begin + 2, at - 2) }
    } else if (next.startsWith('<!')) {
      at = endOfDoctype(xml, begin)
      yield { is: 'doctype', text: xml.slice(begin, at) }
    } else if (next.startsWith('</')) {
      at = upTo('>') + 1
      yield { is: 'close' }
    } else {
      const tag = tagAt(xml, begin)
      at = tag.end
      if (tag.name !== '') yield { is: 'open', ...tag }
    }
  }
}

/** Behind the `>` of a document type, which may hold declarations between brackets. */
function endOfDoctype(xml: string, begin: number): number {
  const piece = /<!--|["'[\]>]/g
  piece.lastIndex = begin
  let isInside = false
  for (let found = piece.exec(xml); found; found = piece.exec(xml)) {
    const [mark] = found
    if (mark === '[') isInside = true
    else if (mark === ']') isInside = false
    else if (mark === '>') {
      if (!isInside) return piece.lastIndex
    } else {
      const close = mark === '<!--' ? '-->' : mark
      const end = xml.indexOf(close, piece.lastIndex)
      if (end < 0) return xml.length
      piece.lastIndex = end + close.length
    }
  }
  return xml.length
}

function tagAt(xml: string, begin: number) {
  const word = /[^\s=/>"'<]+/y
  word.lastIndex = begin + 1
  const name = word.exec(xml)?.[0] ?? ''
  const attribute = /[\s/]*([^\s=/>"'<]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']*))/y
  const attributes: Attribute[] = []
  let end = begin + 1 + name.length
  for (;;) {
    attribute.lastIndex = end
    const found = attribute.exec(xml)
    if (!found) break
    end = attribute.lastIndex
    attributes.push({ name: found[1] ?? '', value: found[2] ?? found[3] ?? found[4] ?? '' })
  }
  const close = /\s*(\/?)>/y
  close.lastIndex = end
  const closed = close.exec(xml)
  return { name, attributes, isEmpty: closed?.[1] === '/', end: closed ? close.lastIndex : end }
}
