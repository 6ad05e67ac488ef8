/** A name without what some file systems overlook: Unicode forms, capitals. */
export const fold = (name: string): string => name.normalize('NFC').toLowerCase()
