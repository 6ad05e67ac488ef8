export interface Mutation {
  readonly rule: string
  readonly name: string
  readonly files?: Readonly<Record<string, string>>
  readonly break: { readonly file: string; readonly from: string; readonly to: string }
  readonly at: string
}
