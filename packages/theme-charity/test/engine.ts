import { fileURLToPath } from 'node:url'
import { HtmlValidate } from 'html-validate'
import { createEngine } from '../../core/src/templates/engine.js'
import { loadTemplates } from '../../core/src/templates/load-templates.js'
import { site } from './samples.js'

/** The theme's folder of templates. */
export const templates = fileURLToPath(new URL('../templates/', import.meta.url))

const { engine, faults } = createEngine(loadTemplates({ name: 'theme-charity', templates }, undefined))
if (faults.length > 0) throw new Error(JSON.stringify(faults, null, 2))

/** Render a page or a partial with the sample site. */
export const render = (name: string, view: object, of = site): string => engine.render(name, view, of)

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // A headline is as long as it needs to be; a partial stands under whatever heading its page has.
  rules: { 'long-title': 'off' },
  elements: ['html5'],
})

const fragmentRules = { 'heading-level': 'off', 'no-missing-references': 'off' } as const

/** What html-validate finds in a page or, with `fragment`, in a part of one. */
export function faultsOf(html: string, fragment: boolean): readonly string[] {
  const config = fragment ? { rules: fragmentRules } : {}
  const { results } = validator.validateStringSync(html, config)
  return results.flatMap(({ messages }) => messages).map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}`)
}
