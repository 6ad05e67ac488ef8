import type { Kind } from './kinds/define-kind.js'
import type { Strings } from './theme.js'

/** The words that core itself plans into pages or prints in its plain partials; a theme or a site may replace them under the same keys. */
const coreStrings: Strings = {
  'core.home': 'Home',
  'core.documentTitle': '{title} – {site}',
  'core.kind.discovery.one': 'Discovery',
  'core.kind.discovery.many': 'Discoveries',
  'core.kind.press-release.one': 'Press release',
  'core.kind.press-release.many': 'Press releases',
  'core.kind.opinion.one': 'Opinion',
  'core.kind.opinion.many': 'Opinion',
  'core.kind.news.one': 'News',
  'core.kind.news.many': 'News',
  'core.kind.personal-story.one': 'Personal story',
  'core.kind.personal-story.many': 'Personal stories',
  'core.kind.explainer.one': 'Health information',
  'core.kind.explainer.many': 'Health information',
  'core.kind.hub.one': 'Our research',
  'core.archive.page': '{title}: page {number}',
  'core.archive.description': '{title} from {site}, newest first.',
  'core.archive.olderDescription': '{title} from {site}, {from} to {to}.',
  'core.archive.latest': 'Latest',
  'core.archive.older': 'Older',
  'core.archive.newer': 'Newer',
  'core.archive.about': '{kind} about {topic}',
  'core.archive.all': 'See all {kind} about {topic}',
  'core.archive.allOfKind': 'See all {kind}',
  'core.feed.title': '{site}: {title}',
  'core.topic.description': 'Research, news and stories about {topic}.',
  'core.person.description': '{name} on {site}.',
  'core.home.latest': 'Latest',
  'core.newsletter.title': 'Newsletter: {heading}',
  'core.thanks.title': 'Thank you',
  'core.thanks.message': 'You are on the list. We have received your details.',
  'core.notFound.title': 'We cannot find that page',
  'core.changedDetails': 'Some details in this story have been changed to protect people’s privacy.',
  'core.cite.unknownYear': 'no date',
  'core.cite.retracted': '(retracted)',
  'core.cite.others': '{name} et al.',
  'core.cite.two': '{first} and {second}',
  'core.externalLink': '(another website)',
  'core.footnotes': 'Notes',
  'core.footnotes.back': 'Back to mention {reference} of note {number}',
  'core.newsletter.submit': 'Sign up',
  'core.newsletter.privacy': 'How we look after your details',
  'core.comments.subject': 'Response to: {title}',
}

/** The same with the labels of a site's own kinds, which other languages translate under `core.kind.<name>.one` and `.many`. */
export function coreStringsWith(kinds: Iterable<Kind>): Strings {
  const words: Record<string, Strings[string]> = { ...coreStrings }
  for (const { name, label } of kinds) {
    if (!label) continue
    words[`core.kind.${name}.one`] = label.one
    words[`core.kind.${name}.many`] = label.many
  }
  return words
}
