import type { Root } from 'hast'
import type { PluggableList, Plugin } from 'unified'
import type { Home } from '../links/path-below.js'
import type { AvoidedIn } from '../story/avoided-words.js'
import { acronyms } from './acronyms.js'
import { avoided } from './avoided.js'
import { bodyH1 } from './body-h1.js'
import { cameOutAsText } from './came-out-as-text.js'
import { checkDirectives } from './check-directives.js'
import type { DirectiveSyntax } from './directive-syntax.js'
import { documentOf } from './document.js'
import { headingIds } from './heading-ids.js'
import { inlineSyntax } from './inline-syntax.js'
import { lostSlots } from './lost-slots.js'
import type { ParseNatively } from './native/load-native.js'
import { nativeFirst } from './native/native-first.js'
import { createParser } from './parser.js'
import { rawHtml } from './raw-html.js'
import { sanitise } from './sanitise.js'
import { skippedHeadings } from './skipped-headings.js'
import { ofSite } from './stage.js'
import { tableAlign } from './table-align.js'
import { tableRegions } from './table-regions.js'
import { targets } from './targets.js'
import { type Compiled, toBody } from './to-body.js'
import { toHast } from './to-hast.js'
import { uniqueIds } from './unique-ids.js'
import { unusedFootnotes } from './unused-footnotes.js'
import { unwrapParagraphs } from './unwrap-paragraphs.js'
import { wordless } from './wordless.js'

declare module 'unified' {
  interface CompileResultMap {
    body: Compiled
  }
}

export interface MarkdownOptions {
  readonly remarkPlugins: PluggableList
  readonly rehypePlugins: PluggableList
  readonly directives: readonly DirectiveSyntax[]
  /** Where the site stands: links below it are its own. Default: nowhere. */
  readonly homes?: readonly Home[]
  /** The native parser, for what it is known to read as remark-parse does. Default: all is read by remark-parse. */
  readonly native?: ParseNatively | undefined
  /** The words that bodies avoid. Default: none. */
  readonly avoidedIn?: AvoidedIn
  /** How many milliseconds a story may take that could take minutes. */
  readonly patience?: number
}

/** The pipeline, frozen: one for whole bodies, one for the content of a single paragraph. */
export function createProcessor(options: MarkdownOptions, content: 'body' | 'inline') {
  const { native } = options
  return createParser(textNamesOf(options)) // Markdown → mdast
    .use(native ? [[nativeFirst, native, textNamesOf(options)]] : []) // the same, many times faster
    .use(content === 'inline' ? [inlineSyntax] : []) // nothing but what a paragraph holds
    .use(ofSite(options.remarkPlugins))
    .use([checkDirectives]) // unknown names, wrong forms, stray fences
    .use([cameOutAsText]) // what is nearly a heading, a link, an image or bold
    .use([unusedFootnotes]) // notes that nobody would see
    .use(content === 'body' ? [acronyms] : []) // short forms that nothing explains
    .use(content === 'body' ? [avoided] : []) // words that the site avoids
    .use(toHast) // mdast → hast, directives as `f-slot`
    .use([tableAlign]) // `data-align` for cells
    .use([headingIds]) // an id for every heading
    .use(ofSite(options.rehypePlugins))
    .use([uniqueIds]) // no id twice
    .use([() => headingIds()]) // an id for headings that plugins made
    .use([rawHtml]) // reports HTML that is still HTML
    .use([targets]) // protocols of links and images
    .use([bodyH1]) // the title is the only h1
    .use([skippedHeadings]) // one level at a time
    .use([wordless]) // no heading and no link without words
    .use([sanitise]) // allowed elements and attributes, prefixed ids
    .use([tableRegions]) // a place for every table to scroll in
    .use(content === 'inline' ? [unwrapParagraphs] : [])
    .use([lostSlots]) // directives that a plugin has lost
    .use(compile) // hast → Body
    .freeze()
}

/** The directives that running text may hold. */
export function textNamesOf({ directives }: Pick<MarkdownOptions, 'directives'>): string[] {
  return directives.filter(({ forms }) => forms.includes('text')).map(({ name }) => name)
}

const compile: Plugin<[], Root, Compiled> = function () {
  this.compiler = (tree, file) => toBody(tree as Root, documentOf(file))
}
