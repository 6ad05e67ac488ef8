import type { Text } from 'mdast'
import { offsetsOf, type WrittenSource } from './written-source.js'

/**
 * What stands for words that are still to come. Only what hardly any text means: `47,XXX` is a karyotype, TBC a family of proteins, and what
 * stands in brackets may be an editor’s words in a quotation.
 */
const patterns: readonly RegExp[] = [
  /(?<![\p{L}\p{N}_/.#@-])(?:TODO|FIXME)(?![\p{L}\p{N}_-])/gu,
  /(?<![\p{L}\p{N}_/.#@([-])TB[CD](?![\p{L}\p{N}_-]|\s+(?:domains?|family|genes?|proteins?)\b)/gu,
  /\[(?:X{2,}|TB[CD]|TK)\]|[£$€]\s?X{2,}(?![\p{L}\p{N}])|(?<![\p{L}\p{N},])X{2,}(?=\s?%| per cent)|^XXX:/gu,
  /\[[^\][]{0,60}\bto (?:come|follow|be (?:added|confirmed|written))\]/gi,
  /\[(?:insert|INSERT|Insert)\s[^\][]{1,60}\]|\[(?:AMOUNT|CAPTION|DATE|FIGURE|LINK|NAME|QUOTE|TITLE)(?: [A-Z ]{1,40})?\]/g,
  /\blorem ipsum\b/gi,
]

/** What nearly all text lacks. */
const mayHold = /TODO|FIXME|TB[CD]|XX|\[|lorem/i

/** Looks at the texts of a document for words that stand for others, which are still to be written, and reports them. */
export function createPlaceholders({ text, report }: WrittenSource): { readonly look: (node: Text) => void } {
  let explained: ReadonlySet<string> | undefined
  const isExplained = (written: string) => {
    explained ??= new Set(['TBC', 'TBD'].filter((one) => text.includes(`(${one})`)))
    return explained.has(written)
  }
  return {
    look(node) {
      const own = mayHold.test(node.value) ? offsetsOf(node) : undefined
      if (!own) return
      const source = text.slice(own.begin, own.end)
      for (const { 0: written, index } of patterns.flatMap((pattern) => [...source.matchAll(pattern)])) {
        if (isExplained(written)) continue
        report('placeholder', own.begin + index, written.length, { written })
      }
    },
  }
}
