import type { Rule } from './rule.js'
import { meant } from './rule.js'

/** How directives are written, and what they hold. */
export const directiveRules = {
  'unknown-directive': {
    severity: 'error',
    purpose: 'A directive that nobody knows shows nothing.',
    reason: (v) => `Unknown directive \`${v.name}\`${meant(v)}`,
    note: (v) => `Directives: ${v.known}.`,
    wrong: '::fede{kind=discovery}',
    right: '::feed{kind=discovery}',
  },
  'wrong-directive-form': {
    severity: 'error',
    purpose: 'A directive is written as it is meant.',
    reason: (v) => `\`${v.name}\` cannot be written as \`${v.written}\``,
    note: (v) => `Write it as ${v.allowed}.`,
    wrong: '::quote{by=ada-okafor}',
    right: ':::quote{by=ada-okafor}\nWe were surprised.\n:::',
  },
  'stray-fence': {
    severity: 'error',
    purpose: 'Containers end where their author meant.',
    reason: (v) => `\`${v.fence}\` closes nothing`,
    note: () => 'An outer container needs more colons than the ones inside it: `::::` around `:::`.',
    wrong: ':::cta{label=Go href=/}\n:::quote\nYes.\n:::\n:::',
    right: '::::cta{label=Go href=/}\n:::quote\nYes.\n:::\n::::',
  },
  'unclosed-container': {
    severity: 'error',
    fixed: true,
    purpose: 'A container holds what its author meant, and not the rest of the story.',
    reason: (v) => `This \`:::${v.name}\` is never closed, so it swallows everything after it`,
    note: (v) => `Add a line \`${v.fence}\` where it ends.`,
    wrong: ':::quote{by=ada-okafor}\nWe were surprised.',
    right: ':::quote{by=ada-okafor}\nWe were surprised.\n:::',
  },
  'malformed-directive': {
    severity: 'error',
    fixed: true,
    purpose: 'What looks like a directive is one.',
    reason: (v) => `This looks like the directive \`${v.name}\`, but it cannot be read as one`,
    note: (v) => `Write \`${v.example}\`: no spaces before the brace, straight quotes, and every bracket closed.`,
    wrong: '::person{ref=ada-okafor',
    right: '::person{ref=ada-okafor}',
  },
  'directive-in-plain-text': {
    severity: 'warning',
    purpose: 'Readers see words, and no marks.',
    reason: (v) => `\`${v.written}\` is shown as it is written: no directive works in plain text`,
    note: () => 'Take it out, and write it into the text of the page if it belongs there.',
    wrong: 'summary: "::newsletter{id=monthly}"',
    right: 'summary: Our news, once a month.',
  },
  'missing-label': {
    severity: 'error',
    fixed: true,
    purpose: 'Who looks at a table, or at what is folded away, learns first what it is.',
    reason: (v) => `This \`:::${v.name}\` has no ${v.label}`,
    note: (v) => `Write it in brackets: \`:::${v.name}[…]\`.`,
    wrong: ':::details\nAda speaks: …\n:::',
    right: ':::details[What Ada says in the film]\nAda speaks: …\n:::',
  },
  'link-in-summary': {
    severity: 'error',
    purpose: 'A click on a summary opens what it sums up, and nothing else.',
    reason: (v) => `This summary holds ${v.found}, and a click on it would not open what is below`,
    note: () => 'Move it into the text that is folded away.',
    wrong: ':::details[What Ada says in [the film](/film/)]\nAda speaks: …\n:::',
    right: ':::details[What Ada says in the film]\nAda speaks in [the film](/film/): …\n:::',
    standard: 'WCAG 2.2, success criterion 4.1.2',
  },
  'not-one-table': {
    severity: 'error',
    fixed: true,
    purpose: 'A caption belongs to one table.',
    reason: (v) => `This \`:::${v.name}\` holds ${v.found}, where there should be one table and nothing else`,
    note: () =>
      'A table is `| a | b |`, below it a line `| - | - |`, then a line for each row. Write all else above or below.',
    wrong: ':::table[Side effects]\nNone were seen.\n:::',
    right: ':::table[Side effects]\n| Effect | People |\n| - | - |\n| None | 12 |\n:::',
    standard: 'WCAG 2.2, success criterion 1.3.1',
  },
  'curly-quotes': {
    severity: 'error',
    purpose: 'Quotes around an attribute are straight ones.',
    reason: (v) => `\`${v.attribute}\` begins with a curly quote, which becomes part of its value`,
    note: (v) => `Use straight quotes: \`${v.attribute}="${v.value}"\`. Word processors turn them.`,
    wrong: '::cta{label=“Give” href=/donate/}',
    right: '::cta{label="Give" href=/donate/}',
  },
  'pullquote-not-in-body': {
    severity: 'error',
    purpose: 'A pull quote repeats what the story says, word for word.',
    reason: () => 'This pull quote repeats a sentence that the story does not have',
    note: () => 'Quote the story word for word, or use `:::quote`.',
    wrong: ':::pullquote\nIt cures everybody.\n:::',
    right: 'A sentence of the story.',
  },
  'quote-without-attribution': {
    severity: 'warning',
    purpose: 'Readers learn who speaks.',
    reason: () => 'This quote does not say who speaks',
    note: () => 'Add `by=…` with the id of a person, or `speaker="…"`.',
    wrong: ':::quote\nWe were surprised.\n:::',
    right: ':::quote{by=ada-okafor}\nWe were surprised.\n:::',
  },
  'missing-transcript': {
    severity: 'error',
    purpose: 'Who cannot hear or see something can read it.',
    reason: (v) => `This \`:::${v.name}\` does not say what is ${v.name === 'audio' ? 'said' : 'said and seen'} in it`,
    note: (v) =>
      v.name === 'audio'
        ? 'Write every word of it below, before the line `:::`. It is folded away on the page.'
        : 'Write below what is said, and in brackets what is only seen, before the line `:::`. It is folded away on the page.',
    wrong: ':::audio[Ada on her trial, 6 minutes]{src=./ada.mp3}\n:::',
    right: ':::audio[Ada on her trial, 6 minutes]{src=./ada.mp3}\n“They asked me three times.”\n:::',
    standard: 'WCAG 2.2, success criteria 1.2.1 and 1.2.3',
  },
  'repeated-newsletter': {
    severity: 'error',
    purpose: 'Readers are asked once, and each field of a page has a label of its own.',
    reason: (v) => `This page has the form of the newsletter \`${v.id}\` already`,
    note: () => 'Keep one of them, or write `style=link` for a link.',
    wrong: '::newsletter{id=monthly}\n\n::newsletter{id=monthly}',
    right: '::newsletter{id=monthly}\n\n::newsletter{id=monthly style=link}',
    standard: 'HTML, section 3.2.6 (the id attribute)',
  },
  'never-over': {
    severity: 'error',
    purpose: 'A list of what is to come, or is past, has something to go by.',
    reason: (v) =>
      v.kind
        ? `\`when=${v.when}\` says nothing here: stories of kind \`${v.kind}\` are never over`
        : `\`when=${v.when}\` says nothing without a kind whose stories end`,
    note: (v) =>
      v.known
        ? `Name a kind whose \`list\` says when a story is over (${v.known}), or take \`when\` out.`
        : 'Take `when` out: no kind of this site says with `list.until` when a story is over.',
    wrong: '::feed{kind=news when=past}',
    right: '::feed{kind=event when=past}',
  },
  'needless-language': {
    severity: 'warning',
    purpose: 'Words that are said to be in another language are.',
    reason: (v) => `The words around these are in \`${v.tag}\` too`,
    note: () => 'Correct the tag, or keep the words alone.',
    wrong: 'It means :lang[thank you]{tag=en}.',
    right: 'It means :lang[diolch]{tag=cy}.',
    standard: 'WCAG 2.2, success criterion 3.1.2',
  },
} as const satisfies Record<string, Rule>
