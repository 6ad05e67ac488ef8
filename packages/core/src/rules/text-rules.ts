import { htmlAdvices } from './html-advice.js'
import type { Rule } from './rule.js'

/** What stands in the text of a story. */
export const textRules = {
  'nested-too-deep': {
    severity: 'error',
    fixed: true,
    purpose: 'No story can stop a build.',
    reason: (v) => `This is nested ${v.depth} levels deep, the limit is ${v.limit}`,
    note: () => 'Remove some levels of quotes, lists or containers.',
    wrong: '> > > > … (a hundred and more)',
    right: '> One quote.',
  },
  'story-too-slow': {
    severity: 'error',
    fixed: true,
    purpose: 'No story can stop a build.',
    reason: () => 'This story takes too long to read',
    note: () => 'Look for a long run of `*`, `_`, `~`, `[` or backticks, and shorten it.',
    wrong: '* * * * … (ten thousand)',
    right: 'A list of the usual length.',
  },
  'body-h1': {
    severity: 'error',
    purpose: 'A page has one main heading: its title.',
    reason: (v) => `\`# ${v.text}\` is a second main heading: the title is the page's only one`,
    note: () => 'Begin this heading with `##`.',
    wrong: '# What we found',
    right: '## What we found',
    standard: 'WCAG 2.2, success criterion 1.3.1',
  },
  'skipped-heading': {
    severity: 'warning',
    purpose: 'Headings are a table of contents for those who listen.',
    reason: (v) => `This heading has level ${v.level}, after one of level ${v.before}`,
    note: (v) => `Begin it with \`${'#'.repeat(Number(v.before) + 1)}\`.`,
    wrong: '## Results\n\n#### In mice',
    right: '## Results\n\n### In mice',
    standard: 'WCAG 2.2, success criterion 1.3.1',
  },
  'empty-heading': {
    severity: 'error',
    purpose: 'A heading says what follows.',
    reason: () => 'This heading has no words',
    note: () => 'Write the heading, or remove the line.',
    wrong: '##',
    right: '## Results',
    standard: 'WCAG 2.2, success criterion 2.4.6',
  },
  'raw-html': {
    severity: 'error',
    fixed: true,
    purpose: 'What a page may contain is decided in one place.',
    reason: (v) => `HTML is not allowed here: \`${v.html}\``,
    note: (v) => htmlAdvices(String(v.tags).split(' ')),
    wrong: '<b>not yet known</b>',
    right: '**not yet known**',
  },
  'missing-footnote': {
    severity: 'error',
    purpose: 'Every footnote mark has its note.',
    reason: (v) => `There is no footnote \`${v.mark}\``,
    note: (v) => `Add a line \`${v.mark}: …\`, or remove the mark.`,
    wrong: 'Found in mice.[^1]',
    right: 'Found in mice.[^1]\n\n[^1]: Okafor 2024.',
  },
  'unused-footnote': {
    severity: 'error',
    purpose: 'What an author notes is read.',
    reason: (v) =>
      v.isRepeated
        ? `\`${v.mark}\` has another note above, so this one is lost`
        : `Nothing refers to \`${v.mark}\`, so this note is lost`,
    note: (v) =>
      v.isRepeated ? 'Give it a mark of its own.' : `Write \`${v.mark}\` where the note belongs, or remove the note.`,
    wrong: 'Found in mice.\n\n[^1]: Okafor 2024.',
    right: 'Found in mice.[^1]\n\n[^1]: Okafor 2024.',
  },
  'unexplained-acronym': {
    severity: 'warning',
    purpose: 'Readers are not left with letters.',
    reason: (v) => `\`${v.acronym}\` is not explained where it is first used`,
    note: (v) =>
      `Write it out first: “… (${v.acronym})”. Words that need no explanation belong in \`acronyms\` of the config.`,
    wrong: 'The MHRA has accepted the plan.',
    right: 'The Medicines and Healthcare products Regulatory Agency (MHRA) has accepted the plan.',
    standard: 'WCAG 2.2, success criterion 3.1.4',
  },
  'avoided-word': {
    severity: 'warning',
    purpose: 'A site speaks of people as they wish to be spoken of, in the words that its team has agreed on.',
    reason: (v) => `\`${v.text}\` is a word to avoid`,
    note: (v) =>
      `Write “${v.instead}”. Somebody's own words may stand, in quotation marks or in the text of a \`personal-story\`. \`avoidedWords\` of the config says which words these are.`,
    wrong: 'The trial invites arthritis sufferers.',
    right: 'The trial invites people with arthritis.',
  },
  'lost-slot': {
    severity: 'error',
    fixed: true,
    purpose: 'Plugins keep what authors wrote.',
    reason: (v) => `A plugin lost the ${v.name} that stands here`,
    wrong: 'A rehype plugin that removes elements it does not know.',
    right: 'One that leaves them.',
  },
  'embargo-in-words': {
    severity: 'error',
    purpose: 'What is under embargo is held back, not only called so.',
    reason: (v) => `\`${v.words}\` says that this is under embargo, and nothing holds it back`,
    note: () =>
      'Write the end of the embargo into the field `embargo`, as in `embargo: 2026-12-08T00:01Z`, or `status: draft`. Where the embargo is over, remove the words.',
    wrong: 'kind: press-release\n…\n---\n**EMBARGOED UNTIL 00:01 on 8 December 2026**',
    right: 'embargo: 2026-12-08T00:01Z',
  },
  'plugin-message': {
    severity: 'warning',
    purpose: 'What a plugin says is heard.',
    reason: (v) => String(v.reason),
    wrong: 'Whatever the plugin warns of.',
    right: 'What it asks for.',
  },
  'plugin-failed': {
    severity: 'error',
    fixed: true,
    purpose: 'A plugin that fails fails the build.',
    reason: (v) => `A Markdown plugin failed: ${v.reason}`,
    wrong: 'A plugin that throws.',
    right: 'One that reports a message.',
  },
  'site-code-failed': {
    severity: 'error',
    fixed: true,
    purpose: 'Code that a site brings along fails the build when it fails.',
    reason: (v) => `The site's own ${v.what} failed: ${v.reason}`,
    wrong: 'A directive whose view throws.',
    right: 'One that returns undefined when it has nothing to show.',
  },
} as const satisfies Record<string, Rule>
