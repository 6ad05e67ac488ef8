import { htmlAdvices } from './html-advice.js'
import type { Rule } from './rule.js'

/** What stands in the text of a story. */
export const textRules = {
  'nested-too-deep': {
    severity: 'error',
    fixed: true,
    purpose: 'One story must not be able to stop the build of all others.',
    reason: (v) => `This is nested ${v.depth} levels deep, the limit is ${v.limit}`,
    note: () => 'Remove some levels of quotes, lists or containers.',
    wrong: '> > > > … (a hundred and more)',
    right: '> One quote.',
  },
  'story-too-slow': {
    severity: 'error',
    fixed: true,
    purpose: 'One story must not be able to stop the build of all others.',
    reason: () => 'Findings takes too long to read this story',
    note: () => 'Look for a long run of `*`, `_`, `~`, `[` or backticks, and shorten it.',
    wrong: '* * * * … (ten thousand)',
    right: 'A list of the usual length.',
  },
  'body-h1': {
    severity: 'error',
    purpose:
      'A page has only one main heading, its title. With a second one, screen readers cannot tell what the page is about.',
    reason: (v) => `\`# ${v.text}\` is a second main heading, and the title is already the main one`,
    note: () => 'Begin this heading with `##`.',
    wrong: '# What we found',
    right: '## What we found',
    standard: 'WCAG 2.2, success criterion 1.3.1',
  },
  'skipped-heading': {
    severity: 'warning',
    purpose: 'People who use a screen reader find their way by headings, as in a table of contents.',
    reason: (v) =>
      `This heading has level ${v.level}, but the ${v.before === 1 ? 'title' : 'one before it'} has level ${v.before}`,
    note: (v) => `Begin it with \`${'#'.repeat(Number(v.before) + 1)}\`.`,
    wrong: '## Results\n\n#### In mice',
    right: '## Results\n\n### In mice',
    standard: 'WCAG 2.2, success criterion 1.3.1',
  },
  'empty-heading': {
    severity: 'error',
    purpose: 'An empty heading confuses people who find their way by headings.',
    reason: () => 'This heading has no words',
    note: () => 'Write the heading, or remove the line.',
    wrong: '##',
    right: '## Results',
    standard: 'WCAG 2.2, success criterion 2.4.6',
  },
  'raw-html': {
    severity: 'error',
    fixed: true,
    purpose: 'HTML in a story could break the page, or keep some people from using it.',
    reason: (v) => `HTML is not allowed here: \`${v.html}\``,
    note: (v) => htmlAdvices(String(v.tags).split(' ')),
    wrong: '<b>not yet known</b>',
    right: '**not yet known**',
  },
  'missing-footnote': {
    severity: 'error',
    purpose: 'Every footnote mark must have its note.',
    reason: (v) => `There is no footnote \`${v.mark}\``,
    note: (v) => `Add a line \`${v.mark}: …\`, or remove the mark.`,
    wrong: 'Found in mice.[^1]',
    right: 'Found in mice.[^1]\n\n[^1]: Okafor 2024.',
  },
  'unused-footnote': {
    severity: 'error',
    purpose: 'A note without a mark in the text is never shown.',
    reason: (v) =>
      v.isRepeated
        ? `\`${v.mark}\` has another note above, so readers never see this one`
        : `Nothing refers to \`${v.mark}\`, so readers never see this note`,
    note: (v) =>
      v.isRepeated ? 'Give it a mark of its own.' : `Write \`${v.mark}\` where the note belongs, or remove the note.`,
    wrong: 'Found in mice.\n\n[^1]: Okafor 2024.',
    right: 'Found in mice.[^1]\n\n[^1]: Okafor 2024.',
  },
  'unexplained-acronym': {
    severity: 'warning',
    purpose: 'Readers may not know what the letters stand for.',
    reason: (v) => `\`${v.acronym}\` is not explained where it is first used`,
    note: (v) =>
      `Write it out first: “… (${v.acronym})”. If all your readers know it, add it to \`acronyms\` in the config.`,
    wrong: 'The MHRA has accepted the plan.',
    right: 'The Medicines and Healthcare products Regulatory Agency (MHRA) has accepted the plan.',
    standard: 'WCAG 2.2, success criterion 3.1.4',
  },
  'avoided-word': {
    severity: 'warning',
    purpose: 'A site should speak of people as they wish, in the words that its team has agreed on.',
    reason: (v) => `\`${v.text}\` is a word to avoid`,
    note: (v) =>
      `Write “${v.instead}”. Somebody's own words can stay, in quotation marks or in the text of a \`personal-story\`. The words to avoid are listed in \`avoidedWords\` in the config.`,
    wrong: 'The trial invites arthritis sufferers.',
    right: 'The trial invites people with arthritis.',
  },
  'lost-slot': {
    severity: 'error',
    fixed: true,
    purpose: 'A plugin must not remove what an author wrote.',
    reason: (v) => `A Markdown plugin removed the ${v.name} that is written here`,
    note: () => 'Correct the plugin, or remove it from `markdown` in the config.',
    wrong: 'A rehype plugin that removes elements it does not know.',
    right: 'One that keeps them.',
  },
  'embargo-in-words': {
    severity: 'error',
    purpose: 'A story that says it is under embargo must really be held back.',
    reason: (v) => `\`${v.words}\` says that this is under embargo, but nothing holds it back`,
    note: () =>
      'Write the end of the embargo in the field `embargo`, as in `embargo: 2026-12-08T00:01Z`; or write `status: draft`. If the embargo is over, remove the words.',
    wrong: 'kind: press-release\n…\n---\n**EMBARGOED UNTIL 00:01 on 8 December 2026**',
    right: 'embargo: 2026-12-08T00:01Z',
  },
  'plugin-message': {
    severity: 'warning',
    purpose: 'What the site’s own Markdown plugins report is shown like any other problem.',
    reason: (v) => String(v.reason),
    wrong: 'Something that a plugin warns of.',
    right: 'What the plugin asks for.',
  },
  'plugin-failed': {
    severity: 'error',
    fixed: true,
    purpose: 'Without a plugin that fails, pages would not be what they should be.',
    reason: (v) =>
      `${v.name ? `The Markdown plugin \`${v.name}\`` : 'A Markdown plugin'} failed${v.files ? ` in ${v.files} files, first in \`${v.first}\`` : ''}: ${v.reason}`,
    note: () => 'Correct the plugin, or remove it from `markdown` in the config.',
    wrong: 'A plugin that throws.',
    right: 'One that reports a message.',
  },
  'site-code-failed': {
    severity: 'error',
    fixed: true,
    purpose: 'When the site’s own code fails, pages would not be what they should be.',
    reason: (v) => `The site's own ${v.what} failed: ${v.reason}`,
    wrong: 'A directive whose view throws.',
    right: 'One that returns undefined when it has nothing to show.',
  },
} as const satisfies Record<string, Rule>
