import { type Fault, fault } from '../problems.js'
import { firstLine } from './first-line.js'

/** https://www.w3.org/TR/webvtt1/#syntax */
const header = /^WEBVTT(?:[ \t].*)?$/
const time = String.raw`(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}`
const timing = new RegExp(String.raw`^(${time})[ \t]+-->[ \t]+(${time})(?:[ \t].*)?$`)
/** Captions as SubRip has them: milliseconds behind a comma. */
const ofSubRip = /^\d{2}:\d{2}:\d{2},\d{3} --> \d{2}:\d{2}:\d{2},\d{3}/m

/** When the last of them is gone, in seconds; or the fault, where browsers would show none of them, or not what follows. */
export function readCaptions(file: string, bytes: Uint8Array): { duration?: number; faults: readonly Fault[] } {
  const broken = (values: Fault['values'], span = firstLine) => ({
    faults: [fault('invalid-captions', file, { span }, values)],
  })
  const text = textOf(bytes)
  if (text === undefined) return broken({ why: 'encoding' })
  const lines = text.split(/\r\n|\n|\r/)
  if (!header.test(lines[0] ?? '')) return broken({ why: ofSubRip.test(text) ? 'subrip' : 'header' })
  const at = lines.findIndex((line) => line.includes('-->') && !runs(line))
  if (at !== -1) return broken({ why: 'time', line: lines[at]?.trim() ?? '' }, spanOf(lines, at))
  const ends = lines.flatMap((line) => timing.exec(line)?.[2] ?? []).map(secondsOf)
  return ends.length === 0
    ? broken({ why: 'empty' })
    : { duration: ends.reduce((last, end) => Math.max(last, end), 0), faults: [] }
}

/** The text without a mark of byte order; undefined where it is not UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Whether a line says from when to when its words are shown. */
function runs(line: string): boolean {
  const [, from = '', to = ''] = timing.exec(line) ?? []
  return to !== '' && secondsOf(from) < secondsOf(to)
}

const secondsOf = (written: string): number => written.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

const spanOf = (lines: readonly string[], at: number) => ({
  start: { line: at + 1, column: 1 },
  end: { line: at + 1, column: (lines[at] ?? '').length + 1 },
})
