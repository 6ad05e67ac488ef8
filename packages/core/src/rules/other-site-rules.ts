import type { Rule, Values } from './rule.js'

/** Why a page of another site is not there. */
function howItIsGone({ href, why }: Values): string {
  if (why === 'address') return `\`${href}\` is not an address that a browser can open`
  if (why === 'doi') return `doi.org does not know \`${href}\``
  if (why === 'host') return `\`${href}\` leads to a site that does not exist any more`
  return `\`${href}\` ${why === 410 ? 'was removed for good' : 'is not there'}: its site answers ${why}`
}

const doubts: Readonly<Record<string, string>> = {
  time: 'its site did not answer in time',
  refused: 'its site refused the connection',
  lookup: 'the name of its site could not be looked up',
  certificate: 'its site has no valid certificate',
  broken: 'its site ended the connection too early',
  garbled: 'its site sent an answer that makes no sense',
  circle: 'its site redirects in a circle',
  far: 'its site redirects too many times',
  lost: 'its site redirects to something that is not a web address',
  private: 'its site redirects into a private network',
}

/** Why nobody knows whether a page of another site is there. */
function whyNobodyKnows({ why }: Values): string {
  if (typeof why === 'string') return doubts[why] ?? why
  if (why === 401 || why === 403 || why === 429) return `its site does not answer programs like this one (${why})`
  return Number(why) >= 500 ? `its site has a fault (${why})` : `its site answers ${why}`
}

/** What other sites say of the links that lead to them. */
export const otherSiteRules = {
  'dead-link': {
    severity: 'error',
    asksOthers: true,
    purpose: 'A link to another site must lead to something.',
    reason: howItIsGone,
    note: ({ why }) =>
      why === 'doi'
        ? 'Compare it with the DOI on the paper, character by character.'
        : 'Link to where the page is now, or to a copy in a web archive, or remove the link.',
    wrong: '[The register](https://register.example.org/closed/), which answers 404',
    right: '[The register](https://register.example.org/trials/)',
    standard: 'RFC 9110, sections 15.5.5 and 15.5.11',
  },
  'moved-link': {
    severity: 'warning',
    asksOthers: true,
    purpose: 'The old address stops working when the other site no longer redirects it.',
    reason: (v) => `\`${v.href}\` has moved to \`${v.to}\``,
    note: () => 'Check that the page is still the one you mean, then write the new address.',
    wrong: '[The register](https://register.example.org/old/), which answers 301',
    right: '[The register](https://register.example.org/trials/)',
    standard: 'RFC 9110, sections 15.4.2 and 15.4.9',
  },
  'unsure-link': {
    severity: 'warning',
    asksOthers: true,
    purpose: 'Some links can be checked only by a person.',
    reason: (v) => `Cannot tell whether \`${v.href}\` still works: ${whyNobodyKnows(v)}`,
    note: () => 'Open it in a browser. `findings links` tries again next time.',
    wrong: '[The register](https://register.example.org/), which does not answer in time',
    right: 'The same link, once the site answers.',
  },
} as const satisfies Record<string, Rule>
