/** A question that a page asked, in its parts: which of them there are depends on `what`. */
export interface Question {
  /** What is asked, such as `entry`, `find`, `related` or `link`. */
  readonly what: string
  /** The file that it is about, project-relative. */
  readonly file?: string
  /** A link or the source of an image, as it stands in that file. */
  readonly written?: string
  /** A site path. */
  readonly url?: string
  readonly language?: string
  /** A kind, or the id of a record. */
  readonly id?: string
}

const aboutFiles = new Set([
  'entry',
  'versions',
  'naming',
  'newer',
  'older',
  'related',
  'retractions',
  'projects',
  'achievements',
])

/** Take a question apart that was written as an inquiry writes it. */
export function questionOf(written: string): Question {
  const [what, about] = halves(written, ' ')
  if (aboutFiles.has(what)) return { what, file: about }
  if (what === 'link' || what === 'image') {
    const [file, source] = halves(about, '\n')
    return { what, file, written: source }
  }
  if (what === 'find') return { what, id: halves(about, ' ')[1] }
  if (what === 'address' || what === 'taken') return { what, url: about }
  if (what === 'counterpart') {
    const [language, url] = halves(about, ' ')
    return { what, url, language }
  }
  if (what === 'latest') {
    const { kind, topic }: { kind?: string; topic?: string } = JSON.parse(about)
    const id = kind ?? topic
    return { what, ...(id !== undefined && { id }) }
  }
  return { what, ...(about !== '' && { id: about }) }
}

/** What stands before and after the first of these. */
export function halves(text: string, between: string): [string, string] {
  const at = text.indexOf(between)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + between.length)]
}
