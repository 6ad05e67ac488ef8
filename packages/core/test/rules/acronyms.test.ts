import { describe, expect, it } from 'vitest'
import { acronymsOf } from '../../src/story/acronyms.js'
import { processorTime } from '../support/processor-time.js'

/** The acronyms of a text that it does not explain at their first use. */
function unexplained(text: string): string[] {
  const uses = acronymsOf(text)
  const first = uses.filter(({ word }, index) => uses.findIndex((use) => use.word === word) === index)
  return first.filter((use) => !use.isExplained).map(({ word }) => word)
}

describe('acronyms that a text does not explain', () => {
  it.each([
    ['The plan went to the MHRA in May.', ['MHRA']],
    ['We measured RNA by CT and MRI.', ['RNA', 'CT', 'MRI']],
    ['Both QALYs and the EMA’s view count.', ['QALY', 'EMA']],
    ['The G6PD enzyme.', ['G6PD']],
    ['An anti-TNF drug, and an MRI-guided biopsy.', ['TNF', 'MRI']],
    ['Treated with CAR-T cells.', ['CAR']],
    ['The scan (MRI and CT) was clear.', ['MRI', 'CT']],
    ['The EMA (see below) agreed.', ['EMA']],
    ['The EMA (Figure 2) agreed.', ['EMA']],
    ['EMA agreed.', ['EMA']],
    ['The EMA agreed. The European Medicines Agency (EMA) sits in Amsterdam.', ['EMA']],
    ['A trial of CBT, sleep and exercise.', ['CBT']],
    ['The MHRA/EMA view.', ['MHRA', 'EMA']],
    ['“PSMA” is a word.', ['PSMA']],
  ])('are found: %s', (text, expected) => {
    expect(unexplained(text)).toEqual(expected)
  })
})

describe('acronyms that a text explains', () => {
  it.each([
    'Magnetic resonance imaging (MRI) showed it.',
    'The Medicines and Healthcare products Regulatory Agency (MHRA) agreed. The MHRA is quick.',
    'The agency for medicines (the “EMA”) agreed.',
    'Chimeric antigen receptor T cells (CAR-T) helped.',
    'Non-governmental research institutes (NRIs) and an NRI.',
    'Magnetic resonance imaging (MRI, for short) showed it.',
    'A scan of the magnetic kind (NMR or MRI) showed it.',
    'The MRI (magnetic resonance imaging) showed it.',
    'An MRI scan (magnetic resonance imaging) showed it.',
    'The RNA (ribonucleic acid) was gone.',
    'The Norwegian research council [NFR] paid.',
    'Magnetic resonance imaging, or MRI, showed it.',
    'A method known as MRI showed it.',
    'Magnetic resonance imaging – MRI – showed it.',
    'The MHRA, the Medicines and Healthcare products Regulatory Agency, agreed.',
    'MRI stands for magnetic resonance imaging.',
    'A trial called WARM compared gloves.',
  ])('are none: %s', (text) => {
    expect(acronymsOf(text).length).toBeGreaterThan(0)
    expect(unexplained(text)).toEqual([])
  })
})

describe('capitals that are no acronyms', () => {
  it.each([
    'Everybody in the UK, the EU and the USA knows DNA, HIV, AIDS, the NHS and the BBC.',
    'A GP, a CEO, a PDF and two TVs at 9 AM, or 9AM.',
    'Elizabeth II, Louis XIV, phase III and IV, chapter XLIX, MMXXVI.',
    'Stage IIIb, type IIa.',
    'The HER2 protein, DRP1, BRCA1, CD4, p53, H1N1, B12 and TP53.',
    'COVID-19, IL-6, QUILL-2, GLP-1, SARS-CoV-2 and T-ALL.',
    'An mRNA vaccine, iPSCs, eGFR, a PhD and DNase at 5 MHz.',
    'Trial NCT01234567 and ISRCTN12345678, grant WT-2022-003.',
    'Write to Eastmarch EX0 0AA, SW1A 1AA or W1A 0AX.',
    'See https://example.org/ABC/DEF?GHI=JKL or doi 10.5555/ABC.DEF, or www.ABC.example.',
    'Mail JKL@example.org or jkl@EXAMPLE.org.',
    'Look into README.MD and a_FILE_NAME here.',
    'This is NOT a cure, and you MUST NOT stop.',
    'PLEASE DO NOT STOP your drugs.',
    'Research AND/OR development, R&D, Q&A, A&E and AT&T.',
    'NOTE: we are closed.',
    'It stops the spread. PICT: a nurse.',
    'LONDON, 9 March – Researchers say so.',
    'Under CC BY-NC-ND 4.0 or CC BY-SA.',
    'DON’T worry, it’S fine.',
    'A 3D picture of 5G, at 37 °C in an H₂O bath.',
    'Class A, B or C.',
    'The word INTERNATIONAL is long.',
    'Ångström, ÅÄÖ and ΑΒΓ are letters too, and so is ПРО.',
  ])('are left alone: %s', (text) => {
    expect(unexplained(text)).toEqual([])
  })

  it('are left alone where a whole line is set in them', () => {
    expect(unexplained('THE MHRA AND THE EMA')).toEqual([])
  })
})

it('reads hostile text in linear time', async () => {
  const texts = [
    'AB ',
    'AB, (',
    'ABC x (',
    'A',
    'AB.CD',
    'A-',
    'AB - ',
    '(AB ',
    '10.5555/',
    'AB@',
    'ABC    ',
    'CC BY-',
    'SW1A ',
  ]
  for (const text of texts) {
    const time = await processorTime(() => acronymsOf(`x ${text.repeat(Math.ceil(400_000 / text.length))}`))
    expect({ text, isQuick: time < 4000 }).toEqual({ text, isQuick: true })
  }
})
