import type { YAMLError } from 'yaml'
import type { Finding } from './finding.js'

type Words = Pick<Finding, 'reason' | 'advice'>

/** What an error of the YAML parser means to an author. */
export function wordsFor({ code, message, pos: [start, end] }: YAMLError, text: string): Words {
  const known = byCode[code]?.(text.slice(start, end), text.slice(0, start), message)
  return known ?? unknown(message)
}

/** Words for a value that goes on after its closing quote; `value` begins with that kind of quote. */
export const afterQuote = (value: string): Words => {
  const quote = value.startsWith("'") ? "'" : '"'
  return {
    reason: 'There is more text after the closing quote',
    advice: `Put the whole value in quotes. Inside them, write ${quote === "'" ? "`''` for `'`" : '`\\"` for `"`'}.`,
  }
}

const mark: Words = {
  reason: 'Anchors (`&`), aliases (`*`) and tags (`!`) are not used here',
  advice: 'Put the value in quotes if it is text.',
}

type Explain = (source: string, before: string, message: string) => Words | undefined

const byCode: Readonly<Record<string, Explain>> = {
  BAD_SCALAR_START: (source) => ({
    reason: `A value cannot begin with \`${source}\``,
    advice: 'Put the value in quotes.',
  }),
  BAD_ALIAS: () => mark,
  ALIAS_PROPS: () => mark,
  MULTIPLE_ANCHORS: () => mark,
  MULTIPLE_TAGS: () => mark,
  TAG_RESOLVE_FAILED: () => mark,
  BAD_COLLECTION_TYPE: () => mark,
  BAD_PROP_ORDER: () => mark,
  BAD_DQ_ESCAPE: (_, __, message) => ({
    reason: `\`${message.split(' ').at(-1)}\` means nothing inside double quotes`,
    advice: 'Write `\\\\` for a backslash, or use single quotes.',
  }),
  BLOCK_IN_FLOW: () => ({
    reason: 'A value with a colon in it needs quotes inside brackets',
    advice: 'Put the value in quotes, or write each item on a line of its own that begins with `- `.',
  }),
  MULTIPLE_DOCS: () => ({
    reason: 'A second document begins here',
    advice: 'Remove this line, and what follows if it belongs in another file: a file has only one set of fields.',
  }),
  NON_STRING_KEY: () => ({ reason: 'The name of a field must be text', advice: 'Write `name: value`.' }),
  RESOURCE_EXHAUSTION: () => ({ reason: 'This is nested too deep', advice: 'Remove some levels.' }),
  UNEXPECTED_TOKEN: unexpected,
}

function unexpected(source: string, before: string, message: string): Words | undefined {
  if (message.endsWith('at node end')) return afterQuote(before.trimEnd().slice(-1))
  if (message.includes('block-seq-ind')) {
    return {
      reason: 'A list must begin on a line of its own',
      advice: 'Put `- ` on the next line, or use brackets: `[one, two]`.',
    }
  }
  if (message.startsWith('Not a YAML token')) {
    return { reason: 'The text after `>` or `|` must begin on the next line', advice: 'Move it there, and indent it.' }
  }
  if (/^[\]}]$/.test(source)) {
    return { reason: `\`${source}\` closes nothing`, advice: 'Remove it, or put the value in quotes.' }
  }
  return undefined
}

const unknown = (message: string): Words => ({
  reason: `This is not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
  advice: 'Look at the indentation, quotes and colons of this line and the one before.',
})
