/** Short forms of four letters and more that end in a full stop; shorter words are never taken for the end of a sentence. */
const shortForms = new Set(
  (
    'approx aprox asst assoc bros bspw capt corp dept evtl excl figs gebr ggfs incl inkl insb mass messrs mlle mons prof profa refs resp revd ' +
    'sept sres subsp suppl supt thurs tues univ vols zzgl'
  ).split(' '),
)

/** The sentences of a text. Where a full stop may belong to a short form or a number, what follows stays with it. */
export function sentencesOf(text: string, language: string): string[] {
  const sentences: string[] = []
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    const last = sentences.at(-1)
    if (last !== undefined && !(endsSentence(last) && beginsSentence(segment)))
      sentences[sentences.length - 1] += segment
    else sentences.push(segment)
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

/**
 * Whether a text surely ends a sentence. A full stop before a bracket or behind a short word may not, and a question mark or an exclamation mark may
 * belong to a name or a title (“Who Cares? Trust”).
 */
function endsSentence(text: string): boolean {
  const end = text.replace(/[\p{Pf}\p{Pi}"'\s]+$/u, '')
  if (!end.endsWith('.')) return /(?![!?！？؟])\p{Sentence_Terminal}$/u.test(end)
  const word = /[^\s\p{Ps}\p{Pi}\p{Pd}]*$/u.exec(end.slice(0, -1))?.[0] ?? ''
  return /^[\p{L}\p{M}\p{N}’']{4,}$/u.test(word) && !shortForms.has(word.toLowerCase())
}

/** Whether a text begins with a capital, or with a letter of a script without capitals. */
const beginsSentence = (text: string): boolean => /^[\p{Ps}\p{Pi}\p{Pf}"'¿¡\s]*[\p{Lu}\p{Lt}\p{Lo}]/u.test(text)
