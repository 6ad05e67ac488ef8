/** The colours by which people know how severe a problem is. */
export const severityColours = { error: 'red', warning: 'yellow' } as const
