declare module 'commonmark-spec' {
  export const tests: readonly {
    readonly markdown: string
    readonly html: string
    readonly section: string
    readonly number: number
  }[]
}

declare module 'rehype-wrap-all' {
  import type { Plugin } from 'unified'

  const rehypeWrapAll: Plugin<[readonly { readonly selector: string; readonly wrapper: string }[]]>
  export default rehypeWrapAll
}
