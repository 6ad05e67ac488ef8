/** A word of JavaScript or TypeScript source; `end` is exclusive. A template literal is one token, whatever it holds. */
export interface Token {
  readonly type: 'name' | 'number' | 'string' | 'template' | 'regex' | 'punctuation'
  readonly text: string
  readonly start: number
  readonly end: number
}

const pattern = [
  /(?<space>(?:\s|\/\/[^\n]*|\/\*.*?(?:\*\/|$))+)/,
  /(?<name>[#@]?[\p{ID_Start}$_][\p{ID_Continue}$]*)/u,
  /(?<number>\.?\d(?:[\w.]|(?<=[eE])[+-])*)/,
  /(?<string>'(?:[^'\\\n]|\\.)*'?|"(?:[^"\\\n]|\\.)*"?)/,
  /(?<punctuation>=>|\.{3}|\?\.|.)/,
]
  .map(({ source }) => source)
  .join('|')

/** The tokens of a source, without spaces and comments. Broken source gives odd tokens, not an error. */
export function* tokenize(source: string, from = 0): Generator<Token, undefined> {
  const words = new RegExp(pattern, 'suy')
  let before: Token | undefined
  for (let at = from; at < source.length; ) {
    words.lastIndex = at
    const groups = words.exec(source)?.groups
    if (groups?.space) {
      at = words.lastIndex
      continue
    }
    before = literal(source, at, before) ?? word(groups, at, words.lastIndex)
    if (!before) return
    yield before
    at = before.end
  }
}

function word(groups: Readonly<Record<string, string>> | undefined, start: number, end: number): Token | undefined {
  for (const type of ['name', 'number', 'string', 'punctuation'] as const) {
    const text = groups?.[type]
    if (text) return { type, text, start, end }
  }
  return undefined
}

/** A template literal or a regular expression: what they hold cannot be told by one pattern. */
function literal(source: string, start: number, before: Token | undefined): Token | undefined {
  if (source[start] === '`') {
    const end = endOfTemplate(source, start + 1)
    return { type: 'template', text: source.slice(start, end), start, end }
  }
  if (source[start] !== '/' || isOperand(before)) return undefined
  const text = /^\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/.exec(source.slice(start))?.[0]
  return text === undefined ? undefined : { type: 'regex', text, start, end: start + text.length }
}

/** After an operand a slash divides; anywhere else it begins a regular expression. */
function isOperand(token: Token | undefined): boolean {
  if (!token) return false
  if (token.type === 'punctuation') return [')', ']', '}'].includes(token.text)
  return token.type !== 'name' || !/^(?:return|typeof|case|in|of|delete|void|throw|new|await|yield)$/.test(token.text)
}

function endOfTemplate(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '`') return at + 1
    if (source[at] === '\\') at++
    else if (source.startsWith('${', at)) at = endOfHole(source, at + 2) - 1
  }
  return source.length
}

function endOfHole(source: string, from: number): number {
  let depth = 0
  for (const { type, text, end } of tokenize(source, from)) {
    if (type !== 'punctuation') continue
    if (text === '{') depth++
    if (text === '}' && depth-- === 0) return end
  }
  return source.length
}
