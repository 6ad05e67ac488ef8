import type { SurveyedEntry } from '@findings/core'
import type { Row } from '../rows.js'
import type { Shown, Surveyed } from './shown.js'

/** Each with its reason, in the order in which a story goes through them. */
export function hiddenRows(
  { entries, events }: Surveyed,
  time: (instant: string) => string,
  { pathOf }: Shown,
): readonly Row[] {
  const appears = new Map(events.filter(({ event }) => event === 'appears').map(({ file, at }) => [file, at]))
  const until = (file: string, words: string) => {
    const at = appears.get(file)
    return at === undefined ? '' : `, ${words} ${time(at)}`
  }
  const elsewhere = (file: string, by: SurveyedEntry['by']) =>
    by && by.file !== file ? [`– as says \`${by.field}\` in ${pathOf(by.file)}`] : []
  const lineOf = ({ file, state, lack, by }: SurveyedEntry) => {
    const when =
      state === 'consent'
        ? `, ${lackWords[lack ?? 'expired']}${by?.since === undefined ? '' : ` on ${by.since}`}`
        : until(file, state === 'embargo' ? 'until' : 'from')
    return [pathOf(file) + when, ...elsewhere(file, by)]
  }
  return states
    .map((state) => ({ name: stateWords[state], lines: entries.filter((one) => one.state === state).flatMap(lineOf) }))
    .filter(({ lines }) => lines.length > 0)
}

const states = ['draft', 'embargo', 'future', 'consent', 'withdrawn'] as const
const stateWords = {
  draft: 'draft',
  embargo: 'embargo',
  future: 'date to come',
  consent: 'consent',
  withdrawn: 'withdrawn',
}
const lackWords = { withdrawn: 'withdrawn', expired: 'expired', elsewhere: 'not for this website' }
