import type { Rule, Values } from './rule.js'
import { meant } from './rule.js'

function notText({ code, format }: Values): string {
  if (format) return `This is ${format} that was only given another name`
  return code ? `This is ${code}, a character that no page can show` : 'This file is not UTF-8 text'
}

function toText({ code, format }: Values): string {
  if (format)
    return 'Open it in its own program, and copy its words into a plain text file, below its fields and a line `---`.'
  return code
    ? 'Remove it; many editors do not show it either.'
    : 'Save it again as plain text with the encoding UTF-8.'
}

const kilobytes = (count: number): string => `${count.toLocaleString('en')} kB`

/** Files that cannot be read, or not safely. */
export const fileRules = {
  'invalid-utf8': {
    severity: 'error',
    fixed: true,
    purpose: 'Readers must see every character as its author wrote it.',
    reason: notText,
    note: toText,
    wrong: 'A file saved as “Windows-1252” or “UTF-16”.',
    right: 'The same file saved as “UTF-8”.',
    standard: 'RFC 3629 (UTF-8)',
  },
  'twin-file-names': {
    severity: 'error',
    fixed: true,
    purpose: 'One of two files that everybody sees under the same name would hide the other.',
    reason: (v) =>
      `Two files here have the name \`${v.name}\`: one stores its accents within the letters, the other beside them`,
    note: () =>
      'Often one comes from a Mac and one from another system, and a Mac would keep only one of them. Compare them by size and date, keep what is right in one, and delete the other.',
    wrong: 'café.md beside another café.md, which came from a Mac',
    right: 'café.md',
    standard: 'Unicode Standard Annex 15 (NFC)',
  },
  'no-content': {
    severity: 'error',
    fixed: true,
    purpose: 'A build without content would remove every page of the site.',
    reason: (v) => `There is nothing to build: the folder \`${v.folder}\` ${v.what}${meant(v)}`,
    note: () =>
      'Put stories, pages and records in it: files that end in `.md` or `.yaml`. If they were there before, check that all files have been fetched. A build of nothing would remove every page.',
    wrong: 'A project without a folder `content`.',
    right: 'content/stories/trial.md',
  },
  'conflict-marker': {
    severity: 'error',
    fixed: true,
    purpose: 'When two people change a file at the same time, somebody must decide what readers see.',
    reason: () => 'Two people changed this file, and both versions are in it',
    note: () =>
      'One version is between `<<<<<<<` and `=======`, the other between `=======` and `>>>>>>>`. Keep what is right, and remove these three lines. There may be more of them further down.',
    wrong: '<<<<<<< HEAD\nThe trial has 40 places.\n=======\nThe trial has 48 places.\n>>>>>>> new-figures',
    right: 'The trial has 48 places.',
  },
  'file-too-large': {
    severity: 'error',
    fixed: true,
    purpose: 'One very large file would slow down the build of all others.',
    reason: (v) =>
      v.isAttachment
        ? `This file is ${Math.ceil(Number(v.size) / 1_000_000)} MB; the limit is ${Number(v.limit) / 1_000_000} MB`
        : `This file is ${kilobytes(Math.ceil(Number(v.size) / 1000))}; the limit is ${kilobytes(Math.floor(Number(v.limit) / 1000))}`,
    note: (v) =>
      v.isAttachment
        ? 'Make it smaller, or put it where large files are kept, and link to it there.'
        : 'Split it into several stories.',
    wrong: 'A story of 2 MB.',
    right: 'Two stories that link to each other.',
  },
  'unsafe-file': {
    severity: 'error',
    fixed: true,
    purpose: 'Only files inside the project may be read, so that nothing else becomes public.',
    reason: (v) => `Cannot read \`${v.name}\`: it is ${v.what}`,
    note: () => 'Replace it with an ordinary file or folder.',
    wrong: 'content/stories/trial.md → ../../elsewhere/trial.md',
    right: 'content/stories/trial.md as a file of its own.',
  },
  'unknown-folder': {
    severity: 'error',
    fixed: true,
    purpose: 'The folder decides what a file is.',
    reason: (v) => `Cannot tell what this file is: Findings knows no folder \`${v.folder}\`${meant(v)}`,
    note: (v) => `Move it to one of ${v.known}, or start its name with \`_\` to have it ignored.`,
    wrong: 'content/storys/trial.md',
    right: 'content/stories/trial.md',
  },
  'duplicate-id': {
    severity: 'error',
    fixed: true,
    purpose: 'Stories and records are known by their file names, so no two may have the same one.',
    reason: (v) => `Two files have the name \`${v.id}\`: this one and \`${v.other}\``,
    note: () => 'Rename one of the files.',
    wrong: 'content/stories/2025/trial.md and content/stories/2026/trial.md',
    right: 'content/stories/2025/trial-begins.md and content/stories/2026/trial-ends.md',
  },
  'conflict-copy': {
    severity: 'error',
    fixed: true,
    purpose: 'A copy of its file could keep a story public that was taken down, held back or corrected.',
    reason: (v) => `This looks like a copy of \`${v.other}\`, of the kind that shared folders make`,
    note: () =>
      'Compare the two, keep the right one under the name without the addition, and delete the other. Renaming the copy would publish both.',
    wrong: "content/stories/marys-year (Jo's conflicted copy 2026-11-02).md beside content/stories/marys-year.md",
    right: 'content/stories/marys-year.md alone.',
  },
  'invalid-file': {
    severity: 'error',
    fixed: true,
    purpose: 'Readers must be able to open what a page offers.',
    reason: (v) =>
      v.why === 'empty'
        ? 'This file is empty'
        : v.why === 'lfs'
          ? 'This is not the file itself, but a note of Git LFS that says where it is kept'
          : v.why === 'cut'
            ? 'The end of this file is missing'
            : `This file is named \`${v.ending}\`, but it is no such file`,
    note: (v) =>
      v.why === 'lfs'
        ? 'Fetch it with `git lfs pull` before you build.'
        : v.why === 'cut'
          ? 'Copy or export it again: that may have broken off.'
          : 'Replace it: it may be damaged, or may only have been renamed.',
    wrong: 'A web page that was saved as report.pdf.',
    right: 'A PDF named report.pdf.',
  },
  'invalid-captions': {
    severity: 'error',
    purpose: 'People who cannot hear a film need captions that their browser can show.',
    reason: (v) =>
      v.why === 'time'
        ? `\`${v.line}\` does not say from when to when its words are shown`
        : v.why === 'empty'
          ? 'This file holds no captions'
          : v.why === 'subrip'
            ? 'These captions are written as SubRip (`.srt`), which browsers do not show'
            : v.why === 'encoding'
              ? 'These captions are not saved as UTF-8, so their letters come out wrong'
              : 'These captions do not begin with a line `WEBVTT`, so browsers show none of them',
    note: (v) =>
      v.why === 'subrip'
        ? 'Begin with a line `WEBVTT` and an empty line, and write times with a point: `00:00:01.000 --> 00:00:04.000`. Most programs for captions export this as WebVTT.'
        : v.why === 'encoding'
          ? 'Save the file again as plain text with the encoding UTF-8.'
          : v.why === 'header'
            ? 'Export them as WebVTT.'
            : 'Write the times like `00:00:01.000 --> 00:00:04.000`, the later one last, and below them the words.',
    wrong: '1\n00:00:01,000 --> 00:00:04,000\nGood morning.',
    right: 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nGood morning.',
    standard: 'WCAG 2.2, success criterion 1.2.2; WebVTT, section 4',
  },
  'left-out-file': {
    severity: 'warning',
    purpose: 'Nobody should wait for a file that will never be on the site.',
    reason: (v) =>
      v.name
        ? `\`${v.name}\` is not published: its name begins with a dot, and only \`.htaccess\`, \`.nojekyll\` and \`.well-known\` may`
        : v.isUnlinked
          ? 'No story links to this file, so it is not published'
          : 'This file is left out: only `.md` and `.yaml` files are read, with the images and documents that readers can open',
    note: (v) =>
      `${v.advice ?? 'Give it another name if readers need it.'} If it can stay here unread, name it in \`ignore\` in the config.`,
    wrong: 'content/stories/new-lab.pages',
    right: 'content/stories/new-lab.md with the same words, or a PDF that a story links to.',
  },
  'telling-file-name': {
    severity: 'warning',
    purpose: 'Everything in `static/` is public at once, so nothing belongs there before its time.',
    reason: (v) => `This file is public, and its name says \`${v.word}\``,
    note: () =>
      'Nothing in this folder is held back: move it elsewhere until everybody may see it. If everybody may see it now, give it another name.',
    wrong: 'static/files/EMBARGOED trial results.pdf',
    right: 'static/files/trial-results.pdf, from the day on which it is public',
  },
  'duplicate-story': {
    severity: 'warning',
    purpose: 'When a story is there twice, a correction of one leaves the other wrong.',
    reason: (v) => `This story has the same title and text as \`${v.other}\``,
    note: () => 'Keep one of them, and put the address of the other in its `aliases`, so that old links still work.',
    wrong: 'content/stories/new-lab.md and content/stories/new-lab-1.md with the same words',
    right: 'content/stories/new-lab.md alone.',
  },
} as const satisfies Record<string, Rule>
