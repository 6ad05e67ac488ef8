import type { Rule, Values } from './rule.js'
import { meant } from './rule.js'

/** How a link is written that is none to a page of this site. */
function howToWrite({ as, write, put }: Values): string {
  if (as === 'mail') return `Write \`${write}\` for an e-mail address.`
  if (as === 'site') return `Write \`${write}\` for another website.`
  if (as === 'attachment') return `Put the file at \`${put}\`. It is published with the page that links to it.`
  return as === 'file' ? `A file that readers open belongs at \`${put}\`; link to it as \`${write}\`.` : ''
}

/** The end of an address at which no page stands. */
const fileEnding = /\.(?!md$|html?$)[a-z][a-z0-9]{1,4}$/i

/** What a link brings along, or asks for. */
const trackedReasons: Readonly<Record<string, string>> = {
  mail: 'This link leads through the filter of somebody’s e-mail, and may name who received it',
  search: 'This link leads through a search engine or a social network',
  marks: 'This link carries marks that say where somebody found it',
  'sign-in': 'This link opens a document to edit, and may ask readers to sign in',
}

/** Links, and what their words say. */
export const linkRules = {
  'broken-link': {
    severity: 'error',
    purpose: 'Every link of the site leads somewhere.',
    reason: (v) =>
      v.isQuery
        ? `\`${v.href}\` leads to the home page: what follows a \`?\` chooses no page here`
        : `Cannot find the ${fileEnding.test(String(v.href)) ? 'file' : 'page'} \`${v.href}\`${meant(v)}`,
    note: (v) => (v.isQuery ? 'Link to the file of the story, as in `[words](./the-trial.md)`.' : howToWrite(v)),
    wrong: '[the trial](./the-trail.md)',
    right: '[the trial](./the-trial.md)',
  },
  'broken-anchor': {
    severity: 'error',
    purpose: 'A link into a page arrives at its place.',
    reason: (v) => `Cannot find \`#${v.anchor}\` on ${v.page}${meant(v)}`,
    note: (v) =>
      v.headings === ''
        ? 'That page has no headings.'
        : `Link to the id of a heading: its words in lower case, joined by hyphens.${v.headings ? ` There are ${v.headings}.` : ''}`,
    wrong: '[what we did](#what-we-didnt)',
    right: '[what we did](#what-we-did)',
  },
  'wrong-case': {
    severity: 'error',
    purpose: 'Web servers tell capitals from small letters, even where your computer does not.',
    reason: (v) => `\`${v.written}\` is written \`${v.right}\``,
    note: () => 'Use the same capitals and small letters.',
    wrong: '[About us](/About/)',
    right: '[About us](/about/)',
    standard: 'RFC 3986, section 6.2.2.1',
  },
  'absolute-link': {
    severity: 'warning',
    purpose: 'Links within the site are checked, and stay within a preview.',
    reason: (v) => `\`${v.href}\` is a page of this site`,
    note: (v) => `Write \`${v.path}\`.`,
    wrong: '[About us](https://charity.example.org/about/)',
    right: '[About us](/about/)',
  },
  'empty-link': {
    severity: 'error',
    purpose: 'A link that leads nowhere disappoints, and confuses people who cannot see it.',
    reason: (v) => `The link \`${v.text}\` leads nowhere (\`${v.href}\`)`,
    note: () => 'Give it a target, or make it plain text.',
    wrong: '[Leadership](#)',
    right: '[Leadership](/about/#leadership)',
  },
  'hidden-link': {
    severity: 'error',
    fixed: true,
    purpose: 'Nothing hints at a story before its time.',
    reason: (v) =>
      v.isLater
        ? 'This links to a story that will not be public yet when this one is'
        : 'This links to a story that is not public',
    note: () => 'Remove the link, or publish this story when that one is public.',
    wrong: '[soon](./embargoed.md)',
    right: 'No link until the embargo has passed.',
  },
  'withdrawn-link': {
    severity: 'warning',
    fixed: true,
    purpose: 'A story goes when it is withdrawn or consent ends, whoever links to it.',
    reason: (v) =>
      `This links to a story ${v.because === 'consent' ? 'without consent to be on this website' : 'that was withdrawn'}: it leads nowhere now`,
    note: (v) => `Remove it${v.because === 'consent' ? ', and see whether words of it still name a person' : ''}.`,
    wrong: '[Callum’s year](./callums-year.md), with `status: withdrawn` there',
    right: 'No link.',
  },
  'empty-list': {
    severity: 'warning',
    purpose: 'A link to a list leads somewhere.',
    reason: (v) => `The list \`${v.href}\` has no public story at this time: it is not there, and this leads nowhere`,
    note: () => 'It comes back by itself with the first story.',
    wrong: "nav: { primary: [{ label: 'Events', href: '/events/' }] }, without a public event",
    right: 'No link until there is a story.',
  },
  'link-without-words': {
    severity: 'error',
    purpose: 'A link says where it leads.',
    reason: (v) => `The link to \`${v.href}\` has no words`,
    note: () => 'Write between its first brackets what readers will find there.',
    wrong: '[](./the-trial.md)',
    right: '[How the trial was run](./the-trial.md)',
    standard: 'WCAG 2.2, success criteria 2.4.4 and 4.1.2',
  },
  'vague-link-text': {
    severity: 'warning',
    purpose: 'Many readers jump from link to link, and hear nothing but their words.',
    reason: (v) => `The link text \`${v.text}\` does not say where it leads`,
    note: () => 'Use the title of the page, or what readers will find there.',
    wrong: '[Read more](./the-trial.md)',
    right: '[How the trial was run](./the-trial.md)',
    standard: 'WCAG 2.2, success criterion 2.4.4',
  },
  'same-text-different-links': {
    severity: 'warning',
    purpose: 'Links with one text lead to one place.',
    reason: (v) =>
      `\`${v.text}\` leads to \`${v.href}\` here, and to \`${v.other}\` ${v.line ? `on line ${v.line}` : 'further up'}`,
    note: () => 'Say in each what makes it different.',
    wrong: '[the results](./a.md) … [the results](./b.md)',
    right: '[the results in mice](./a.md) … [the results in people](./b.md)',
    standard: 'WCAG 2.2, success criterion 2.4.4',
  },
  'http-link': {
    severity: 'warning',
    purpose: 'Readers’ connections stay private.',
    reason: (v) => `\`${v.href}\` is not encrypted`,
    note: () => 'Write `https:`, after trying that the page is there.',
    wrong: '[Register](http://register.example.org/)',
    right: '[Register](https://register.example.org/)',
  },
  'unsafe-protocol': {
    severity: 'error',
    fixed: true,
    purpose: 'No link runs code or reads files.',
    reason: (v) => `\`${v.protocol}\` is not allowed in a link or an image`,
    note: (v) => `Allowed: ${v.allowed}.`,
    wrong: '[x](javascript:alert(1))',
    right: '[x](https://example.org/)',
  },
  'local-file': {
    severity: 'error',
    fixed: true,
    purpose: 'What an author sees is there for everybody.',
    reason: (v) => `\`${v.href}\` is a file of one computer, which readers cannot reach`,
    note: () =>
      'Copy the file into the project: an image beside the story, a file that readers open into the static folder. Then link to it there.',
    wrong: '[The report](C:\\Users\\Ada\\report.pdf)',
    right: '[The report](/files/report.pdf)',
  },
  'preview-address': {
    severity: 'warning',
    purpose: 'What an author sees is there for everybody.',
    reason: (v) => `\`${v.href}\` is the address of a preview, which readers cannot reach`,
    note: (v) => `Write \`${v.path}\`.`,
    wrong: '[About us](http://127.0.0.1:4321/about/)',
    right: '[About us](/about/)',
  },
  'tracked-link': {
    severity: 'warning',
    purpose: 'A link leads to a page, and tells nobody who sent it, or where it was found.',
    reason: (v) => trackedReasons[String(v.by)] ?? '',
    note: (v) =>
      v.write
        ? `Write \`${v.write}\`.`
        : v.by === 'sign-in'
          ? 'Link to a page that everybody may open, or put the file into `static/`. If everybody may open this one, say so in `waive`.'
          : 'Open it, and copy the address that the browser shows then.',
    wrong: '[The report](https://news.example.org/report?fbclid=IwAR0aBc)',
    right: '[The report](https://news.example.org/report)',
  },
} as const satisfies Record<string, Rule>
