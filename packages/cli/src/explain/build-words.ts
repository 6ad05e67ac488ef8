import type { ExplainedPage } from '@findings/core'
import { shownPath } from '../shown-path.js'
import { reasonWords, sharedChangeWords } from './reason-words.js'

/** A sentence, and phrases to list below it. */
export interface Said {
  readonly sentence: string
  readonly list: readonly string[]
}

const alone = (sentence: string): Said => ({ sentence, list: [] })

const everything = (sentence: string, list: readonly string[]): Said =>
  list.length > 0 ? { sentence: `${sentence}. Among what changed:`, list } : alone(`${sentence}.`)

const other = 'the config, something that it imports, a package or Findings itself'

/** What the last build did with a page, and why. */
export function lastBuild(page: ExplainedPage): Said {
  const { last, out } = page
  switch (last.status) {
    case 'unrecorded':
      return alone(`There is no record of a build in ${shownPath(out)}.`)
    case 'absent':
      return alone('It did not make this page.')
    case 'everything': {
      const sentence = `It rendered the page, as it rendered all pages: ${beforeWords[last.before]}`
      return everything(sentence, sharedChangeWords(last, page))
    }
    case 'kept': {
      const list = reasonWords(last, page)
      if (list.length === 0)
        return alone('It did not render the page: nothing had changed of what the page is made of.')
      return { sentence: 'It did not render the page: it came out the same, although something had changed:', list }
    }
    case 'rendered':
      return { sentence: 'It rendered the page. What had changed:', list: reasonWords(last, page) }
  }
}

const beforeWords = {
  nothing: 'there was no earlier build to compare with',
  other: `${other} had changed`,
  damaged: 'what the build before had left was damaged',
}

/** What the next build will do with it, were it now. */
export function nextBuild(page: ExplainedPage): Said {
  const { next } = page
  switch (next.status) {
    case 'everything': {
      const why = next.before === 'other' ? `${other} has changed` : 'there is no build to compare with'
      const sentence = `It will render the page, as it will render all pages: ${why}`
      return everything(sentence, sharedChangeWords(next, page))
    }
    case 'kept': {
      const list = reasonWords(next, page)
      if (list.length === 0) return alone('It will leave the page as it is: nothing has changed.')
      return { sentence: 'It will leave the page as it is: it comes out the same, although something changed:', list }
    }
    case 'rendered':
      return { sentence: 'It will render the page. What has changed:', list: reasonWords(next, page) }
  }
}
