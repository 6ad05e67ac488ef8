import { isDay, isInstant } from './dates.js'
import { readInstant } from './instant-in-words.js'
import { offsetAt, offsetsOf, offsetText } from './offsets.js'
import { zoneNames } from './zone-names.js'

const written =
  /^(\d{4}-\d{2}-\d{2})(?:(?:[T,]|\s|at)+(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*(?:\(?([a-z]{1,4})\)?|([+-]\d{1,2}(?::?\d{2})?))?)?$/i

/**
 * What to write in place of what was meant as an instant, in words: the one right value on that day, where there is one. Empty when nobody can tell.
 * A day without a year is counted from `datePublished`.
 */
export function adviseInstant(text: string, timeZone: string, datePublished?: string): string {
  const inFigures = ofFigures(text, timeZone)
  if (inFigures) return inFigures
  return readInstant(text, datePublished)
    .flatMap(({ figures, said, yearOf }) => {
      const advice = ofFigures(figures, timeZone)
      if (advice === '') return []
      if (yearOf)
        return [`The year is missing. If it is the first such day from \`datePublished\` (${yearOf}) on: ${advice}`]
      return [said ? `If you mean ${said}: ${advice}` : advice]
    })
    .join(' ')
}

function ofFigures(text: string, timeZone: string): string {
  const [, date = '', hour, minutes = '', seconds, name, offset] = written.exec(text.trim()) ?? []
  if (!isDay(date)) return ''
  if (hour === undefined) {
    // It would end as the day begins, and whoever agreed on it may mean a later time.
    return inZone(`${date}T00:00`, timeZone, (value) => `that day begins at ${value}: write the time that you mean.`)
  }
  const local = `${date}T${hour.padStart(2, '0')}:${minutes}${seconds ? `:${seconds}` : ''}`
  if (!isInstant(`${local}Z`)) return ''
  if (name !== undefined) return named(local, name.toUpperCase(), timeZone)
  if (offset === undefined) return inZone(local, timeZone)
  const [, sign, hours = '', rest = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? []
  const value = `${local}${sign}${hours.padStart(2, '0')}:${rest}`
  return isInstant(value) ? `Write \`${value}\`.` : ''
}

/** A time on the clocks of the site. */
function inZone(local: string, timeZone: string, says = (value: string) => `that is ${value}.`): string {
  const [offset, later] = offsetsOf(local, timeZone)
  const at = (minutes: number) => `\`${local}${timeZone === 'UTC' ? 'Z' : offsetText(minutes)}\``
  if (offset === undefined)
    return `${timeOf(local)} does not exist on that day in ${timeZone}, because the clocks go forward: choose another time.`
  if (later !== undefined)
    return `${timeOf(local)} comes twice on that day in ${timeZone}, because the clocks go back: ${at(offset)} is the first, ${at(later)} the second.`
  return `In ${timeZone} ${says(at(offset))}`
}

/** A time behind which a zone stands by its name. */
function named(local: string, name: string, timeZone: string): string {
  const zone = zoneNames.get(name)
  if (!zone) return `\`${name}\` can mean more than one time zone. ${inZone(local, timeZone)}`
  const { offset, place } = zone
  const value = `${local}${name === 'Z' || name === 'UTC' ? 'Z' : offsetText(offset)}`
  if (place === undefined) return `Write \`${value}\`.`
  const real = offsetAt(Date.parse(`${local}${offsetText(offset)}`), place)
  if (real === offset) return `Write \`${value}\`.`
  return `${name} is not in force on that day: if you mean the time on the clocks of ${place}, write \`${local}${offsetText(real)}\`; \`${value}\` is a different time.`
}

const timeOf = (local: string): string => local.slice(11)
