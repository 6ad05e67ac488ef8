import type { Rule, Values } from './rule.js'
import { meant } from './rule.js'

/** How a link is written that is none to a page of this site. */
function howToWrite({ as, write, put }: Values): string {
  if (as === 'mail') return `Write \`${write}\` for an e-mail address.`
  if (as === 'site') return `Write \`${write}\` for another website.`
  if (as === 'attachment') return `Put the file at \`${put}\`. It is published with the page that links to it.`
  return as === 'file'
    ? `Put a file that readers open at \`${put}\`, and link to it as \`${write}\`. It is public at once, whatever your stories say.`
    : ''
}

/** The end of an address at which no page stands. */
const fileEnding = /\.(?!md$|html?$)[a-z][a-z0-9]{1,4}$/i

/** What a link brings along, or asks for. */
const trackedReasons: Readonly<Record<string, string>> = {
  mail: 'This link goes through somebody’s e-mail filter, and may show who received it',
  search: 'This link goes through a search engine or a social network, which can follow readers',
  marks: 'This link has tracking codes in it, which say where somebody found it',
  'sign-in': 'This link opens a document for editing, and may ask readers to sign in',
}

/** Links, and what their words say. */
export const linkRules = {
  'broken-link': {
    severity: 'error',
    purpose: 'Every link within the site must lead somewhere.',
    reason: (v) =>
      v.isRedirect
        ? `No redirect can lead to \`${v.href}\`: its address changes with its content`
        : v.isQuery
          ? `\`${v.href}\` leads to the home page: what follows a \`?\` cannot choose a page here`
          : `Cannot find the ${fileEnding.test(String(v.href)) ? 'file' : 'page'} \`${v.href}\`${meant(v)}`,
    note: (v) => {
      if (v.isRedirect) return `Put the file into \`${v.put}\`, where its address stays the same.`
      return v.isQuery ? 'Link to the file of the story, as in `[words](./the-trial.md)`.' : howToWrite(v)
    },
    wrong: '[the trial](./the-trail.md)',
    right: '[the trial](./the-trial.md)',
  },
  'broken-anchor': {
    severity: 'error',
    purpose: 'A link to a part of a page must arrive at that part.',
    reason: (v) => `Cannot find \`#${v.anchor}\` on ${v.page}${meant(v)}`,
    note: (v) =>
      v.headings === ''
        ? 'That page has no headings.'
        : `After \`#\`, write the words of a heading in small letters, joined by hyphens.${v.headings ? ` The headings there are ${v.headings}.` : ''}`,
    wrong: '[what we did](#what-we-didnt)',
    right: '[what we did](#what-we-did)',
  },
  'wrong-case': {
    severity: 'error',
    purpose: 'For web servers, capital and small letters are different, even if your computer does not mind.',
    reason: (v) => `\`${v.written}\` must be written \`${v.right}\``,
    note: () => 'Use the same capitals and small letters.',
    wrong: '[About us](/About/)',
    right: '[About us](/about/)',
    standard: 'RFC 3986, section 6.2.2.1',
  },
  'absolute-link': {
    severity: 'warning',
    purpose: 'A link without the name of the website can be checked, and also works in a preview.',
    reason: (v) => `\`${v.href}\` is a page of this site`,
    note: (v) => `Write \`${v.path}\`.`,
    wrong: '[About us](https://charity.example.org/about/)',
    right: '[About us](/about/)',
  },
  'empty-link': {
    severity: 'error',
    purpose: 'A link that leads nowhere disappoints readers, and confuses people who use a screen reader.',
    reason: (v) => `The link \`${v.text}\` leads nowhere (\`${v.href}\`)`,
    note: () => 'Write the address that it leads to, or remove the link and keep its words.',
    wrong: '[Leadership](#)',
    right: '[Leadership](/about/#leadership)',
  },
  'hidden-link': {
    severity: 'error',
    fixed: true,
    purpose: 'Nothing on the site may give away a story before it is public.',
    reason: (v) =>
      v.isLater
        ? 'This links to a story that will become public later than this one'
        : 'This links to a story that is not public',
    note: () => 'Remove the link, or publish this story when that one is public.',
    wrong: '[soon](./embargoed.md)',
    right: 'No link until the embargo has passed.',
  },
  'withdrawn-link': {
    severity: 'warning',
    fixed: true,
    purpose: 'A story must go when it is withdrawn or its consent ends, even if other pages link to it.',
    reason: (v) =>
      `This links to a story ${v.because === 'consent' ? 'without consent to be on this website' : 'that was withdrawn'}: the link leads nowhere now`,
    note: (v) =>
      `Remove the link${v.because === 'consent' ? ', and check whether its words still name a person' : ''}.`,
    wrong: '[Callum’s year](./callums-year.md), with `status: withdrawn` there',
    right: 'No link.',
  },
  'empty-list': {
    severity: 'warning',
    purpose: 'A link to a list must lead to a list.',
    reason: (v) => `The list \`${v.href}\` has no public story now, so it has no page, and this leads nowhere`,
    note: () => 'Remove the link; or leave it if a story is on its way, as the list comes back with it.',
    wrong: "nav: { primary: [{ label: 'Events', href: '/events/' }] }, without a public event",
    right: 'No link until there is a story.',
  },
  'link-without-words': {
    severity: 'error',
    purpose: 'A link without words cannot be seen, and a screen reader can say only its address.',
    reason: (v) => `The link to \`${v.href}\` has no words`,
    note: () => 'Write between the square brackets what readers will find there.',
    wrong: '[](./the-trial.md)',
    right: '[How the trial was run](./the-trial.md)',
    standard: 'WCAG 2.2, success criteria 2.4.4 and 4.1.2',
  },
  'vague-link-text': {
    severity: 'warning',
    purpose: 'People who use a screen reader often jump from link to link, and hear only the words of each.',
    reason: (v) => `The link text \`${v.text}\` does not say where it leads`,
    note: () => 'Use the title of the page, or what readers will find there.',
    wrong: '[Read more](./the-trial.md)',
    right: '[How the trial was run](./the-trial.md)',
    standard: 'WCAG 2.2, success criterion 2.4.4',
  },
  'repeated-file-type': {
    severity: 'warning',
    purpose: 'Readers should hear the type and size of a file once, and as they are now.',
    reason: (v) =>
      `\`${v.written}\` is said twice: \`download\` itself adds the type and size of the file to these words`,
    note: (v) =>
      v.write ? `Write only \`${v.write}\`.` : 'Write what the file is, such as “Annual report 2025”, and no more.',
    wrong: '::download[Annual report (PDF, 2 MB)]{href=./report.pdf}',
    right: '::download[Annual report]{href=./report.pdf}',
  },
  'same-text-different-links': {
    severity: 'warning',
    purpose: 'Readers expect links with the same words to lead to the same place.',
    reason: (v) =>
      `\`${v.text}\` leads to \`${v.href}\` here, and to \`${v.other}\` ${v.line ? `on line ${v.line}` : 'further up'}`,
    note: () => 'Add to each link what makes it different.',
    wrong: '[the results](./a.md) … [the results](./b.md)',
    right: '[the results in mice](./a.md) … [the results in people](./b.md)',
    standard: 'WCAG 2.2, success criterion 2.4.4',
  },
  'http-link': {
    severity: 'warning',
    purpose: 'With `http:`, others can see what readers look at.',
    reason: (v) => `\`${v.href}\` is not encrypted`,
    note: () => 'Open the address with `https:` instead. If it works, write it like that.',
    wrong: '[Register](http://register.example.org/)',
    right: '[Register](https://register.example.org/)',
  },
  'unsafe-protocol': {
    severity: 'error',
    fixed: true,
    purpose: 'No link may run code, or read files on a reader’s computer.',
    reason: (v) => `\`${v.protocol}\` is not allowed in a link or an image`,
    note: (v) => `Use ${v.allowed}.`,
    wrong: '[x](javascript:alert(1))',
    right: '[x](https://example.org/)',
  },
  'local-file': {
    severity: 'error',
    fixed: true,
    purpose: 'Readers must be able to open what the author can open.',
    reason: (v) => `\`${v.href}\` is a file on one computer, which readers cannot reach`,
    note: () =>
      'Copy the file into the folder of this story, and link to it there, as in `[The report](./report.pdf)`. It is published with the story.',
    wrong: '[The report](C:\\Users\\Ada\\report.pdf)',
    right: '[The report](./report.pdf)',
  },
  'preview-address': {
    severity: 'warning',
    purpose: 'Readers must be able to open what the author can open.',
    reason: (v) => `\`${v.href}\` is the address of a preview, which readers cannot reach`,
    note: (v) => `Write \`${v.path}\`.`,
    wrong: '[About us](http://127.0.0.1:4321/about/)',
    right: '[About us](/about/)',
  },
  'tracked-link': {
    severity: 'warning',
    purpose: 'A link must not tell other companies who sent it, or where readers found it.',
    reason: (v) => trackedReasons[String(v.by)] ?? '',
    note: (v) =>
      v.write
        ? `Write \`${v.write}\`.`
        : v.by === 'sign-in'
          ? 'Link to a page that everybody can open, or put the file in `static/`. If everybody can open this one, say so in `waive`.'
          : 'Open it, and copy the address that your browser then shows.',
    wrong: '[The report](https://news.example.org/report?fbclid=IwAR0aBc)',
    right: '[The report](https://news.example.org/report)',
  },
} as const satisfies Record<string, Rule>
