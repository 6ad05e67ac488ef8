import type { Explanation, HeldBy } from '@findings/core'
import { plural } from '../plural.js'
import type { Channel } from '../terminal.js'
import { visible } from '../visible.js'
import { wrap } from '../wrap.js'

type NoPage = Extract<
  Explanation,
  { readonly outcome: 'moved' | 'hidden' | 'unreached' | 'pageless' | 'image' | 'attachment' | 'unknown' }
>

/** Where an address leads, or why there is no page to explain, and what may have been meant; of what is not public, no more than its address and what holds it back. */
export function noPage(given: string, reason: NoPage, { columns }: Pick<Channel, 'columns'>): string {
  return `${wordsOf(given, reason)
    .flatMap((sentence) => wrap(visible(sentence), columns))
    .concat(addressesIn(reason).map((url) => `  ${visible(url)}`))
    .join('\n')}\n`
}

function wordsOf(given: string, reason: NoPage): readonly string[] {
  switch (reason.outcome) {
    case 'moved':
      return [`${reason.url} leads to ${reason.to}`, `So says ${reason.file}`]
    case 'hidden': {
      const preview =
        reason.because === 'consent' || reason.because === 'withdrawn'
          ? []
          : ['To explain it in the preview, add --drafts.']
      const { url, file, because, by } = reason
      return [`${url ?? file} is not public at this time: ${becauseOf[because]}.`, heldBy(by), ...preview]
    }
    case 'unreached':
      return [
        `${reason.url} has no page at this time: nothing that is public uses its record.`,
        `The record is ${reason.file}`,
      ]
    case 'pageless':
      return [`${reason.file} has no page of its own.`, shownWords(reason.shownOn.length)]
    case 'image':
      return [
        `${reason.file} is an image.`,
        ...(reason.isAround ? ['Every page shows it.'] : [shownWords(reason.shownOn.length)]),
      ]
    case 'attachment':
      return [
        `${reason.file} is a file that stories may link to.`,
        ...(reason.isAround ? ['Every page links to it.'] : [linkedWords(reason.shownOn.length)]),
      ]
    case 'unknown':
      return [`There is no page \`${given}\`.`, 'Did you mean one of these?']
  }
}

/** What is listed below the words. */
function addressesIn(reason: NoPage): readonly string[] {
  if (reason.outcome === 'unknown') return reason.nearest
  if ('isAround' in reason && reason.isAround) return []
  return 'shownOn' in reason ? reason.shownOn : []
}

const shownWords = (pages: number): string =>
  pages === 0 ? 'No page that is public shows it.' : `Shown on ${plural(pages, 'page')}:`

const linkedWords = (pages: number): string =>
  pages === 0 ? 'No page that is public links to it.' : `Linked to on ${plural(pages, 'page')}:`

/** Where it stands that something is not public, and for how long. */
function heldBy({ file, field, until, since }: HeldBy): string {
  const when = until !== undefined ? `, until ${until}` : since !== undefined ? `, since ${since}` : ''
  return `So says \`${field}\` in ${file}${when}`
}

const becauseOf: Readonly<Record<Extract<NoPage, { readonly outcome: 'hidden' }>['because'], string>> = {
  draft: 'its story is a draft',
  future: 'its date is still to come',
  embargo: 'its embargo has not ended',
  consent: 'consent to show it here has ended, was withdrawn or was never given',
  withdrawn: 'its story was withdrawn',
}
