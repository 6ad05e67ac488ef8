/**
 * A seeded corpus: the same seed and size give the same files on every machine. Bodies are about 5.5 kB of Markdown with
 * headings, lists, links and a quotation; every story has a date, one to three of 40 topics and an author.
 */

const words =
  `cell signal marrow patient treatment gene trial model nurse family response protein immune sample clinic result team growth drug study
  healthy early common change level record centre measure careful support question answer month number small large group rest`.split(
    /\s+/,
  )

/** A generator of numbers from 0 to 1 (mulberry32). */
export function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Stories as data: what the generators of the peers' sites need too. */
export function stories(count, seed = 7) {
  const next = random(seed)
  const pick = (list) => list[Math.floor(next() * list.length)]
  const sentence = () => {
    const text = Array.from({ length: 9 + Math.floor(next() * 9) }, () => pick(words)).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const paragraph = () => Array.from({ length: 6 }, sentence).join(' ')
  return Array.from({ length: count }, (_, index) => {
    const topics = [...new Set(Array.from({ length: 1 + Math.floor(next() * 3) }, () => Math.floor(next() * 40)))]
    const body = [
      paragraph(),
      `## ${sentence().slice(0, -1)}`,
      paragraph(),
      `- ${sentence()}\n- **${pick(words)}** ${sentence()}\n- ${sentence()}`,
      paragraph(),
      `## ${sentence().slice(0, -1)}`,
      `${paragraph()} See [the study of ${pick(words)} ${index}](https://example.org/studies/${index}).`,
      `> ${sentence()}`,
      paragraph(),
      `## ${sentence().slice(0, -1)}`,
      `${sentence()} *${pick(words)}* ${paragraph()}`,
      paragraph(),
    ].join('\n\n')
    const day = new Date(Date.UTC(2010, 0, 1) + Math.floor(next() * 5800) * 86_400_000).toISOString().slice(0, 10)
    return {
      id: `story-${index}`,
      title: `${sentence().slice(0, 60).trim()} ${index}`,
      date: day,
      topics,
      author: index % 60,
      body,
    }
  })
}
