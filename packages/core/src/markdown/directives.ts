import remarkDirective from 'remark-directive'
import type { Data, Processor } from 'unified'

type Syntax = NonNullable<Data['micromarkExtensions']>[number]
type Construct = Exclude<NonNullable<Syntax['text']>[number], readonly unknown[] | undefined>
type Tokenizer = Construct['tokenize']

const colon = 58
const name = /[^\s\p{P}\p{S}]|[-_]/u

/**
 * Directive syntax. In running text only names that somebody defined are directives, so that `3:1`, `HER2:CEP17[^1]` and
 * `doi:10.5555/x` never become tokens: repairing the tree afterwards would lose their footnotes and links.
 */
export function directives(this: Processor, textNames: readonly string[]): undefined {
  remarkDirective.call(this)
  const extensions = this.data().micromarkExtensions ?? []
  const syntax = extensions.pop()
  const directive = syntax?.text?.[colon]
  if (!syntax || !directive || Array.isArray(directive))
    throw new Error('remark-directive has another shape than expected')
  extensions.push({ ...syntax, text: { ...syntax.text, [colon]: named(directive, new Set(textNames)) } })
}

function named(directive: Construct, names: ReadonlySet<string>): Construct {
  const known: Construct = { partial: true, tokenize: knownName(names) }
  return {
    ...directive,
    tokenize(effects, ok, nok) {
      return effects.check(known, directive.tokenize.call(this, effects, ok, nok), nok)
    },
  }
}

function knownName(names: ReadonlySet<string>): Tokenizer {
  const longest = Math.max(0, ...[...names].map((each) => each.length))
  return (effects, ok, nok) => {
    let word = ''
    const more: ReturnType<Tokenizer> = (code) => {
      const character = code === null || code < 0 ? '' : String.fromCharCode(code)
      if (name.test(character) && word.length <= longest) {
        word += character
        effects.consume(code)
        return more
      }
      effects.exit('data')
      return names.has(word) ? ok(code) : nok(code)
    }
    return (code) => {
      effects.enter('data')
      effects.consume(code)
      return more
    }
  }
}
