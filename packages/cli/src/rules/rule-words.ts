import type { Rule } from '@findings/core'

/** How bad it is when nobody says otherwise. */
export const defaultSeverity = ({ severity }: Rule): string =>
  severity === 'off' ? 'off, unless the site asks for it' : severity

/** Whether a site or a story can do anything about the rule, as a sentence. */
export const changing = ({ fixed }: Rule): string =>
  fixed
    ? 'It can be neither changed nor waived.'
    : 'A site can change its severity or turn it off; a story can waive it for a time.'

/** Which commands find it, as a sentence; nothing where both `check` and `build` do. */
export const finding = ({ asksOthers }: Rule): string =>
  asksOthers ? '`findings links` alone finds it: no build asks other sites.' : ''

/** How that is written: on the command line, in the config, in a story. */
export const example = (id: string, { asksOthers }: Rule): readonly string[] => [
  `findings ${asksOthers ? 'links' : 'check'} --rule ${id}=error`,
  `rules: { '${id}': 'off' }  in the config`,
  `waive: [{ rule: ${id}, reason: …, until: 2027-01-01 }]  in the story`,
]
