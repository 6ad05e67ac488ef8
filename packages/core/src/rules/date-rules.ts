import type { Rule } from './rule.js'

/** Days and times of stories. */
export const dateRules = {
  'time-without-zone': {
    severity: 'error',
    fixed: true,
    purpose: 'A time without a zone means a different moment on another computer.',
    reason: (v) => `\`${v.value}\` in \`${v.key}\` has a time, but no time zone`,
    note: (v) =>
      String(
        v.advice ??
          `Write \`${v.value}Z\` for UTC, or add how far its place is from UTC on that day, as in \`+01:00\`.`,
      ),
    wrong: 'embargo: 2026-03-09T00:01',
    right: 'embargo: 2026-03-09T00:01Z',
    standard: 'RFC 3339',
  },
  'date-order': {
    severity: 'error',
    purpose: 'Readers see these dates, and rely on their order.',
    reason: (v) => `\`${v.later}\` (${v.laterDate}) is before \`${v.earlier}\` (${v.earlierDate})`,
    note: () => 'Correct the date that is wrong.',
    wrong: 'datePublished: 2026-03-09\ndateModified: 2025-03-09',
    right: 'datePublished: 2026-03-09\ndateModified: 2026-03-10',
  },
  'embargo-after-date': {
    severity: 'warning',
    purpose: 'The date of a story must be the day on which readers could first see it.',
    reason: (v) => `\`datePublished\` (${v.datePublished}) is before the end of the \`embargo\` (${v.embargo})`,
    note: (v) => `Write \`datePublished: ${v.day}\`. Lists and feeds use the end of the embargo.`,
    wrong: 'datePublished: 2026-01-01\nembargo: 2026-06-01T00:01Z',
    right: 'datePublished: 2026-06-01\nembargo: 2026-06-01T00:01Z',
  },
  'embargo-before-date': {
    severity: 'warning',
    purpose: 'A story that is held back must name one day on which it becomes public.',
    reason: (v) =>
      `The \`embargo\` (${v.embargo}) ends on ${v.day}, the day before \`datePublished\` (${v.datePublished})`,
    note: (v) =>
      `The story is held back until ${v.datePublished} begins in ${v.timeZone}. Correct the date that is wrong.`,
    wrong: 'datePublished: 2026-12-08\nembargo: 2026-12-07T23:01Z',
    right: 'datePublished: 2026-12-08\nembargo: 2026-12-08T00:01+00:00',
  },
  'unusual-offset': {
    severity: 'warning',
    purpose: 'An embargo must not end an hour too early because the clocks have changed.',
    reason: (v) =>
      `\`${v.value}\` in \`${v.key}\` has the offset ${v.offset}, but ${v.timeZone} has ${v.usual} on that day`,
    note: (v) =>
      `If you mean this time on the clocks of ${v.timeZone}, write \`${v.meant}\`. If the moment is right, write it in UTC: \`${v.utc}\`.`,
    wrong: "embargo: 2026-12-08T00:01+01:00, with `timeZone: 'Europe/London'`",
    right: 'embargo: 2026-12-08T00:01+00:00',
    standard: 'RFC 3339',
  },
  'coming-retraction': {
    severity: 'error',
    purpose: 'Readers must not be told of a retraction that has not happened.',
    reason: (v) => `The date of this retraction has not come yet (${v.date})`,
    note: () => 'Correct the date. If you do not know the day, write `retracted: true`.',
    wrong: 'retracted: 2062-03-01',
    right: 'retracted: 2026-03-01',
  },
  'distant-date': {
    severity: 'warning',
    purpose: 'A typing mistake in a year could hide a story for decades.',
    reason: (v) => `\`datePublished\` (${v.date}) is more than a year ahead, and readers cannot see this until then`,
    note: () => 'Correct the year. If it is right, add an `embargo` that ends then.',
    wrong: 'datePublished: 2062-03-09',
    right: 'datePublished: 2026-03-09',
  },
} as const satisfies Record<string, Rule>
