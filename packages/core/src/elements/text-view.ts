import { isDay, isInstant, isYearOrMonth } from '../dates/dates.js'
import { identifiers, type SchemeName } from '../identifiers/identifiers.js'
import type { TextField } from '../schema/text-fields.js'
import type { DateView, IdentifierView } from '../views.js'
import type { Edition } from './edition.js'
import { identifierView, trialView } from './identifier.js'

/** A text of a site's own field as its schema means it: a date, with its time where it has one, or an identifier, else nothing. Of a union, it may be neither. */
export function textView(edition: Edition, { text, meta }: TextField): DateView | IdentifierView | undefined {
  if (meta.date === true && isShown(text)) return edition.dateAndTime(text)
  const scheme = meta.identifier
  if (scheme === 'trial') return isOf('nct', text) || isOf('isrctn', text) ? trialView(text) : undefined
  return isScheme(scheme) && isOf(scheme, text) ? identifierView(scheme, text) : undefined
}

const isShown = (text: string): boolean => isDay(text) || isInstant(text) || isYearOrMonth(text)

const isScheme = (name: unknown): name is SchemeName => typeof name === 'string' && Object.hasOwn(identifiers, name)

const isOf = (scheme: SchemeName, text: string): boolean => identifiers[scheme].normalise(text) === text
