import type { DirectiveContext } from '../directives/define-directive.js'
import type { DirectiveSlot } from '../story/body.js'
import type { Entry } from '../story/story.js'
import { card } from './card.js'
import type { Edition } from './edition.js'
import { image } from './image.js'
import { link, linkTo } from './link.js'
import { personView } from './person.js'
import { prose } from './prose.js'

/** What a directive's `view` is given: its own content, and the questions that it may ask the site. */
export function directiveContext(edition: Edition, entry: Entry, slot: DirectiveSlot): DirectiveContext {
  return {
    attributes: entry.directives.get(slot) ?? {},
    form: slot.form,
    body: prose(edition, entry, slot.parts),
    label: prose(edition, entry, slot.label),
    text: slot.text,
    labelText: slot.labelText,
    headingLevel: slot.headingLevel,
    hasBody: slot.parts.length > 0,
    entry,
    edition,
    card: (story) => card(edition, story),
    person: (person, role) => personView(edition, person, role),
    link: (href, text) => link(edition, href, text, entry.file),
    linkTo: (target, text) => linkTo(edition, target, text),
    image: (data, role = 'figure') => image(edition, data, entry.file, role),
  }
}
