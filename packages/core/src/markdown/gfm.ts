import remarkGfm from 'remark-gfm'
import type { Data, Processor } from 'unified'

type Syntax = NonNullable<Data['micromarkExtensions']>[number]
type Constructs = NonNullable<Syntax['text']>

/**
 * Tables, footnotes, task lists and `~~strikethrough~~` of GFM. Left out are autolink literals, which surprise authors
 * and cost half the parsing time, and strikethrough with one tilde, which eats `~5 and ~7`.
 */
export function gfm(this: Processor): undefined {
  remarkGfm.call(this, { singleTilde: false })
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((syntax) =>
    syntax.text ? { ...syntax, text: withoutAutolinks(syntax.text) } : syntax,
  )
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extension) =>
    Array.isArray(extension) ? extension.filter((one) => !('literalAutolink' in (one.enter ?? {}))) : extension,
  )
}

function withoutAutolinks(text: Constructs): Constructs {
  const kept = Object.entries(text).map(([code, constructs]) => {
    const list = [constructs ?? []].flat()
    return [code, list.filter((construct) => !construct.name?.endsWith('Autolink'))] as const
  })
  return Object.fromEntries(kept.filter(([, list]) => list.length > 0))
}
