import type { Explanation } from '@findings/core'
import type { Channel } from '../terminal.js'
import { visible } from '../visible.js'
import { wrap } from '../wrap.js'

type NoPage = Extract<Explanation, { readonly outcome: 'moved' | 'hidden' | 'unreached' | 'pageless' | 'unknown' }>

/** Where an address leads, or why there is no page to explain, and what may have been meant; of what is not public, nothing but its address. */
export function noPage(given: string, reason: NoPage, { columns }: Pick<Channel, 'columns'>): string {
  return `${wordsOf(given, reason)
    .flatMap((sentence) => wrap(visible(sentence), columns))
    .concat(reason.outcome === 'unknown' ? reason.nearest.map((url) => `  ${visible(url)}`) : [])
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
      return [`${reason.url} is not public at this time: ${becauseOf[reason.because]}.`, ...preview]
    }
    case 'unreached':
      return [
        `${reason.url} has no page at this time: nothing that is public leads to its record.`,
        `The record is ${reason.file}`,
      ]
    case 'pageless':
      return [`${reason.file} has no page of its own: the pages that name it show it.`]
    case 'unknown':
      return [`There is no page \`${given}\`.`, 'Did you mean one of these?']
  }
}

const becauseOf: Readonly<Record<Extract<NoPage, { readonly outcome: 'hidden' }>['because'], string>> = {
  draft: 'its story is a draft',
  future: 'its date is still to come',
  embargo: 'its embargo has not ended',
  consent: 'consent to show it here has ended, was withdrawn or was never given',
  withdrawn: 'its story was withdrawn',
}
