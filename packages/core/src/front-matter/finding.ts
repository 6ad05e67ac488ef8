/** A fault in YAML text: offsets, what is wrong in an author's words, what to do. */
export interface Finding {
  readonly start: number
  readonly end: number
  readonly reason: string
  readonly advice: string
}
