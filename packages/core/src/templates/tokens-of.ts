import { type Token, tokenize } from '../javascript/tokenize.js'
import type { TemplateSource } from './load-templates.js'
import { onlyCode } from './only-code.js'
import { parseTemplate } from './parse-template.js'
import { TemplateError } from './template-error.js'

/** The words of the code of a template; undefined for one that cannot be read, which is reported elsewhere. */
export function tokensOf({ file, source }: Pick<TemplateSource, 'file' | 'source'>): readonly Token[] | undefined {
  try {
    const tags = parseTemplate(file, source).filter((piece) => typeof piece !== 'string')
    return [...tokenize(onlyCode(source, tags))]
  } catch (error) {
    if (error instanceof TemplateError) return undefined
    throw error
  }
}
