import type { Strings } from '@findings/core'

/** The words that `theme/event.eta` prints. */
export const eventWords: Readonly<Record<'en' | 'cy', Strings>> = {
  en: { 'event.when': 'When', 'event.venue': 'Where', 'event.speakers': 'Speakers' },
  cy: {
    'core.kind.event.one': 'Digwyddiad',
    'core.kind.event.many': 'Digwyddiadau',
    'event.when': 'Pryd',
    'event.venue': 'Ble',
    'event.speakers': 'Siaradwyr',
  },
}
