export type Severity = 'error' | 'warning'

/** The words and numbers that a message is made of. */
export type Values = Readonly<Record<string, string | number>>

/** One rule as data: what it holds, how it speaks, and what wrong and right look like. */
export interface Rule {
  /** `off`: only sites that ask for it are checked. */
  readonly severity: Severity | 'off'
  /** One sentence: what it protects. */
  readonly purpose: string
  /** What is wrong. */
  readonly reason: (v: Values) => string
  /** What to do, when `reason` does not say it already; may be empty. */
  readonly note?: (v: Values) => string
  /** The shortest source that breaks it, and the same put right. */
  readonly wrong: string
  readonly right: string
  /** The standard it comes from, by name. */
  readonly standard?: string
  /** It can be neither turned off, nor lowered, nor waived. */
  readonly fixed?: true
  /** Whether it is kept is known to other sites alone: no build asks them. */
  readonly asksOthers?: true
}

/** `, did you mean …?`, when something near is known, or two things are. */
export function meant({ nearest, said, other, otherSaid }: Values): string {
  if (!nearest) return ''
  return other
    ? `, did you mean \`${nearest}\` (${said}) or \`${other}\` (${otherSaid})?`
    : `, did you mean \`${nearest}\`?`
}
