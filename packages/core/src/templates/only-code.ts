import type { Tag } from './parse-template.js'

/** The source of a template with everything but the code of its tags blanked out, so that offsets stay what they are. */
export function onlyCode(source: string, tags: readonly Tag[]): string {
  let code = ''
  for (const tag of tags) code = `${code.padEnd(tag.start - 1)}\n${tag.code}`
  return code.padEnd(source.length)
}
