import { type Token, tokenize } from '../javascript/tokenize.js'

const depthOf: Readonly<Record<string, number>> = { '{': 1, '(': 1, '[': 1, '<': 1, '}': -1, ')': -1, ']': -1, '>': -1 }

/** The members of an interface in a TypeScript source: name → type in one line, as it is written. */
export function membersOf(source: string, name: string): ReadonlyMap<string, string> {
  const members = new Map<string, string>()
  const body = bodyOf([...tokenize(source)], name)
  for (const member of split(body)) {
    const [first, ...rest] = member.filter(({ text }) => text !== 'readonly')
    const type = rest.filter(({ text }, index) => !(index === 0 && text === '?')).slice(1)
    const [from, to] = [type.at(0), type.at(-1)]
    if (first && from && to) members.set(unquoted(first.text), oneLine(source.slice(from.start, to.end)))
  }
  return members
}

/** The names of all fields that a TypeScript source declares, however deep. */
export function fieldNamesIn(source: string): ReadonlySet<string> {
  const tokens = [...tokenize(source)]
  const names = tokens.flatMap(({ type, text }, index) => {
    const next = tokens[index + 1]?.text
    const isField = next === ':' || (next === '?' && tokens[index + 2]?.text === ':')
    return isField && (type === 'name' || type === 'string') ? [unquoted(text)] : []
  })
  return new Set(names)
}

/** The tokens between the braces of an interface. */
function bodyOf(tokens: readonly Token[], name: string): readonly Token[] {
  const at = tokens.findIndex(({ text }, index) => text === name && tokens[index - 1]?.text === 'interface')
  const open = at < 0 ? -1 : tokens.findIndex(({ text }, index) => index > at && text === '{')
  if (open < 0) return []
  let depth = 0
  const close = tokens.findIndex(({ text, type }, index) => {
    if (index < open || type !== 'punctuation') return false
    depth += depthOf[text] ?? 0
    return depth === 0
  })
  return tokens.slice(open + 1, close)
}

/** Members end with `;` or `,`, or where the next name begins a line of its own. */
function split(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const members: Token[][] = [[]]
  let depth = 0
  tokens.forEach((token, index) => {
    if (token.type === 'punctuation') depth += depthOf[token.text] ?? 0
    if (depth === 0 && (token.text === ';' || token.text === ',')) {
      members.push([])
      return
    }
    if (depth === 0 && startsMember(tokens, index)) members.push([])
    members.at(-1)?.push(token)
  })
  return members.filter((member) => member.length > 0)
}

function startsMember(tokens: readonly Token[], index: number): boolean {
  const [token, next, after] = tokens.slice(index, index + 3)
  if (token?.text === 'readonly') return next?.text !== '['
  if (tokens[index - 1]?.text === 'readonly' || (token?.type !== 'name' && token?.type !== 'string')) return false
  return next?.text === ':' || (next?.text === '?' && after?.text === ':')
}

const unquoted = (text: string) => text.replace(/^(['"])(.*)\1$/, '$2')

const oneLine = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/; \}/g, ' }')
