import { describe, expect, it } from 'vitest'
import { identifiers, normalisePhone } from '../src/identifiers/identifiers.js'

describe('identifiers', () => {
  it.each([
    ['doi', 'https://doi.org/10.5555/ABC-1', '10.5555/ABC-1', 'https://doi.org/10.5555/ABC-1'],
    [
      'doi',
      '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
      '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
      'https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2',
    ],
    ['doi', 'https://doi.org/10.5555/a%3Cb%3E%23', '10.5555/a<b>#', 'https://doi.org/10.5555/a%3Cb%3E%23'],
    ['doi', 'https://doi.org/10.5555/a<b>', '10.5555/a<b>', 'https://doi.org/10.5555/a%3Cb%3E'],
    ['doi', 'https://doi.org/10.5555/a%', '10.5555/a%', 'https://doi.org/10.5555/a%25'],
    ['doi', 'doi:10.5555/a%3C"?{b}', '10.5555/a%3C"?{b}', 'https://doi.org/10.5555/a%253C%22%3F%7Bb%7D'],
    ['doi', '10.1000.10/ŵy-中', '10.1000.10/ŵy-中', 'https://doi.org/10.1000.10/%C5%B5y-%E4%B8%AD'],
    ['doi', '10.5555/', undefined, undefined],
    ['doi', '10.5555/a.', undefined, undefined],
    ['doi', '10.5555/a,', undefined, undefined],
    ['doi', '10.5555/a b', undefined, undefined],
    ['doi', 'https://doi.org/10.5555/a%20b', undefined, undefined],
    ['doi', '“10.5555/a”', undefined, undefined],
    ['doi', '10.5555/a’', undefined, undefined],
    ['doi', '10.5555/a\u200b', undefined, undefined],
    ['doi', '10.5555/a\ud800', undefined, undefined],
    ['doi', '10.5555/a(b)#c', '10.5555/a(b)#c', 'https://doi.org/10.5555/a(b)%23c'],
    ['doi', '10.55/x', undefined, undefined],
    ['pmid', 'PMID: 123', '123', 'https://pubmed.ncbi.nlm.nih.gov/123/'],
    ['pmid', '0', undefined, undefined],
    ['pmcid', 'pmc123', 'PMC123', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC123/'],
    ['pmcid', '123', undefined, undefined],
    ['nct', 'nct01234567', 'NCT01234567', 'https://clinicaltrials.gov/study/NCT01234567'],
    ['nct', 'NCT0123456', undefined, undefined],
    ['isrctn', 'ISRCTN12345678', 'ISRCTN12345678', 'https://www.isrctn.com/ISRCTN12345678'],
    ['orcid', 'https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097'],
    ['orcid', '0000-0002-1694-233x', '0000-0002-1694-233X', 'https://orcid.org/0000-0002-1694-233X'],
    ['orcid', '0000-0002-1825-0098', undefined, undefined],
    ['orcid', '0000000218250097', undefined, undefined],
    ['ror', 'https://ror.org/02mhbdp94', '02mhbdp94', 'https://ror.org/02mhbdp94'],
    ['ror', '02mhbdp95', undefined, undefined],
    ['ror', '02mhbdi94', undefined, undefined],
  ] as const)('%s %j is %j', (scheme, written, bare, url) => {
    const identifier = identifiers[scheme].normalise(written)
    expect(identifier).toBe(bare)
    if (identifier !== undefined) expect(identifiers[scheme].url(identifier)).toBe(url)
  })

  it.each([
    ['doi', '10.5555/a(b)#c', 'https://doi.org/10.5555/a(b)%23c'],
    ['orcid', '0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097'],
    ['ror', '02mhbdp94', 'https://ror.org/02mhbdp94'],
    ['pmid', '123', 'PubMed 123'],
    ['pmcid', 'PMC123', 'PubMed Central PMC123'],
    ['nct', 'NCT01234567', 'ClinicalTrials.gov NCT01234567'],
    ['isrctn', 'ISRCTN12345678', 'ISRCTN12345678'],
  ] as const)('readers see the %s %j as %j', (scheme, identifier, text) => {
    expect(identifiers[scheme].text(identifier)).toBe(text)
  })

  it.each([
    ['+44 1632 960123', '+441632960123'],
    ['+44 (1632) 960-123', '+441632960123'],
    ['01632 960123', undefined],
    ['+44', undefined],
    ['+0441632960123', undefined],
  ])('the telephone number %j is %j', (written, number) => {
    expect(normalisePhone(written)).toBe(number)
  })
})
