import { HtmlValidate } from 'html-validate'
import type { ParsedPage } from './page.js'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  elements: ['html5'],
  rules: {
    // A headline is as long as it needs to be; search engines shorten it for themselves.
    'long-title': 'off',
  },
})

/** What html-validate finds in a page. */
export const invalidities = ({ url, html }: ParsedPage): string[] =>
  validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) => messages)
    .map(({ line, column, ruleId, message }) => `${url}:${line}:${column} ${ruleId} ${message}`)
