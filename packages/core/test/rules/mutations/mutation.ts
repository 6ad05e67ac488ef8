/** A site that is right, one place of it that is broken, and where that is said. */
export interface Mutation {
  readonly rule: string
  readonly name: string
  /** Added to the base site, and right. */
  readonly files?: Readonly<Record<string, string>>
  /** The first `from` of the file becomes `to`; a file that does not exist yet is empty. */
  readonly break: { readonly file: string; readonly from: string; readonly to: string }
  /** `file:line:column`, or the file alone when all of it is meant. */
  readonly at: string
  /** Other rules that the same break offends as well. */
  readonly also?: readonly string[]
  /** Why the place can only be near. */
  readonly near?: string
}
