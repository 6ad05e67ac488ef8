import { type Document, isCollection, visit, type YAMLError } from 'yaml'
import type { Finding } from './finding.js'
import { type Line, lineAt } from './line-at.js'
import { oddSpaceIn } from './odd-spaces.js'
import { withoutCurlyQuotes } from './without-curly-quotes.js'
import { afterQuote, wordsFor } from './yaml-words.js'

/** What an author did to make the YAML parser stumble, and where. */
export function diagnose(error: YAMLError, text: string, document: Document): Finding {
  const [start, end] = error.pos
  const line = lineAt(text, start)
  const { code, message } = error
  const odd = [line, lineAt(text, line.start - 1), lineAt(text, line.start + line.text.length + 1)].map(oddSpaceIn)
  const space = odd.find((one) => one !== undefined)
  if (space) return space
  if (message.startsWith('Missing closing')) return unclosedQuote(text, start, document)
  if (message.includes('sufficiently indented and end with')) return unclosedBracket(text, start, document, message)
  if (message.startsWith('Nested mappings')) return colonInValue(line)
  if (code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys need')) return noField(line)
  if (code === 'TAB_AS_INDENT') return tabs(text, start)
  if (code === 'BAD_INDENT' || message.startsWith('Sequence item')) return badIndent(line)
  const lineEnd = line.start + line.text.length
  return { start, end: Math.max(Math.min(end, lineEnd), start + 1), ...wordsFor(error, text) }
}

function unclosedQuote(text: string, offset: number, document: Document): Finding {
  let start = offset
  visit(document, {
    Scalar(_, node) {
      const from = node.range?.[0] ?? 0
      if (node.type?.startsWith('QUOTE') && from <= offset) start = from
    },
  })
  const quote = text[start] === "'" ? "'" : '"'
  if (closesLater(text, start + 1, quote)) return notIndented(start, 'This text in quotes continues on lines', 'quote')
  const inside = quote === '"' ? 'Inside the text, write `\\"`.' : "Inside the text, write `''`."
  return {
    start,
    end: start + 1,
    reason: `The quote \`${quote}\` is opened here and not closed properly`,
    advice: `Add \`${quote}\` at the end of the value. ${inside}`,
  }
}

function unclosedBracket(text: string, offset: number, document: Document, message: string): Finding {
  let start = offset
  visit(document, (_, node) => {
    const from = isCollection(node) && node.flow ? node.range?.[0] : undefined
    if (from !== undefined && from <= offset) start = from
  })
  const line = lineAt(text, start)
  const opened = line.text.slice(start - line.start)
  const comment = opened.search(/[ \t]#/) + 1
  if (comment > 0 && /[\]}]/.test(opened.slice(comment))) {
    return closedInComment(start + comment, opened.trimEnd().length - comment)
  }
  const close = message.endsWith('}') ? '}' : ']'
  const end = text.indexOf(close, start)
  const tab = end < 0 ? -1 : text.slice(start, end).search(/(?<=[\r\n] *)\t/)
  if (tab >= 0) return tabs(text, start + tab)
  if (
    end >= 0 &&
    /^[ \t]*(?:#|[\r\n]|$)/.test(text.slice(end + 1)) &&
    !/[\r\n][^\s:]+:\s/.test(text.slice(start, end))
  ) {
    return notIndented(start, 'These brackets continue on lines', 'bracket')
  }
  const reason = `The bracket \`${text[start] ?? ''}\` is opened here and not closed`
  return { start, end: start + 1, reason, advice: `Add \`${close}\` at the end of the value.` }
}

const closedInComment = (start: number, length: number): Finding => ({
  start,
  end: start + length,
  reason: 'The closing bracket is in a comment: a `#` after a space starts one',
  advice: 'Put the value with the `#` in quotes.',
})

/** Whether a quote closes on a later line, and nothing but a comment or a bracket stands after it. */
function closesLater(text: string, start: number, quote: string): boolean {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\' && quote === '"') at++
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return /^[ \t]*(?:[\r\n,\]}]|#|$)/.test(text.slice(at + 1))
      at++
    }
  }
  return false
}

const notIndented = (start: number, what: string, mark: 'quote' | 'bracket'): Finding => ({
  start,
  end: start + 1,
  reason: `${what} that are not indented`,
  advice: `Indent the following lines, up to the closing ${mark}, by two spaces more than the name of the field.`,
})

/** `title: Hope: a story`. */
function colonInValue(line: Line): Finding {
  const before = /^\s*(?:- +)*/.exec(line.text)?.[0].length ?? 0
  const colon = line.text.indexOf(':', before)
  const name = line.text.slice(before, Math.max(before, colon))
  const value = line.text.slice(colon + 1).trim()
  const start = line.start + line.text.length - line.text.slice(colon + 1).trimStart().length
  const end = start + Math.max(1, value.length)
  if (/^["']/.test(value)) return { start, end, ...afterQuote(value) }
  if (!/:(?:\s|$)/.test(value)) {
    const reason = `\`${name}\` has a value already, but the lines below are indented as if they belonged to it`
    return { start, end, reason, advice: 'Give them the same indentation as this line, or remove the value.' }
  }
  const bare = withoutCurlyQuotes(value) ?? value
  const quoted = bare.includes('"') ? `'${bare.replaceAll("'", "''")}'` : `"${bare}"`
  return {
    start,
    end,
    reason: `A value with a colon and a space in it needs ${bare === value ? '' : 'straight '}quotes`,
    advice: `Put the value in quotes: \`${name}: ${quoted}\`.`,
  }
}

/** `title:Hope`, or a line without any colon. */
function noField(line: Line): Finding {
  const indent = /^\s*/.exec(line.text)?.[0].length ?? 0
  const start = line.start + indent
  const [, name, value = ''] = /^(?:- +)*([^\s:"'#[{]+):(\S.*)$/.exec(line.text.slice(indent).trimEnd()) ?? []
  if (name !== undefined) {
    const reason = `There is no space after the colon of \`${name}\``
    const colon = line.text.indexOf(':', indent)
    return { start, end: line.start + colon + 1, reason, advice: `Write \`${name}: ${value}\`.` }
  }
  const end = Math.max(start + 1, line.start + line.text.trimEnd().length)
  const advice =
    'Write it as `name: value`; if it continues the value above, indent it, or put the whole value in quotes.'
  return { start, end, reason: 'This line is not a field: it has no name with a colon', advice }
}

function tabs(text: string, offset: number): Finding {
  const length = /^\t*/.exec(text.slice(offset))?.[0].length ?? 1
  const reason = 'This line is indented with a tab'
  return { start: offset, end: offset + Math.max(1, length), reason, advice: 'Use spaces, two for each level.' }
}

function badIndent(line: Line): Finding {
  return {
    start: line.start,
    end: line.start + Math.max(1, line.text.length - line.text.trimStart().length),
    reason: 'This line is indented differently from the lines that it belongs with',
    advice: 'Indent all fields of a group, and all items of a list, by the same number of spaces.',
  }
}

/** Front matter that is a list or a text. */
export function notFields(text: string): Finding {
  const first = text.length - text.trimStart().length
  const odd = oddSpaceIn(lineAt(text, first))
  if (odd) return odd
  const found = noField(lineAt(text, first))
  if (found.reason.startsWith('There is no space')) return found
  return {
    start: found.start,
    end: found.end,
    reason: 'This is not a list of fields',
    advice: 'Write each field as `name: value` on a line of its own.',
  }
}
