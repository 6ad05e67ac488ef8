import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../src/story/sentences.js'

describe('sentences', () => {
  it.each([
    ['en', 'It counts vessels. Clinics use it.', ['It counts vessels.', 'Clinics use it.']],
    [
      'en',
      'It works well. We asked “everyone.” They agreed.',
      ['It works well.', 'We asked “everyone.”', 'They agreed.'],
    ],
    [
      'en',
      'It began in 2024. We wait with hope. ‘Soon,’ they say.',
      ['It began in 2024.', 'We wait with hope.', '‘Soon,’ they say.'],
    ],
    ['cy', 'Mae’n gweithio. Ŵyr neb pam.', ['Mae’n gweithio.', 'Ŵyr neb pam.']],
    ['ar', 'وجدنا جينًا ثانيًا. يؤخر المرض.', ['وجدنا جينًا ثانيًا.', 'يؤخر المرض.']],
    ['ja', '遺伝子を見つけた。病気を遅らせる。', ['遺伝子を見つけた。', '病気を遅らせる。']],
    ['hi', 'हमने जीन खोजा। यह काम करता है।', ['हमने जीन खोजा।', 'यह काम करता है।']],
  ])('in %s end where one ends: %j', (language, text, sentences) => {
    expect(sentencesOf(text, language)).toEqual(sentences)
  })

  it.each([
    'Found with Dr. Okafor and Prof. Lind that 2.5 mg is enough.',
    'Some drugs, e.g. Quillaset, i.e. ours, slow it (Okafor et al. Cell 2024, vol. 3, pp. 4–9).',
    'Works in mice, cells, etc. People are next.',
    'Led by J. R. Okafor of St. Mary’s, U.S. Army, with a Ph.D. Student.',
    'Grew cells at approx. 37 °C, in C. elegans and E. coli. mutants.',
    'Register No. 12. A first.',
    'Asked “Why us?” and “What now?” of 400 people.',
    'Moved to findings.example.org. Nothing else changed.',
    'It paused … Then it went on.',
    'Reached women with breast cancer, inkl. Brustkrebs in Mass. General and Suppl. Table 2.',
    'The “Can we cure it?” Trial helped 400 people.',
    'The Who Cares? Trust helped with Yahoo! News and (ISRCTN12345678.) Award.',
    'Does it work? It does! So we hope.',
    'A line\nthat was broken\n\nby its author',
    'เราพบยีนที่สอง',
    'Ends in no stop',
    '… . ! ?',
    '',
  ])('are no more than one where a full stop may mean something else: %j', (text) => {
    expect(sentencesOf(text, 'en').length).toBeLessThanOrEqual(1)
  })
})
