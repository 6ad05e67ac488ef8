import { type Fault, fault } from '../problems.js'
import { isForWebsite } from '../visibility/is-visible.js'
import { type Entry, isStory } from './story.js'

/** A consent to be shown, but not on the website. */
export function checkConsent(entry: Entry): Fault[] {
  const scopes = (isStory(entry) ? entry.data.consent?.scopes : undefined) ?? []
  if (isForWebsite(scopes)) return []
  const values = { scopes: scopes.map((scope) => `\`${scope}\``).join(', ') }
  return [fault('consent-elsewhere', entry.file, { path: ['consent', 'scopes'] }, values)]
}
