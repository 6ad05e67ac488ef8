import type { Config } from '../config/config.js'
import { dayAt } from '../dates/dates.js'
import { readYaml } from '../front-matter/front-matter.js'
import type { Kind } from '../kinds/define-kind.js'
import { fieldsOf } from '../kinds/fields-of.js'
import { takes } from '../schema/takes.js'
import { hintOf } from './hint-of.js'

interface Skeleton {
  readonly lines: readonly string[]
  /** Fields that it needs and that nobody can guess. */
  readonly toFill: readonly string[]
  readonly isDraft: boolean
  readonly isRecord: boolean
}

/** The front matter of a new file, line by line: what is known, what must be filled in, and, as comments, what may be. */
export function skeleton(kind: Kind, title: string, config: Config): Skeleton {
  const known = knownFields(kind, title, config)
  const fields = fieldsOf(kind.schema).filter(({ name }) => name !== 'kind' || known.has('kind'))
  const lines = fields.map((field) => {
    const value = known.get(field.name)
    if (value !== undefined) return `${key(field.name)}: ${value}`
    return `${field.isNeeded ? '' : '# '}${key(field.name)}: # ${hintOf(field, config.content)}`
  })
  const toFill = fields.flatMap(({ name, isNeeded }) => (isNeeded && !known.has(name) ? [name] : []))
  return { lines, toFill, isDraft: known.has('status'), isRecord: isRecord(kind) }
}

/** Fields that nobody need fill in, as YAML. A kind of the site may have put others in their place. */
function knownFields(kind: Kind, title: string, config: Config): Map<string, string> {
  const { name, type, schema, isListed } = kind
  const today = dayAt(config.now, config.site.timeZone)
  const known = new Map([['title' in schema.shape ? 'title' : 'name', scalar(title)]])
  const add = (field: string, value: string) => {
    const own = schema.shape[field]
    if (own && takes(own, value)) known.set(field, scalar(value))
  }
  if (type === 'story') add('kind', name)
  if (isListed) add('datePublished', today)
  if (!isRecord(kind)) add('status', 'draft')
  return known
}

const isRecord = ({ type }: Kind): boolean => type !== 'story' && type !== 'hub' && type !== 'page'

/** The name of a field as YAML. */
const key = (name: string): string => (/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name) ? name : JSON.stringify(name))

/** Text as YAML that reads back as the same text: bare where that will do, else in quotes. */
function scalar(text: string): string {
  const { data } = readYaml('', `key: ${text}\n`)
  const isSame = typeof data === 'object' && data !== null && 'key' in data && data.key === text
  return isSame && Object.keys(data).length === 1 ? text : JSON.stringify(text)
}
