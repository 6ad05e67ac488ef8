/** Writes an instant as the clocks of a time zone show it: `2026-12-01 00:01`, and midnight as its day alone. */
export function siteTime(timeZone: string): (instant: string) => string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  return (instant) => {
    const parts = new Map(format.formatToParts(Date.parse(instant)).map(({ type, value }) => [type, value]))
    const [year, month, day, hour, minute] = (['year', 'month', 'day', 'hour', 'minute'] as const).map((type) =>
      parts.get(type),
    )
    const time = `${hour}:${minute}`
    return `${year}-${month}-${day}${time === '00:00' ? '' : ` ${time}`}`
  }
}
