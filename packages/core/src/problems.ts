import type { Point, Span } from './story/body.js'

export type Severity = 'error' | 'warning'

/**
 * Where a fault stands in its file. `path` leads to a key or value of the front matter, a YAML record or the config
 * (`on: 'key'` means the key itself); `span` is exact; `attribute` is looked for in the source of the directive at `span`.
 */
export type Place =
  | { readonly path: readonly (string | number)[]; readonly on?: 'key' | 'value' }
  | { readonly span: Span; readonly attribute?: string; readonly on?: 'key' | 'value' }

/** A fault as stages report it: no source is needed, so nothing pays for places until something is wrong. */
export interface Fault {
  readonly rule: RuleId
  /** Project-relative path. */
  readonly file: string
  readonly at?: Place | undefined
  readonly values: Readonly<Record<string, string | number>>
}

/** A fault as people meet it: placed and worded. The names are those of a VFileMessage. */
export interface Problem {
  readonly ruleId: RuleId
  readonly severity: Severity
  readonly file: string
  /** Counted from 1; absent when the whole file is meant. */
  readonly line?: number
  readonly column?: number
  readonly endLine?: number
  readonly endColumn?: number
  /** What is wrong. */
  readonly reason: string
  /** What to do, when `reason` does not say it already. */
  readonly note?: string
}

type Values = Readonly<Record<string, string | number>>

interface Rule {
  readonly severity: Severity
  readonly reason: (v: Values) => string
  readonly note?: (v: Values) => string
  /** Can be neither turned off nor lowered. */
  readonly fixed?: true
}

const meant = (v: Values) => (v.nearest ? `, did you mean \`${v.nearest}\`?` : '')

