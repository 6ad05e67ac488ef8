import type { Options } from 'rehype-sanitize'

/** The prefix of every id in a body, so that none can stand for a property of `document` or an id of the theme. */
export const idPrefix = 's-'

const words = (text: string): string[] => text.split(' ')

const aria = words('ariaLabel ariaHidden ariaCurrent ariaExpanded ariaLevel ariaRoleDescription')
const references = words(
  'ariaDescribedBy ariaLabelledBy ariaControls ariaDetails ariaOwns ariaFlowTo headers htmlFor id name',
)

/** Elements, attributes and protocols that a body may have. Neither style nor script, and nothing that loads by itself. */
export const schema: Options = {
  allowComments: false,
  allowDoctypes: false,
  ancestors: Object.fromEntries(words('caption colgroup tbody td tfoot th thead tr').map((name) => [name, ['table']])),
  attributes: {
    '*': [...aria, ...references, ...words('className data* dir hidden lang role title translate')],
    a: words('href hrefLang rel target'),
    blockquote: ['cite'],
    col: ['span'],
    data: ['value'],
    del: words('cite dateTime'),
    details: ['open'],
    img: words('src alt width height loading decoding'),
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    ins: words('cite dateTime'),
    li: ['value'],
    math: words('display xmlns'),
    ol: words('start reversed type'),
    q: ['cite'],
    td: words('align colSpan rowSpan'),
    th: words('align colSpan rowSpan scope abbr'),
    time: ['dateTime'],
  },
  clobber: references,
  protocols: { cite: ['http', 'https'] },
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: words('script style template noscript iframe object embed applet frame frameset svg textarea select title'),
  tagNames: [
    'f-slot',
    ...words(
      'a abbr article aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt',
    ),
    ...words(
      'em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd li mark nav ol p pre q rp rt ruby',
    ),
    ...words('s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'),
    ...words(
      'math mi mn mo ms mspace mtext mrow mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd',
    ),
    ...words('mpadded mphantom mstyle merror semantics annotation'),
  ],
}
