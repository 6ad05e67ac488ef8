import type { Rule, Values } from './rule.js'
import { meant } from './rule.js'

function notText({ code, format }: Values): string {
  if (format) return `This is ${format} that was only renamed`
  return code ? `This is ${code}, a character that no page can show` : 'This file is not UTF-8 text'
}

function toText({ code, format }: Values): string {
  if (format) return 'Open it in its program, and copy its words into a file of plain text with front matter.'
  return code ? 'Remove it; many editors do not show it either.' : 'Save it again with the encoding UTF-8.'
}

/** Files that cannot be read, or not safely. */
export const fileRules = {
  'invalid-utf8': {
    severity: 'error',
    fixed: true,
    purpose: 'Text must be readable as its author wrote it.',
    reason: notText,
    note: toText,
    wrong: 'A file saved as “Windows-1252” or “UTF-16”.',
    right: 'The same file saved as “UTF-8”.',
    standard: 'RFC 3629 (UTF-8)',
  },
  'no-content': {
    severity: 'error',
    fixed: true,
    purpose: 'A checkout that is not whole does not take a site down.',
    reason: (v) => `There is nothing to build: the folder \`${v.folder}\` ${v.what}${meant(v)}`,
    note: () =>
      'Stories, pages and records are files in it that end in `.md` or `.yaml`. Where they were there before, as in CI, see whether all was fetched: a build of nothing would remove every page.',
    wrong: 'A project without a folder `content`.',
    right: 'content/stories/trial.md',
  },
  'conflict-marker': {
    severity: 'error',
    fixed: true,
    purpose: 'A file says one thing, and not what two people wrote at the same time.',
    reason: () => 'Two people changed this file, and both versions stand in it',
    note: () =>
      'Between `<<<<<<<` and `=======` is one version, from there to `>>>>>>>` the other. Keep what is right, and remove these lines; look for more of them further down.',
    wrong: '<<<<<<< HEAD\nThe trial has 40 places.\n=======\nThe trial has 48 places.\n>>>>>>> new-figures',
    right: 'The trial has 48 places.',
  },
  'file-too-large': {
    severity: 'error',
    fixed: true,
    purpose: 'A story must not slow down everybody else’s.',
    reason: (v) => `This file has ${v.size} bytes, the limit is ${v.limit}`,
    note: (v) =>
      v.isAttachment
        ? 'Make it smaller, or put it where large files are kept and link to it there.'
        : 'Split it into several stories.',
    wrong: 'A story of 2 MB.',
    right: 'Two stories that link to each other.',
  },
  'unsafe-file': {
    severity: 'error',
    fixed: true,
    purpose: 'Only files of the project are read.',
    reason: (v) => `Cannot read \`${v.name}\`: it is ${v.what}`,
    note: () => 'Put a plain file or folder in its place.',
    wrong: 'content/stories/trial.md → ../../elsewhere/trial.md',
    right: 'content/stories/trial.md as a file of its own.',
  },
  'unknown-folder': {
    severity: 'error',
    fixed: true,
    purpose: 'The folder says what a file is.',
    reason: (v) => `Cannot tell what this file is: the folder \`${v.folder}\` means nothing${meant(v)}`,
    note: (v) => `Put it in one of ${v.known}, or begin its name with \`_\` to have it ignored.`,
    wrong: 'content/storys/trial.md',
    right: 'content/stories/trial.md',
  },
  'duplicate-id': {
    severity: 'error',
    fixed: true,
    purpose: 'A file name identifies a story or record.',
    reason: (v) => `Two files have the id \`${v.id}\`: this one and \`${v.other}\``,
    note: () => 'Rename one of the files.',
    wrong: 'content/stories/2025/trial.md and content/stories/2026/trial.md',
    right: 'content/stories/2025/trial-begins.md and content/stories/2026/trial-ends.md',
  },
  'conflict-copy': {
    severity: 'error',
    fixed: true,
    purpose: 'A story that is taken down, held back or corrected does not stay public through a copy of its file.',
    reason: (v) => `This looks like a copy of \`${v.other}\`, as shared folders leave them`,
    note: () =>
      'Compare the two, keep the right one under the name without the ending, and delete the other. Renaming the copy would publish both.',
    wrong: "content/stories/marys-year (Jo's conflicted copy 2026-11-02).md beside content/stories/marys-year.md",
    right: 'content/stories/marys-year.md alone.',
  },
  'invalid-captions': {
    severity: 'error',
    purpose: 'Who cannot hear a film can read it.',
    reason: (v) =>
      v.why === 'time'
        ? `\`${v.line}\` does not say from when to when its words are shown`
        : v.why === 'empty'
          ? 'This file holds no captions'
          : v.why === 'subrip'
            ? 'These captions are written as SubRip (`.srt`), which browsers do not show'
            : 'These captions do not begin with a line `WEBVTT`, so browsers show none of them',
    note: (v) =>
      v.why === 'subrip'
        ? 'Begin with a line `WEBVTT` and an empty line, and write times with a point: `00:00:01.000 --> 00:00:04.000`. Most programs for captions export this as WebVTT.'
        : v.why === 'header'
          ? 'Export them as WebVTT.'
          : 'Write the times like `00:00:01.000 --> 00:00:04.000`, the later one last, and below them the words.',
    wrong: '1\n00:00:01,000 --> 00:00:04,000\nGood morning.',
    right: 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nGood morning.',
    standard: 'WCAG 2.2, success criterion 1.2.2; WebVTT, section 4',
  },
  'left-out-file': {
    severity: 'warning',
    purpose: 'Nobody waits for a file that is not on the site.',
    reason: (v) =>
      v.name
        ? `\`${v.name}\` is not published: of names that begin with a dot only \`.htaccess\`, \`.nojekyll\` and \`.well-known\` are`
        : v.isUnlinked
          ? 'No story links to this file, so it is not published'
          : 'This file is left out: only `.md` and `.yaml` files are read, and images that browsers can show',
    note: (v) =>
      `${v.advice ?? 'Give it another name if readers need it.'} If it may lie here unread, \`ignore\` in the config silences this.`,
    wrong: 'content/stories/new-lab.docx',
    right: 'content/stories/new-lab.md with the same words.',
  },
  'telling-file-name': {
    severity: 'warning',
    purpose: 'What is not to be seen yet does not stand in `static/`, which is public as it is.',
    reason: (v) => `This file is public, and its name says \`${v.word}\``,
    note: () =>
      'Take it out of the folder until its time has come: nothing there is held back. If it may be seen, give it another name.',
    wrong: 'static/files/EMBARGOED trial results.pdf',
    right: 'static/files/trial-results.pdf, from the day on which it is public',
  },
  'duplicate-story': {
    severity: 'warning',
    purpose: 'A story is told once: who corrects it or takes it down does so everywhere.',
    reason: (v) => `This story has the same title and text as \`${v.other}\``,
    note: () => 'Keep one of them; `aliases` of that leads readers on from the address of the other.',
    wrong: 'content/stories/new-lab.md and content/stories/new-lab-1.md with the same words',
    right: 'content/stories/new-lab.md alone.',
  },
} as const satisfies Record<string, Rule>
