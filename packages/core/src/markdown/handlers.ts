import type { Options } from 'remark-rehype'

/** How remark-rehype turns a node of each type into hast. */
export type Handlers = NonNullable<Options['handlers']>

/** What a handler may ask: definitions, footnotes, the children of a node. */
export type State = Parameters<NonNullable<Handlers['link']>>[0]
