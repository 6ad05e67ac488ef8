import { identifiers, type SchemeName } from '../identifiers/identifiers.js'
import type { IdentifierView } from '../views.js'

/** An identifier as readers see it, with where it leads. */
export function identifierView(scheme: SchemeName, value: string): IdentifierView {
  const { url, text } = identifiers[scheme]
  return { scheme: scheme.toUpperCase(), value, url: url(value), text: text(value) }
}

/** A trial number and its register. */
export const trialView = (value: string): IdentifierView =>
  identifierView(value.startsWith('NCT') ? 'nct' : 'isrctn', value)
