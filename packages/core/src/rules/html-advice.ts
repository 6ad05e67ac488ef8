/** So many pieces of advice are read; what is left is told once these tags are gone. */
const most = 4

/** What is written in place of the HTML of these tags: of one as `htmlAdvice` says it, of several behind their names. */
export function htmlAdvices(tags: readonly string[]): string {
  const advices = [...new Set(tags.map(htmlAdvice))]
  if (advices.length < 2) return advices.join('')
  const left = advices.length > most ? ['The other tags here are reported once these are gone.'] : []
  return [...advices.slice(0, most).map((advice) => `${namesOf(advice, tags)}: ${advice}`), ...left].join(' ')
}

const namesOf = (advice: string, tags: readonly string[]): string =>
  tags
    .filter((tag) => htmlAdvice(tag) === advice)
    .map((tag) => `\`<${tag}>\``)
    .join(', ')

/** What is written in place of the HTML of a tag, named in small letters: a sentence, or two. */
export function htmlAdvice(tag: string): string {
  const advice = entries.find(({ tags }) => tags.includes(tag))?.advice
  return advice ?? 'Write it in Markdown, or put it in backticks to show it as text.'
}

const entries: readonly { readonly tags: readonly string[]; readonly advice: string }[] = [
  { tags: ['p'], advice: 'Leave the tags out: an empty line ends a paragraph.' },
  { tags: ['em', 'i', 'cite', 'dfn', 'var'], advice: 'Write `*words*`.' },
  { tags: ['strong', 'b'], advice: 'Write `**words**`.' },
  { tags: ['del', 's', 'strike'], advice: 'Write `~~words~~`.' },
  { tags: ['br'], advice: 'End the line with `\\`, or begin a new paragraph with an empty line.' },
  { tags: ['hr'], advice: 'Write `---`, with an empty line above and below.' },
  { tags: ['a'], advice: 'Write `[words](address)`.' },
  {
    tags: ['img', 'picture', 'svg', 'canvas'],
    advice: 'Write `![what it shows](file)`, or `:::figure` for one with a caption or a credit.',
  },
  {
    tags: ['figure', 'figcaption'],
    advice: 'Write `:::figure{src=file alt="what it shows"}`, below it the caption, then a line `:::`.',
  },
  ...[1, 2, 3, 4, 5, 6].map((level) => ({
    tags: [`h${level}`],
    advice: `Write \`${'#'.repeat(Math.max(2, level))} words\`, with an empty line above and below.`,
  })),
  {
    tags: ['ul', 'ol', 'li'],
    advice: 'Begin each item with `- `, or with `1. ` where the items are numbered, on a line of its own.',
  },
  { tags: ['blockquote'], advice: 'Begin each line with `> `, or write `:::quote` where somebody speaks.' },
  {
    tags: ['caption'],
    advice: 'Write `:::table[words]` above the table, and a line `:::` below it.',
  },
  {
    tags: ['table', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    advice: 'Write a Markdown table: `| a | b |`, below it a line `| - | - |`, then a line for each row.',
  },
  {
    tags: ['code', 'pre', 'tt', 'kbd', 'samp'],
    advice: 'Write backticks around it; around several lines, a line of three above and one below.',
  },
  {
    tags: ['video', 'audio', 'source', 'track'],
    advice:
      'Put the file beside the story, and write `:::video[title, length]{src=./film.mp4 captions=./film.vtt}` or `:::audio[…]{src=…}`, below it what is said, then a line `:::`.',
  },
  {
    tags: ['iframe', 'embed', 'object'],
    advice: 'Link to it with its title, `[title](address)`: pages load nothing from other sites.',
  },
  {
    tags: ['script', 'noscript'],
    advice: 'Remove it: a story brings no code of its own. What all pages need belongs in a template of `theme/`.',
  },
  { tags: ['style'], advice: 'Remove it: how all pages look is decided in `theme/site.css`.' },
  {
    tags: ['div', 'center', 'section', 'article', 'header', 'footer', 'main', 'aside', 'nav'],
    advice: 'Leave the tags out, and keep the words between them, with an empty line above and below each paragraph.',
  },
  {
    tags: ['font', 'time', 'wbr', 'nobr'],
    advice: 'Leave the tags out, and keep the words between them.',
  },
  {
    tags: ['span', 'bdi', 'bdo'],
    advice:
      'Leave the tags out, and keep the words between them. Write words in another language as `:lang[words]{tag=cy}`.',
  },
  { tags: ['sup'], advice: 'Write the character itself, as in `10⁶` or `m²`. A footnote is written `[^1]`.' },
  { tags: ['sub'], advice: 'Write the character itself, as in `CO₂`.' },
  { tags: ['u', 'mark', 'ins', 'big'], advice: 'Write `**words**` where it matters most, or leave the tags out.' },
  { tags: ['small'], advice: 'Leave the tags out, or make it a footnote, which is written `[^1]`.' },
  {
    tags: ['abbr', 'acronym'],
    advice: 'Write it out where it is first used, as in `magnetic resonance imaging (MRI)`.',
  },
  { tags: ['q'], advice: 'Write quotation marks, as in `“words”`.' },
  {
    tags: ['details', 'summary'],
    advice: 'Write `:::details[what is always seen]`, below it what is folded away, then a line `:::`.',
  },
  { tags: ['dl', 'dt', 'dd'], advice: 'Write a list with an item for each term: `- **term**: what it means`.' },
  { tags: ['address'], advice: 'Leave the tags out. To begin a new line, end the one before with `\\`.' },
  {
    tags: ['form', 'button', 'input', 'label', 'select', 'option', 'textarea', 'fieldset', 'legend'],
    advice: 'Link to a page that has the form, `[words](address)`, or write `::cta{label=words href=address}`.',
  },
]
