import { namedLanguage } from '../language-name.js'
import type { Rule, Values } from './rule.js'
import { meant } from './rule.js'

/** What a film or recording has in place of its words. */
const transcriptFound: Readonly<Record<string, string>> = {
  nothing: 'does not say what is',
  image: 'holds an image, but does not say what is',
  link: 'holds a link, but does not say what is',
}

const saidIn = ({ name }: Values): string => (name === 'audio' ? 'said' : 'said and seen')

/** How directives are written, and what they hold. */
export const directiveRules = {
  'unknown-directive': {
    severity: 'error',
    purpose: 'A directive whose name is wrong shows nothing.',
    reason: (v) => `Unknown directive \`${v.name}\`${meant(v)}`,
    note: (v) => `The directives are ${v.known}.`,
    wrong: '::fede{kind=discovery}',
    right: '::feed{kind=discovery}',
  },
  'wrong-directive-form': {
    severity: 'error',
    purpose: 'Each directive works only when it is written in its own way.',
    reason: (v) => `\`${v.name}\` cannot be written as \`${v.written}\``,
    note: (v) => `Write it as ${v.allowed}.`,
    wrong: '::quote{by=ada-okafor}',
    right: ':::quote{by=ada-okafor}\nWe were surprised.\n:::',
  },
  'stray-fence': {
    severity: 'error',
    purpose: 'A container must end where its author meant it to end.',
    reason: (v) => `\`${v.fence}\` closes nothing`,
    note: () =>
      'Remove it. If it ends a container that holds others, write the outer one with more colons: `::::` around `:::`.',
    wrong: ':::cta{label=Go href=/}\n:::quote\nYes.\n:::\n:::',
    right: '::::cta{label=Go href=/}\n:::quote\nYes.\n:::\n::::',
  },
  'unclosed-container': {
    severity: 'error',
    fixed: true,
    purpose: 'A container must hold what its author meant, not the rest of the story.',
    reason: (v) => `This \`:::${v.name}\` is never closed, so everything after it would be part of it`,
    note: (v) => `Add a line \`${v.fence}\` where it should end.`,
    wrong: ':::quote{by=ada-okafor}\nWe were surprised.',
    right: ':::quote{by=ada-okafor}\nWe were surprised.\n:::',
  },
  'malformed-directive': {
    severity: 'error',
    fixed: true,
    purpose: 'A slip in a directive shows readers its source instead.',
    reason: (v) => `This looks like the directive \`${v.name}\`, but it cannot be read as one`,
    note: (v) => `Write \`${v.example}\`: no spaces before the brace, straight quotes, and every bracket closed.`,
    wrong: '::person{ref=ada-okafor',
    right: '::person{ref=ada-okafor}',
  },
  'directive-in-plain-text': {
    severity: 'warning',
    purpose: 'Readers should see words, not the marks around them.',
    reason: (v) => `\`${v.written}\` is shown to readers as it is written: directives do not work in this field`,
    note: () => 'Remove it here, and write it in the text of the page if it belongs there.',
    wrong: 'summary: "::newsletter{id=monthly}"',
    right: 'summary: Our news, once a month.',
  },
  'missing-label': {
    severity: 'error',
    fixed: true,
    purpose: 'Readers need to know what a table or a folded text is before they look at it.',
    reason: (v) => `This \`:::${v.name}\` has no ${v.label}`,
    note: (v) => `Write it in brackets: \`:::${v.name}[…]\`.`,
    wrong: ':::details\nAda speaks: …\n:::',
    right: ':::details[What Ada says in the film]\nAda speaks: …\n:::',
  },
  'link-in-summary': {
    severity: 'error',
    purpose: 'A click on a summary must open the text below it, and nothing else.',
    reason: (v) => `This summary contains ${v.found}, and a click on that would not open the text below`,
    note: () => 'Move it into the text below the summary.',
    wrong: ':::details[What Ada says in [the film](/film/)]\nAda speaks: …\n:::',
    right: ':::details[What Ada says in the film]\nAda speaks in [the film](/film/): …\n:::',
    standard: 'WCAG 2.2, success criterion 4.1.2',
  },
  'not-one-table': {
    severity: 'error',
    fixed: true,
    purpose: 'A caption must belong to exactly one table.',
    reason: (v) => `This \`:::${v.name}\` contains ${v.found}, but there should be one table and nothing else`,
    note: () =>
      'A table is `| a | b |`, below it a line `| - | - |`, then a line for each row. Write everything else above or below.',
    wrong: ':::table[Side effects]\nNone were seen.\n:::',
    right: ':::table[Side effects]\n| Effect | People |\n| - | - |\n| None | 12 |\n:::',
    standard: 'WCAG 2.2, success criterion 1.3.1',
  },
  'curly-quotes': {
    severity: 'error',
    purpose: 'Findings reads only straight quotes around a value: curly ones would be shown to readers.',
    reason: (v) => `\`${v.attribute}\` begins with a curly quote, which becomes part of its value`,
    note: (v) =>
      `Use straight quotes: \`${v.attribute}="${v.value}"\`. Word processors often change them into curly ones.`,
    wrong: '::cta{label=“Give” href=/donate/}',
    right: '::cta{label="Give" href=/donate/}',
  },
  'pullquote-not-in-body': {
    severity: 'error',
    purpose: 'A pull quote must repeat the story word for word, or it puts words in somebody’s mouth.',
    reason: () => 'The words of this pull quote are not in the story',
    note: () => 'Copy the words from the story, or use `:::quote` for words that are not in it.',
    wrong: ':::pullquote\nIt cures everybody.\n:::',
    right: 'A sentence of the story.',
  },
  'quote-without-attribution': {
    severity: 'warning',
    purpose: 'Readers need to know who is speaking.',
    reason: () => 'This quote does not say who is speaking',
    note: () => 'Add `by=…` with the file name of a person’s record, or `speaker="…"` with a name.',
    wrong: ':::quote\nWe were surprised.\n:::',
    right: ':::quote{by=ada-okafor}\nWe were surprised.\n:::',
  },
  'missing-transcript': {
    severity: 'error',
    purpose: 'People who cannot hear or see a film or a recording can read what is in it.',
    reason: (v) => `This \`:::${v.name}\` ${transcriptFound[String(v.found)]} ${saidIn(v)} in it`,
    note: (v) =>
      `Write ${v.name === 'audio' ? 'every word of it below' : 'below what is said, and in brackets what is only seen'}, before the line \`:::\`. It is folded away on the page.${v.found === 'link' ? ' Or link to a page of this site that says it, or to a document beside the story.' : ''}`,
    wrong: ':::audio[Ada on her trial, 6 minutes]{src=./ada.mp3}\n:::',
    right: ':::audio[Ada on her trial, 6 minutes]{src=./ada.mp3}\n“They asked me three times.”\n:::',
    standard: 'WCAG 2.2, success criteria 1.2.1 and 1.2.3',
  },
  'unplayable-media': {
    severity: 'warning',
    purpose: 'A film or a recording must play in whatever browser a reader has.',
    reason: (v) =>
      `Many browsers cannot play this ${v.name === 'audio' ? 'recording' : 'film'}: it is in the format ${v.format}`,
    note: (v) =>
      v.name === 'audio'
        ? 'Export it again as MP3.'
        : 'Export it again as MP4 with H.264 for the picture and AAC for the sound. Telephones call this “most compatible”.',
    wrong: 'A film of an iPhone as it is, in HEVC.',
    right: 'The same film, exported as MP4 with H.264.',
  },
  'late-captions': {
    severity: 'warning',
    purpose: 'Captions help only at the moment to which they belong.',
    reason: (v) => `These captions go on until ${v.end}, but the film ends at ${v.length}`,
    note: () => 'They may belong to another film, or to a longer version of this one: export them again for this film.',
    wrong: 'Captions until 6:12 with a film of 4:30.',
    right: 'Captions that were made for this version of the film.',
    standard: 'WCAG 2.2, success criterion 1.2.2',
  },
  'short-transcript': {
    severity: 'warning',
    purpose: 'People who cannot hear or see a film or a recording can read all of it.',
    reason: (v) =>
      `This \`:::${v.name}\` lasts ${v.minutes === 1 ? 'a minute' : `${v.minutes} minutes`}, but ${v.count === 1 ? 'one word says' : `${v.count} words say`} what is ${saidIn(v)} in it`,
    note: (v) =>
      `Write all of it. ${v.name === 'audio' ? '' : 'If nobody speaks, write `captions=no-speech`. '}If this is all, say so in \`waive\`.`,
    wrong: ':::audio[Ada on her trial, 6 minutes]{src=./ada.m4a}\nThe words will follow.\n:::',
    right: ':::audio[Ada on her trial, 6 minutes]{src=./ada.m4a}\n“They asked me three times …” (every word)\n:::',
    standard: 'WCAG 2.2, success criteria 1.2.1 and 1.2.3',
  },
  'repeated-newsletter': {
    severity: 'error',
    purpose: 'Readers should be asked only once on a page, and each field of a form needs a label of its own.',
    reason: (v) => `This page has the form of the newsletter \`${v.id}\` already`,
    note: () => 'Keep one of them, or write `style=link` in the other, which makes it a link.',
    wrong: '::newsletter{id=monthly}\n\n::newsletter{id=monthly}',
    right: '::newsletter{id=monthly}\n\n::newsletter{id=monthly style=link}',
    standard: 'HTML, section 3.2.6 (the id attribute)',
  },
  'never-over': {
    severity: 'error',
    purpose: 'A list of what is upcoming or past needs stories that have an end.',
    reason: (v) =>
      v.kind
        ? `\`when=${v.when}\` has no effect here: stories of kind \`${v.kind}\` have no end`
        : `\`when=${v.when}\` has no effect without a kind whose stories have an end`,
    note: (v) =>
      v.known
        ? `Name a kind whose \`list\` says when a story is over (${v.known}), or remove \`when\`.`
        : 'Remove `when`: no kind of this site says in `list.until` when a story is over.',
    wrong: '::feed{kind=news when=past}',
    right: '::feed{kind=event when=past}',
  },
  'needless-language': {
    severity: 'warning',
    purpose: 'A screen reader pronounces these words in the language of the tag.',
    reason: (v) => `The words around these are in ${namedLanguage(String(v.tag))} too`,
    note: () => 'Correct the tag, or keep only the words.',
    wrong: 'It means :lang[thank you]{tag=en}.',
    right: 'It means :lang[diolch]{tag=cy}.',
    standard: 'WCAG 2.2, success criterion 3.1.2',
  },
} as const satisfies Record<string, Rule>