/** Every rule: its permanent id, wording and severity. */
export const rules = {
  // files
  'invalid-utf8': {
    severity: 'error',
    fixed: true,
    reason: () => 'This file is not UTF-8 text',
    note: () => 'Save it again with the encoding UTF-8.',
  },
  'file-too-large': {
    severity: 'error',
    fixed: true,
    reason: (v) => `This file has ${v.size} bytes, the limit is ${v.limit}`,
    note: () => 'Split it into several stories.',
  },
  'unsafe-file': {
    severity: 'error',
    fixed: true,
    reason: (v) => `Cannot read \`${v.name}\`: it is ${v.what}`,
    note: () => 'Put a plain file in its place.',
  },
  'nested-too-deep': {
    severity: 'error',
    fixed: true,
    reason: (v) => `This is nested ${v.depth} levels deep, the limit is ${v.limit}`,
    note: () => 'Remove some levels of quotes, lists or containers.',
  },
  'story-too-slow': {
    severity: 'error',
    fixed: true,
    reason: () => 'This story takes too long to read',
    note: () => 'Look for a long run of `*`, `_`, `~`, `[` or backticks, and shorten it.',
  },
  // front matter and records
  'missing-front-matter': {
    severity: 'error',
    fixed: true,
    reason: () => 'This file does not begin with front matter',
    note: () => 'Begin the file with a line `---`, then `title: …` and the other fields, then a line `---`.',
  },
  'unclosed-front-matter': {
    severity: 'error',
    fixed: true,
    reason: () => 'The front matter is not closed',
    note: () => 'Add a line `---` after the last field.',
  },
  'invalid-yaml': {
    severity: 'error',
    fixed: true,
    reason: (v) => String(v.reason),
    note: (v) => String(v.advice),
  },
  'unknown-key': {
    severity: 'error',
    reason: (v) => `Unknown field \`${v.key}\`${v.nearest ? meant(v) : ` in ${v.where}`}`,
    note: (v) => (v.known ? `Fields here: ${v.known}.` : 'Remove it, or correct its name.'),
  },
  'missing-key': {
    severity: 'error',
    fixed: true,
    reason: (v) => `Missing \`${v.key}\`, expected ${v.expected}`,
  },
  'invalid-value': {
    severity: 'error',
    fixed: true,
    reason: (v) => `Unexpected ${v.found} in \`${v.key}\`, expected ${v.expected}${meant(v)}`,
  },
  'invalid-identifier': {
    severity: 'error',
    fixed: true,
    reason: (v) => `\`${v.value}\` in \`${v.key}\` is not a valid ${v.scheme}, expected ${v.expected}`,
  },
  'unknown-kind': {
    severity: 'error',
    fixed: true,
    reason: (v) => `Unknown kind \`${v.kind}\`${meant(v)}`,
    note: (v) => `Kinds of stories: ${v.known}.`,
  },
  'unknown-folder': {
    severity: 'error',
    fixed: true,
    reason: (v) => `Cannot tell what this file is: the folder \`${v.folder}\` means nothing${meant(v)}`,
    note: (v) => `Put it in one of ${v.known}, or begin its name with \`_\` to have it ignored.`,
  },
  'duplicate-id': {
    severity: 'error',
    fixed: true,
    reason: (v) => `Two files have the id \`${v.id}\`: this one and \`${v.other}\``,
    note: () => 'Rename one of the files.',
  },
  // references
  'missing-reference': {
    severity: 'error',
    reason: (v) => `Cannot find ${v.type} \`${v.id}\`${meant(v)}`,
    note: (v) => (v.folder ? `A file \`${v.folder}\` would define it.` : ''),
  },
  'missing-topic': {
    severity: 'error',
    reason: (v) => `Cannot find topic \`${v.id}\`${meant(v)}`,
    note: (v) => `A file \`${v.folder}\` would define it.`,
  },
  'hidden-reference': {
    severity: 'warning',
    reason: () => 'This list names a story that is not public; it is left out',
  },
  'reference-cycle': {
    severity: 'error',
    reason: (v) => `\`${v.key}\` leads back to this ${v.type}: ${v.cycle}`,
    note: () => 'Remove one of these links.',
  },
  // links and images
  'broken-link': {
    severity: 'error',
    reason: (v) => `Cannot find the page \`${v.href}\`${meant(v)}`,
  },
  'broken-anchor': {
    severity: 'error',
    reason: (v) => `Cannot find \`#${v.anchor}\` on ${v.page}${meant(v)}`,
    note: () => 'Link to the id of a heading: its words in lower case, joined by hyphens.',
  },
  'empty-link': {
    severity: 'error',
    reason: (v) => `The link \`${v.text}\` leads nowhere (\`${v.href}\`)`,
    note: () => 'Give it a target, or make it plain text.',
  },
  'hidden-link': {
    severity: 'error',
    fixed: true,
    reason: () => 'This links to a story that is not public',
    note: () => 'Remove the link, or publish this story when that one is public.',
  },
  'unsafe-protocol': {
    severity: 'error',
    fixed: true,
    reason: (v) => `\`${v.protocol}\` is not allowed in a link or an image`,
    note: (v) => `Allowed: ${v.allowed}.`,
  },
  'missing-image': {
    severity: 'error',
    reason: (v) => `Cannot find the image \`${v.src}\`${meant(v)}`,
  },
  'invalid-image': {
    severity: 'error',
    reason: (v) => `\`${v.src}\` is not an image that Findings can read`,
    note: () => 'Use a JPEG, PNG, WebP, AVIF, GIF or SVG file.',
  },
  'external-image': {
    severity: 'error',
    reason: (v) => `The image \`${v.src}\` is on another site`,
    note: () =>
      'Download it, check that you may use it, and put it beside the story: pages ask no other site for anything.',
  },
  'missing-alt': {
    severity: 'error',
    reason: (v) => `The image \`${v.src}\` has no text alternative`,
    note: () => 'Describe in `alt` what the image tells, or say `decorative: true`.',
  },
  // Markdown
  'body-h1': {
    severity: 'error',
    reason: (v) => `\`# ${v.text}\` is a second main heading: the title is the page's only one`,
    note: () => 'Begin this heading with `##`.',
  },
  'raw-html': {
    severity: 'error',
    fixed: true,
    reason: (v) => `HTML is not allowed here: \`${v.html}\``,
    note: () => 'Write it in Markdown, or put it in backticks to show it as text.',
  },
  'unknown-directive': {
    severity: 'error',
    reason: (v) => `Unknown directive \`${v.name}\`${meant(v)}`,
    note: (v) => `Directives: ${v.known}.`,
  },
  'wrong-directive-form': {
    severity: 'error',
    reason: (v) => `\`${v.name}\` cannot be written as \`${v.written}\``,
    note: (v) => `Write it as ${v.allowed}.`,
  },
  'stray-fence': {
    severity: 'error',
    reason: (v) => `\`${v.fence}\` closes nothing`,
    note: () => 'An outer container needs more colons than the ones inside it: `::::` around `:::`.',
  },
  'lost-slot': {
    severity: 'error',
    fixed: true,
    reason: (v) => `A plugin lost the ${v.name} that stands here`,
  },
  'pullquote-not-in-body': {
    severity: 'error',
    reason: () => 'This pull quote repeats a sentence that the story does not have',
    note: () => 'Quote the story word for word, or use `:::quote`.',
  },
  'plugin-message': {
    severity: 'warning',
    reason: (v) => String(v.reason),
  },
  'plugin-failed': {
    severity: 'error',
    fixed: true,
    reason: (v) => `A Markdown plugin failed: ${v.reason}`,
  },
  'site-code-failed': {
    severity: 'error',
    fixed: true,
    reason: (v) => `The site's own ${v.what} failed: ${v.reason}`,
  },
  // URLs
  'duplicate-url': {
    severity: 'error',
    fixed: true,
    reason: (v) => `\`${v.url}\` is the address of two pages: this one and \`${v.other}\``,
    note: () => 'Give one of them another `slug`.',
  },
  'invalid-slug': {
    severity: 'error',
    fixed: true,
    reason: (v) => `\`${v.slug}\` cannot be part of an address: ${v.why}`,
    note: () => 'Use letters, digits and hyphens.',
  },
  // config, theme
  'missing-config': {
    severity: 'error',
    fixed: true,
    reason: (v) => `Cannot find a config in \`${v.root}\``,
    note: () => 'Create `findings.config.ts`, or name the file with `--config`.',
  },
  'config-failed': {
    severity: 'error',
    fixed: true,
    reason: (v) => `The config cannot be loaded: ${v.reason}`,
  },
  'missing-template': {
    severity: 'error',
    fixed: true,
    reason: (v) => `The theme has no ${v.type} \`${v.name}\`${meant(v)}`,
    note: (v) => `Add \`${v.file}\` to the site's \`theme/\` folder.`,
  },
  'template-failed': {
    severity: 'error',
    fixed: true,
    reason: (v) => String(v.reason),
    note: (v) =>
      [v.page ? `While rendering ${v.page}` : '', v.callers ? `called from ${v.callers}` : '']
        .filter(Boolean)
        .join(', '),
  },
  'missing-string': {
    severity: 'error',
    reason: (v) => `There are no words for \`${v.key}\` in ${v.language}${meant(v)}`,
    note: () => 'Add them to the strings of the theme or the site.',
  },
  // writing
  'unsafe-output': {
    severity: 'error',
    fixed: true,
    reason: (v) => `Will not publish to \`${v.out}\`: ${v.why}`,
    note: () => 'Choose another folder with `out` or `--out`.',
  },
  'damaged-state': {
    severity: 'error',
    fixed: true,
    reason: (v) => `\`${v.file}\` is damaged, so it is not known which files here Findings made`,
    note: () => 'Empty the output folder and build again.',
  },
  'path-in-the-way': {
    severity: 'error',
    fixed: true,
    reason: (v) => `\`${v.path}\` stands in the way and was not made by Findings`,
    note: () => 'Move it away, or choose another output folder.',
  },
  'duplicate-output': {
    severity: 'error',
    fixed: true,
    reason: (v) => `Two things want to be \`${v.path}\`: ${v.first} and ${v.second}`,
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

/** Make a fault: which rule, in which file, where, and the words that its message needs. */
export function fault(rule: RuleId, file: string, at?: Place, values: Fault['values'] = {}): Fault {
  return { rule, file, at, values }
}

/** The wording of a fault, with its place already found. */
export function describe(fault: Fault, span: { start: Point; end?: Point } | undefined, severity: Severity): Problem {
  const rule: Rule = rules[fault.rule]
  const note = rule.note?.(fault.values)
  return {
    ruleId: fault.rule,
    severity,
    file: fault.file,
    ...(span && { line: span.start.line, column: span.start.column }),
    ...(span?.end && { endLine: span.end.line, endColumn: span.end.column }),
    reason: rule.reason(fault.values),
    ...(note && { note }),
  }
}
