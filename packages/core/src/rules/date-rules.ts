import type { Rule } from './rule.js'

/** Days and times of stories. */
export const dateRules = {
  'time-without-zone': {
    severity: 'error',
    fixed: true,
    purpose: 'A time without a zone is another instant on another computer.',
    reason: (v) => `\`${v.value}\` in \`${v.key}\` has a time, but no time zone`,
    note: (v) =>
      String(
        v.advice ?? `Write \`${v.value}Z\` for UTC, or add the offset of its place on that day, as in \`+01:00\`.`,
      ),
    wrong: 'embargo: 2026-03-09T00:01',
    right: 'embargo: 2026-03-09T00:01Z',
    standard: 'RFC 3339',
  },
  'date-order': {
    severity: 'error',
    purpose: 'Dates tell one story.',
    reason: (v) => `\`${v.later}\` (${v.laterDate}) is before \`${v.earlier}\` (${v.earlierDate})`,
    note: () => 'Correct one of the two dates.',
    wrong: 'datePublished: 2026-03-09\ndateModified: 2025-03-09',
    right: 'datePublished: 2026-03-09\ndateModified: 2026-03-10',
  },
  'embargo-after-date': {
    severity: 'warning',
    purpose: 'A story says that it was published on the day on which readers could first see it.',
    reason: (v) => `\`datePublished\` (${v.datePublished}) is before the end of the \`embargo\` (${v.embargo})`,
    note: (v) => `Write \`datePublished: ${v.day}\`. Lists and feeds go by the end of the embargo.`,
    wrong: 'datePublished: 2026-01-01\nembargo: 2026-06-01T00:01Z',
    right: 'datePublished: 2026-06-01\nembargo: 2026-06-01T00:01Z',
  },
  'embargo-before-date': {
    severity: 'warning',
    purpose: 'A story that is held back says one day on which it becomes public.',
    reason: (v) =>
      `The \`embargo\` (${v.embargo}) ends on ${v.day}, the day before \`datePublished\` (${v.datePublished})`,
    note: (v) =>
      `The story is held back until ${v.datePublished} begins in ${v.timeZone}, and no longer. Correct one of the two.`,
    wrong: 'datePublished: 2026-12-08\nembargo: 2026-12-07T23:01Z',
    right: 'datePublished: 2026-12-08\nembargo: 2026-12-08T00:01+00:00',
  },
  'unusual-offset': {
    severity: 'warning',
    purpose: 'An embargo does not end an hour too early because summer time is over.',
    reason: (v) =>
      `\`${v.value}\` in \`${v.key}\` has the offset ${v.offset}, and ${v.timeZone} has ${v.usual} on that day`,
    note: (v) =>
      `If the clocks of ${v.timeZone} are meant, write \`${v.meant}\`; if this instant is, write it in UTC: \`${v.utc}\`.`,
    wrong: "embargo: 2026-12-08T00:01+01:00, with `timeZone: 'Europe/London'`",
    right: 'embargo: 2026-12-08T00:01+00:00',
    standard: 'RFC 3339',
  },
  'coming-retraction': {
    severity: 'error',
    purpose: 'What readers are told of a retraction has happened.',
    reason: (v) => `This was retracted on a day that has not come (${v.date})`,
    note: () => 'Correct the date; where only the day is unknown, write `retracted: true`.',
    wrong: 'retracted: 2062-03-01',
    right: 'retracted: 2026-03-01',
  },
  'distant-date': {
    severity: 'warning',
    purpose: 'A slip in a year does not hide a story for decades.',
    reason: (v) => `\`datePublished\` (${v.date}) is more than a year ahead: until then readers see nothing of this`,
    note: () => 'Correct the year; or, where it is meant, add an `embargo` that ends then.',
    wrong: 'datePublished: 2062-03-09',
    right: 'datePublished: 2026-03-09',
  },
} as const satisfies Record<string, Rule>
