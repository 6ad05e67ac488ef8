import { htmlAdvice } from './html-advice.js'

/** What is written in place of a shortcode of this name, as WordPress, Hugo or Jekyll have them: a sentence, or two. */
export function shortcodeAdvice(name: string): string {
  if (/^(?:wp_)?caption$|^figure$|^img$/.test(name)) return htmlAdvice('figure')
  if (/^gallery$/.test(name)) return 'Write each image as `![what it shows](file)`, or as `:::figure` with a caption.'
  if (/^(?:video|audio)$/.test(name)) return htmlAdvice(name)
  if (mediaNames.has(name)) return htmlAdvice('iframe')
  if (/^(?:rel)?ref$|^post_url$|^link$/.test(name)) return 'Link to the file: `[words](./other-story.md)`.'
  if (/^highlight$/.test(name)) return htmlAdvice('pre')
  return 'Remove it, or write in Markdown what it showed. To show it as it is, put it in backticks.'
}

/** Shortcodes that show what is to be heard or seen. */
const mediaNames: ReadonlySet<string> = new Set(['embed', 'playlist', 'youtube', 'vimeo', 'tweet'])
