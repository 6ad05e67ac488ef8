/** An offset from UTC in minutes by the name that people give it, and a place that has it, for those that hold for a part of the year. */
export interface NamedZone {
  readonly offset: number
  readonly place?: string
}

const zone = (hours: number, place?: string): NamedZone => ({ offset: hours * 60, ...(place && { place }) })

/** Names that people write behind a time. Those that mean several things, such as IST, are not among them. */
export const zoneNames: ReadonlyMap<string, NamedZone> = new Map(
  Object.entries({
    Z: zone(0),
    UTC: zone(0),
    GMT: zone(0),
    BST: zone(1, 'Europe/London'),
    WET: zone(0, 'Europe/Lisbon'),
    WEST: zone(1, 'Europe/Lisbon'),
    CET: zone(1, 'Europe/Paris'),
    CEST: zone(2, 'Europe/Paris'),
    EET: zone(2, 'Europe/Athens'),
    EEST: zone(3, 'Europe/Athens'),
    EST: zone(-5, 'America/New_York'),
    EDT: zone(-4, 'America/New_York'),
    CST: zone(-6, 'America/Chicago'),
    CDT: zone(-5, 'America/Chicago'),
    MST: zone(-7, 'America/Denver'),
    MDT: zone(-6, 'America/Denver'),
    PST: zone(-8, 'America/Los_Angeles'),
    PDT: zone(-7, 'America/Los_Angeles'),
    AEST: zone(10, 'Australia/Sydney'),
    AEDT: zone(11, 'Australia/Sydney'),
    NZST: zone(12, 'Pacific/Auckland'),
    NZDT: zone(13, 'Pacific/Auckland'),
  }),
)
