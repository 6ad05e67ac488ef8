import type { Rule } from './rule.js'
import { shortcodeAdvice } from './shortcode-advice.js'

/** What came out as text, and is meant as something else. */
export const cameOutRules = {
  'malformed-heading': {
    severity: 'error',
    purpose: 'People who use a screen reader find only headings that are written as headings.',
    reason: (v) => `\`${v.marks}${v.words}\` is shown as text, not as a heading`,
    note: (v) => `Write a space after \`${v.marks}\`.`,
    wrong: '##Results',
    right: '## Results',
    standard: 'WCAG 2.2, success criterion 1.3.1',
  },
  'malformed-link': {
    severity: 'error',
    purpose: 'A slip in a link or an image shows readers brackets instead.',
    reason: (v) => `\`${v.written}\` is shown as text, not as ${v.what === 'image' ? 'an' : 'a'} ${v.what}`,
    note: (v) => {
      if (v.right !== undefined)
        return `Write \`${v.right}\`${String(v.right).includes('%20') ? ', with `%20` for each space in the address' : ''}.`
      const right = v.what === 'image' ? '![what it shows](file)' : '[words](address)'
      return `Write \`${right}\`, with no space between the two pairs of brackets, and \`%20\` for each space in the address.`
    },
    wrong: '[The report](/files/our report.pdf)',
    right: '[The report](/files/our%20report.pdf)',
  },
  'malformed-bold': {
    severity: 'warning',
    purpose: 'Readers should see words, not the marks around them.',
    reason: () => '`**` is shown as text: it makes nothing bold',
    note: () =>
      'Write `**` right before the first letter and right after the last: `**not yet known**`. To show two asterisks, write `\\*\\*`.',
    wrong: 'This is **not yet known **.',
    right: 'This is **not yet known**.',
  },
  'unlinked-address': {
    severity: 'warning',
    purpose: 'Readers should be able to follow an address that they see.',
    reason: (v) => `\`${v.address}\` is shown as text, not as a link`,
    note: (v) =>
      v.isPlain
        ? 'This field is plain text: say in words what is there, and put the link in the text of the page.'
        : v.isVideo
          ? 'Link to the video with its title, `[title](address)`: pages load nothing from other sites.'
          : `Write \`[words](address)\` with words that say where it leads, or put it between \`<\` and \`>\`${v.isBare ? ', with `https://` before it' : ''}.`,
    wrong: 'The register is at https://register.example.org/.',
    right: 'Trials are in the [register](https://register.example.org/).',
  },
  shortcode: {
    severity: 'warning',
    purpose: 'Readers should not see the code of another system.',
    reason: (v) => `\`${v.written}\` belongs to another system, and is shown as text`,
    note: (v) =>
      v.isPlain ? 'This field is plain text: remove it, or write words instead.' : shortcodeAdvice(String(v.name)),
    wrong: '[caption id="image_1"]![A scan](./scan.png) Two scans[/caption]',
    right: ':::figure{src=./scan.png alt="A scan"}\nTwo scans\n:::',
  },
  placeholder: {
    severity: 'warning',
    purpose: 'Readers should not see a note that an author meant to replace.',
    reason: (v) => `\`${v.written}\` looks like a note of something that is still to come, and readers would see it`,
    note: () =>
      'Write what belongs there, or hold the story back with `status: draft`. If it is meant to be there, waive this rule in `waive`.',
    wrong: 'Dr Okafor said: [QUOTE TO COME]',
    right: 'Dr Okafor said that she was surprised.',
  },
  'pasted-list': {
    severity: 'warning',
    purpose: 'Screen readers announce a list only if it is written as one.',
    reason: (v) => `A line that begins with \`${v.sign}\` is shown as text, not as a list`,
    note: (v) =>
      `Begin each item with \`- \` in place of \`${v.sign}\`, on a line of its own, and leave an empty line above the first.`,
    wrong: '• Cells\n• Mice',
    right: '- Cells\n- Mice',
    standard: 'WCAG 2.2, success criterion 1.3.1',
  },
  'pasted-table': {
    severity: 'warning',
    purpose: 'Screen readers announce a table only if it is written as one.',
    reason: () => 'These lines with tabs are shown as one paragraph, not as a table',
    note: () => 'Write `|` between the columns, and add a line of dashes below the first line: `| --- | --- |`.',
    wrong: 'Year\tPeople\n2025\t40',
    right: '| Year | People |\n| --- | --- |\n| 2025 | 40 |',
    standard: 'WCAG 2.2, success criterion 1.3.1',
  },
} as const satisfies Record<string, Rule>
