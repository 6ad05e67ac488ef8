import * as z from 'zod'
import { directionOf } from '../direction-of.js'
import { text } from '../kinds/fields.js'
import { languageMeant, languageTag } from '../language-tag.js'
import { defineDirective } from './define-directive.js'

const tagWords = 'the tag of a language, such as cy or en-GB'

/** `:lang[Bore da]{tag=cy}`: words in another language than those around them. */
export const lang = defineDirective({
  name: 'lang',
  forms: ['text'],
  span: true,
  attributes: z.strictObject({
    tag: text(tagWords).transform((written, context) => {
      const tag = languageTag(written)
      const params = { nearest: languageMeant(written) }
      if (tag === undefined) context.addIssue({ code: 'custom', message: tagWords, params })
      return tag ?? z.NEVER
    }),
  }),
  view: ({ attributes: { tag } }) => ({ lang: tag, dir: directionOf(tag) }),
})
