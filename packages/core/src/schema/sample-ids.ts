import type { RecordType } from '../story/record-type.js'

/** An id of each type, to show what ids look like. */
export const sampleIds: Readonly<Record<RecordType, string>> = {
  story: 'sleeping-cells',
  hub: 'bone-health',
  page: 'about',
  person: 'ada-okafor',
  organisation: 'heather-fund',
  topic: 'bone',
  achievement: 'first-trial',
  publication: 'okafor-2026',
  project: 'quiet-cells',
}
