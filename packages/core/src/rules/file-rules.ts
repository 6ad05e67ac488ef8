import type { Rule } from './rule.js'
import { meant } from './rule.js'

/** Files that cannot be read, or not safely. */
export const fileRules = {
  'invalid-utf8': {
    severity: 'error',
    fixed: true,
    purpose: 'Text must be readable as its author wrote it.',
    reason: (v) => (v.code ? `This is ${v.code}, a character that no page can show` : 'This file is not UTF-8 text'),
    note: (v) => (v.code ? 'Remove it; many editors do not show it either.' : 'Save it again with the encoding UTF-8.'),
    wrong: 'A file saved as “Windows-1252” or “UTF-16”.',
    right: 'The same file saved as “UTF-8”.',
    standard: 'RFC 3629 (UTF-8)',
  },
  'file-too-large': {
    severity: 'error',
    fixed: true,
    purpose: 'A story must not slow down everybody else’s.',
    reason: (v) => `This file has ${v.size} bytes, the limit is ${v.limit}`,
    note: () => 'Split it into several stories.',
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
} as const satisfies Record<string, Rule>
