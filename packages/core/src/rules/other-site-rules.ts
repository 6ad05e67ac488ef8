import type { Rule, Values } from './rule.js'

/** Why a page of another site is not there. */
function howItIsGone({ href, why }: Values): string {
  if (why === 'address') return `\`${href}\` is no address that a browser can open`
  if (why === 'doi') return `doi.org knows no \`${href}\``
  if (why === 'host') return `\`${href}\` leads to a site that does not exist any more`
  return `\`${href}\` ${why === 410 ? 'is gone for good' : 'is not there'}: its site answers ${why}`
}

const doubts: Readonly<Record<string, string>> = {
  time: 'its site did not answer in time',
  refused: 'its site takes no connection',
  lookup: 'the name of its site could not be looked up',
  certificate: 'its site has no valid certificate',
  broken: 'its site broke off',
  garbled: 'its site answers something that is no website’s answer',
  circle: 'its site leads round in a circle',
  far: 'its site leads on and on',
  lost: 'its site leads on to no address of a website',
  private: 'its site leads into a private network',
}

/** Why nobody knows whether a page of another site is there. */
function whyNobodyKnows({ why }: Values): string {
  if (typeof why === 'string') return doubts[why] ?? why
  if (why === 401 || why === 403 || why === 429) return `its site turns programs away (${why})`
  return Number(why) >= 500 ? `its site has a fault (${why})` : `its site answers ${why}`
}

/** What other sites say of the links that lead to them. */
export const otherSiteRules = {
  'dead-link': {
    severity: 'error',
    asksOthers: true,
    purpose: 'A link to another site leads to something.',
    reason: howItIsGone,
    note: ({ why }) =>
      why === 'doi'
        ? 'Compare it with the paper, character by character.'
        : 'Link to where it is now or to a copy in a web archive, or remove the link.',
    wrong: '[The register](https://register.example.org/closed/), which answers 404',
    right: '[The register](https://register.example.org/trials/)',
    standard: 'RFC 9110, sections 15.5.5 and 15.5.11',
  },
  'moved-link': {
    severity: 'warning',
    asksOthers: true,
    purpose: 'A link still works when another site stops leading on from its old addresses.',
    reason: (v) => `\`${v.href}\` has moved to \`${v.to}\``,
    note: () => 'See whether it is still what you mean, and write the new address.',
    wrong: '[The register](https://register.example.org/old/), which answers 301',
    right: '[The register](https://register.example.org/trials/)',
    standard: 'RFC 9110, sections 15.4.2 and 15.4.9',
  },
  'unsure-link': {
    severity: 'warning',
    asksOthers: true,
    purpose: 'What a program cannot find out about a link, a person can.',
    reason: (v) => `Nobody knows whether \`${v.href}\` is there: ${whyNobodyKnows(v)}`,
    note: () => 'Open it in a browser. It is asked again next time.',
    wrong: '[The register](https://register.example.org/), which does not answer in time',
    right: 'The same link, once the site answers.',
  },
} as const satisfies Record<string, Rule>
