import { entitiesIn, unfold } from './svg-entities.js'
import { type Attribute, xmlTokens } from './svg-tokens.js'

/** Why a drawing is not safe to publish as it is: opened by itself it is a page of the site. */
export type SvgDanger =
  | 'a script'
  | 'an attribute that runs code'
  | 'a link that runs code'
  | 'HTML'
  | 'a reference to another site'
  | 'entities that hide what it is'

const html = 'http://www.w3.org/1999/xhtml'
const svg = 'http://www.w3.org/2000/svg'

/** The namespaces of an element's content, by prefix. */
type Scope = ReadonlyMap<string, string>

/**
 * The first danger in a drawing: what runs, and what asks another site for something. Links to other sites, comments, metadata and the names of namespaces
 * do neither. What drawing programs keep for themselves stands in namespaces of their own.
 */
export function svgDanger(bytes: Uint8Array): SvgDanger | undefined {
  let entities: ReadonlyMap<string, string> = new Map()
  const scopes: { readonly scope: Scope; readonly isStyle: boolean }[] = []
  let style = ''
  for (const token of xmlTokens(textOf(bytes))) {
    if (token.is === 'doctype') {
      if (token.text.startsWith('<!DOCTYPE')) entities = new Map([...entities, ...entitiesIn(token.text)])
      const danger = inDoctype(token.text, entities)
      if (danger) return danger
    } else if (token.is === 'instruction') {
      if (/^xml-stylesheet\s/.test(token.text) && isElsewhere(/href\s*=\s*["']([^"']*)/.exec(token.text)?.[1]))
        return 'a reference to another site'
    } else if (token.is === 'close') {
      if (scopes.pop()?.isStyle) {
        if (asksElsewhere(style)) return 'a reference to another site'
        style = ''
      }
    } else if (token.is === 'open') {
      const attributes: Attribute[] = []
      for (const { name, value } of token.attributes) {
        const unfolded = unfold(value, entities)
        if (unfolded === undefined) return 'entities that hide what it is'
        attributes.push({ name, value: unfolded })
      }
      const scope = scopeOf(attributes, scopes.at(-1)?.scope ?? new Map())
      const [prefix, local] = split(token.name)
      const namespace = scope.get(prefix)
      const danger = inElement(local.toLowerCase(), namespace, attributes)
      if (danger) return danger
      if (!token.isEmpty) scopes.push({ scope, isStyle: local.toLowerCase() === 'style' && isDrawn(namespace) })
    } else if (scopes.at(-1)?.isStyle) {
      style += token.is === 'data' ? token.text : (unfold(token.text, entities) ?? '')
    }
  }
  return asksElsewhere(style) ? 'a reference to another site' : undefined
}

/** Drawings are UTF-8, or UTF-16 with a mark or zeros that show it; of all other encodings the markup is ASCII too. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xfe && second === 0xff) || first === 0) return new TextDecoder('utf-16be').decode(bytes)
  if ((first === 0xff && second === 0xfe) || second === 0) return new TextDecoder('utf-16le').decode(bytes)
  return new TextDecoder().decode(bytes)
}

/** Declarations that give elements attributes, or hold elements that show nowhere else. */
function inDoctype(text: string, entities: ReadonlyMap<string, string>): SvgDanger | undefined {
  for (const value of entities.values()) {
    const unfolded = unfold(value, entities)
    if (unfolded === undefined || unfolded.includes('<')) return 'entities that hide what it is'
  }
  const lists = text.match(/<!ATTLIST[^>]*>/g) ?? []
  return lists.some((list) => /\son\w+\s|javascript/i.test(list)) ? 'an attribute that runs code' : undefined
}

function scopeOf(attributes: readonly Attribute[], outer: Scope): Scope {
  const own = attributes.flatMap(({ name, value }): [string, string][] =>
    name === 'xmlns' ? [['', value]] : name.startsWith('xmlns:') ? [[name.slice(6), value]] : [],
  )
  return own.length > 0 ? new Map([...outer, ...own]) : outer
}

function split(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':')
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)]
}

/** Elements of drawings; also of those that forget to say so, or whose prefix nobody declares. */
const isDrawn = (namespace: string | undefined): boolean => namespace === undefined || namespace === svg

function inElement(
  name: string,
  namespace: string | undefined,
  attributes: readonly Attribute[],
): SvgDanger | undefined {
  if (namespace === html) return name === 'script' ? 'a script' : 'HTML'
  if (!isDrawn(namespace)) return undefined
  if (name === 'script' || name === 'handler') return 'a script'
  for (const { name: written, value } of attributes) {
    if (/^on[a-z]+$/i.test(written)) return 'an attribute that runs code'
    // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers read over control characters in addresses
    if (/(?:^|;)(?:java|vb)script:/i.test(value.replace(/[\u0000-\u0020]+/g, ''))) return 'a link that runs code'
    const [, local] = split(written)
    if (local === 'href' && name !== 'a' && isElsewhere(value)) return 'a reference to another site'
    if (value.includes('(') && asksElsewhere(value)) return 'a reference to another site'
  }
  return undefined
}

const isElsewhere = (address = ''): boolean => /^\s*(?:(?:https?|ftp):|[\\/]{2})/i.test(address)

/** Whether a style asks another site for something; namespaces that it names are only names. */
function asksElsewhere(css: string): boolean {
  if (!/@|\(/.test(css)) return false
  const plain = css
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')
    .replace(/\\([\da-f]{1,6})\s?/gi, (_, hex) => String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)))
    .replace(/@namespace[^;]*;/gi, ' ')
  return /@import\b|(?:url|image-set|image|src)\(\s*["']?\s*(?:(?:https?|ftp):|\/\/)/i.test(plain)
}
