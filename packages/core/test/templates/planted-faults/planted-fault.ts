/** A fault planted in a template, and what each way of checking says of it. */
export interface PlantedFault {
  /** What is wrong, for people. */
  readonly name: string
  /** The type of its view, as TypeScript; a page's view unless `partial` is true. */
  readonly view: string
  readonly isPartial?: true
  readonly source: string
  /** `line:column rule reason`, by types. */
  readonly types: string
  /** The same while a page is rendered; `nothing` when that does not find it. */
  readonly rendering: string
}
