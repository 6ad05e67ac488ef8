import type { Rule } from './rule.js'
import { shortcodeAdvice } from './shortcode-advice.js'

/** What came out as text, and is meant as something else. */
export const cameOutRules = {
  'malformed-heading': {
    severity: 'error',
    purpose: 'What looks like a heading is one.',
    reason: (v) => `\`${v.marks}${v.words}\` comes out as text and is no heading`,
    note: (v) => `Write a space after \`${v.marks}\`.`,
    wrong: '##Results',
    right: '## Results',
    standard: 'WCAG 2.2, success criterion 1.3.1',
  },
  'malformed-link': {
    severity: 'error',
    purpose: 'What looks like a link or an image is one.',
    reason: (v) => `\`${v.written}\` comes out as text and is no ${v.what}`,
    note: (v) => {
      const right = v.what === 'image' ? '![what it tells](file)' : '[words](address)'
      return `Write \`${right}\`, with no space between the brackets, and \`%20\` for each space of the address.`
    },
    wrong: '[The report](/files/our report.pdf)',
    right: '[The report](/files/our%20report.pdf)',
  },
  'malformed-bold': {
    severity: 'warning',
    purpose: 'Readers see words, and no marks.',
    reason: () => '`**` comes out as text: it makes nothing bold',
    note: () =>
      'Write `**` right before the first letter and right after the last: `**not yet known**`. A `**` that is meant is `\\*\\*`.',
    wrong: 'This is **not yet known **.',
    right: 'This is **not yet known**.',
  },
  'unlinked-address': {
    severity: 'warning',
    purpose: 'Readers can follow an address that they see.',
    reason: (v) => `\`${v.address}\` comes out as text and is no link`,
    note: (v) =>
      v.isPlain
        ? 'This field is plain text: say in words what it leads to, and link to it in the text of the page.'
        : v.isVideo
          ? 'Link to the video with its title, `[title](address)`: pages load nothing from other sites.'
          : `Write \`[words](address)\` with words that say where it leads, or put it between \`<\` and \`>\`${v.isBare ? ', with `https://` before it' : ''}.`,
    wrong: 'The register is at https://register.example.org/.',
    right: 'Trials are in the [register](https://register.example.org/).',
  },
  shortcode: {
    severity: 'warning',
    purpose: 'Readers see words, and nothing that another system would have replaced.',
    reason: (v) => `\`${v.written}\` belongs to another system, and comes out as text`,
    note: (v) =>
      v.isPlain ? 'This field is plain text: remove it, or write words in its place.' : shortcodeAdvice(String(v.name)),
    wrong: '[caption id="image_1"]![A scan](./scan.png) Two scans[/caption]',
    right: ':::figure{src=./scan.png alt="A scan"}\nTwo scans\n:::',
  },
  placeholder: {
    severity: 'warning',
    purpose: 'Readers meet no words that were to be replaced before they saw them.',
    reason: (v) => `\`${v.written}\` stands for something that is still to come, and readers see it`,
    note: () =>
      'Write what belongs there, or hold the story back with `status: draft`. What is meant as it is can be waived.',
    wrong: 'Dr Okafor said: [QUOTE TO COME]',
    right: 'Dr Okafor said that she was surprised.',
  },
  'pasted-list': {
    severity: 'warning',
    purpose: 'A list is a list for those who listen, too.',
    reason: (v) => `A line that begins with \`${v.sign}\` comes out as text and is no list`,
    note: (v) =>
      `Begin each item with \`- \` in place of \`${v.sign}\`, on a line of its own, and leave a line empty above the first.`,
    wrong: '• Cells\n• Mice',
    right: '- Cells\n- Mice',
    standard: 'WCAG 2.2, success criterion 1.3.1',
  },
  'pasted-table': {
    severity: 'warning',
    purpose: 'A table is a table for those who listen, too.',
    reason: () => 'These lines with tabs come out as one paragraph and are no table',
    note: () => 'Write `|` between the columns, and below the first line one of dashes: `| --- | --- |`.',
    wrong: 'Year\tPeople\n2025\t40',
    right: '| Year | People |\n| --- | --- |\n| 2025 | 40 |',
    standard: 'WCAG 2.2, success criterion 1.3.1',
  },
} as const satisfies Record<string, Rule>
