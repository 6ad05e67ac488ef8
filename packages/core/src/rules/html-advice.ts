/** What is written in place of the HTML of a tag, named in small letters: a sentence, or two. */
export function htmlAdvice(tag: string): string {
  const advice = advices.find(({ tags }) => tags.includes(tag))?.advice
  return advice ?? 'Write it in Markdown, or put it in backticks to show it as text.'
}

const advices: readonly { readonly tags: readonly string[]; readonly advice: string }[] = [
  { tags: ['p'], advice: 'Leave the tags out: an empty line ends a paragraph.' },
  { tags: ['em', 'i'], advice: 'Write `*words*`.' },
  { tags: ['strong', 'b'], advice: 'Write `**words**`.' },
  { tags: ['del', 's', 'strike'], advice: 'Write `~~words~~`.' },
  { tags: ['br'], advice: 'End the line with `\\`, or begin a new paragraph with an empty line.' },
  { tags: ['hr'], advice: 'Write `---`, with an empty line above and below.' },
  { tags: ['a'], advice: 'Write `[words](address)`.' },
  {
    tags: ['img', 'picture'],
    advice: 'Write `![what it tells](file)`, or `:::figure` for one with a caption or a credit.',
  },
  {
    tags: ['figure', 'figcaption'],
    advice: 'Write `:::figure{src=file alt="what it tells"}`, below it the caption, then a line `:::`.',
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
    tags: ['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    advice: 'Write a Markdown table: `| a | b |`, below it a line `| - | - |`, then a line for each row.',
  },
  {
    tags: ['code', 'pre', 'tt'],
    advice: 'Write backticks around it; around several lines, a line of three above and one below.',
  },
  {
    tags: ['iframe', 'video', 'audio', 'source', 'embed', 'object'],
    advice: 'Link to it with its title, `[title](address)`: pages load nothing from other sites.',
  },
  {
    tags: ['script', 'noscript'],
    advice: 'Remove it: a story brings no code of its own. What all pages need belongs in a template of `theme/`.',
  },
  { tags: ['style'], advice: 'Remove it: how pages look is said once for all, in `theme/site.css`.' },
  {
    tags: ['div', 'center', 'section', 'article', 'header', 'footer', 'main', 'aside'],
    advice: 'Leave the tags out, and keep the words between them, with an empty line above and below each paragraph.',
  },
  {
    tags: ['span', 'font'],
    advice: 'Leave the tags out, and keep the words between them.',
  },
  { tags: ['sup'], advice: 'Write the character itself, as in `10⁶` or `m²`; a note is written `[^1]`.' },
  { tags: ['sub'], advice: 'Write the character itself, as in `CO₂`.' },
]
