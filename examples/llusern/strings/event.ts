import type { Strings } from '@findings/core'

/** The words that `theme/event.eta` prints. */
export const eventWords = {
  en: { 'site.event.when': 'When', 'site.event.venue': 'Where', 'site.event.speakers': 'Speakers' },
  cy: {
    'core.kind.event.one': 'Digwyddiad',
    'core.kind.event.many': 'Digwyddiadau',
    'site.event.when': 'Pryd',
    'site.event.venue': 'Ble',
    'site.event.speakers': 'Siaradwyr',
  },
} satisfies Readonly<Record<'en' | 'cy', Strings>>
