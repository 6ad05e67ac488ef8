/** An identifier scheme of scholarly work: how a value is checked offline, normalised and linked. */
export interface IdentifierScheme {
  readonly name: string
  /** What a right one looks like, for messages. */
  readonly expected: string
  /** What it looks like before anything is tidied, as a regular expression without flags; checksums are another matter. */
  readonly look: string
  /** The bare identifier of a value written bare, with its prefix or as a full link; undefined when it is wrong. */
  readonly normalise: (value: string) => string | undefined
  readonly url: (identifier: string) => string
  /** What readers see of one, as the scheme asks: its address, or the register and the number. */
  readonly text: (identifier: string) => string
}

const scheme = (
  name: string,
  expected: string,
  pattern: RegExp,
  url: (identifier: string) => string,
  text: (identifier: string) => string,
  isValid: (identifier: string) => boolean = () => true,
  tidy: (identifier: string, written: string) => string = (identifier) => identifier,
): IdentifierScheme => ({
  name,
  expected,
  look: untidy(pattern.source.slice(1, -1)),
  url,
  text,
  normalise: (value) => {
    const found = pattern.exec(value.trim())?.[1]
    if (found === undefined) return undefined
    const identifier = tidy(found, value.trim())
    return isValid(identifier) ? identifier : undefined
  },
})

/** A pattern, between spaces and in capitals or not. */
const untidy = (source: string): string => `^\\s*(?:${source.replace(/\\.|\[[^\]]*\]|[a-z]/gi, inAnyCase)})\\s*$`

/** A letter, or a set of characters with letters in it, in either case; anything else as it is. */
function inAnyCase(part: string): string {
  if (part.startsWith('\\')) return part
  const set = part.replace(/^\[|\]$/g, '')
  const letters = set.startsWith('^') ? '' : set.replace(/\\./g, '')
  if (!/[a-z]/i.test(letters)) return part
  return `[${set}${letters === letters.toLowerCase() ? letters.toUpperCase() : letters.toLowerCase()}]`
}

/** ISO 7064 MOD 11-2 over the first fifteen digits, as ORCID's documentation describes it. */
function hasOrcidChecksum(orcid: string): boolean {
  const digits = orcid.replaceAll('-', '')
  let total = 0
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2
  const check = (12 - (total % 11)) % 11
  return digits[15] === (check === 10 ? 'X' : String(check))
}

const base32 = '0123456789abcdefghjkmnpqrstvwxyz'

/** ISO 7064 MOD 97-10 over the Crockford base-32 value of the first seven characters, as ROR's documentation describes it. */
function hasRorChecksum(ror: string): boolean {
  let value = 0
  for (const letter of ror.slice(0, 7)) value = value * 32 + base32.indexOf(letter)
  return 98 - ((value * 100) % 97) === Number(ror.slice(7))
}

/**
 * DOI Handbook, 2.2: after the slash stands any graphic character, also `<` and `>`. Curly quotes, and a full stop or comma at its end, come from
 * the sentence that it was copied from.
 */
const doiPattern =
  /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}(?:\.\d+)*\/[^\s\p{Cc}\p{Cf}\p{Cs}\p{Pi}\p{Pf}„‚]*[^\s\p{Cc}\p{Cf}\p{Cs}\p{Pi}\p{Pf}„‚.,])$/iu

/** The DOI of an address, in which some characters are written as `%3C`. */
function doiOf(found: string, written: string): string {
  try {
    return /^https?:/i.test(written) ? decodeURIComponent(found) : found
  } catch {
    return found // a per cent sign of its own
  }
}

const doiUrl = (doi: string) => `https://doi.org/${encodeURI(doi).replaceAll('#', '%23').replaceAll('?', '%3F')}`
const orcidUrl = (orcid: string) => `https://orcid.org/${orcid}`
const rorUrl = (ror: string) => `https://ror.org/${ror}`

/** A DOI, an ORCID and a ROR id are shown as their addresses, as the display guidelines of Crossref, ORCID and ROR ask. */
export const identifiers = {
  doi: scheme(
    'DOI',
    'something like 10.5555/12345678',
    doiPattern,
    doiUrl,
    doiUrl,
    (doi) => doiPattern.test(doi),
    doiOf,
  ),
  pmid: scheme(
    'PubMed id',
    'one to eight digits',
    /^(?:https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/|PMID:\s*)?([1-9]\d{0,7})\/?$/i,
    (pmid) => `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
    (pmid) => `PubMed ${pmid}`,
  ),
  pmcid: scheme(
    'PubMed Central id',
    'something like PMC1234567',
    /^(?:https?:\/\/pmc\.ncbi\.nlm\.nih\.gov\/articles\/|https?:\/\/www\.ncbi\.nlm\.nih\.gov\/pmc\/articles\/|PMCID:\s*)?(PMC[1-9]\d{0,8})\/?$/i,
    (pmcid) => `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`,
    (pmcid) => `PubMed Central ${pmcid}`,
    undefined,
    (pmcid) => pmcid.toUpperCase(),
  ),
  nct: scheme(
    'ClinicalTrials.gov number',
    'NCT and eight digits',
    /^(?:https?:\/\/(?:www\.)?clinicaltrials\.gov\/(?:study|ct2\/show)\/)?(NCT\d{8})$/i,
    (nct) => `https://clinicaltrials.gov/study/${nct}`,
    (nct) => `ClinicalTrials.gov ${nct}`,
    undefined,
    (nct) => nct.toUpperCase(),
  ),
  isrctn: scheme(
    'ISRCTN number',
    'ISRCTN and eight digits',
    /^(?:https?:\/\/(?:www\.)?isrctn\.com\/)?(ISRCTN\d{8})$/i,
    (isrctn) => `https://www.isrctn.com/${isrctn}`,
    (isrctn) => isrctn, // begins with the name of its register
    undefined,
    (isrctn) => isrctn.toUpperCase(),
  ),
  orcid: scheme(
    'ORCID',
    'something like 0000-0002-1825-0097, with the right last digit',
    /^(?:https?:\/\/orcid\.org\/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/i,
    orcidUrl,
    orcidUrl,
    hasOrcidChecksum,
    (orcid) => orcid.toUpperCase(),
  ),
  ror: scheme(
    'ROR id',
    'something like https://ror.org/02mhbdp94, with the right last digits',
    /^(?:https?:\/\/ror\.org\/)?(0[0-9a-hj-km-np-tv-z]{6}\d{2})$/i,
    rorUrl,
    rorUrl,
    hasRorChecksum,
    (ror) => ror.toLowerCase(),
  ),
} as const satisfies Record<string, IdentifierScheme>

export type SchemeName = keyof typeof identifiers

/** What a telephone number may look like before it is tidied. */
export const phoneLook = String.raw`^[\s().-]*\+[\s().-]*[1-9](?:[\s().-]*\d){6,14}[\s().-]*$`

/** ITU-T E.164: a plus sign, the country code and at most fifteen digits; spaces, dots, hyphens and brackets are ignored. */
export function normalisePhone(value: string): string | undefined {
  const bare = value.replace(/[\s().-]/g, '')
  return /^\+[1-9]\d{6,14}$/.test(bare) ? bare : undefined
}
