/** Errors as the command prints them for people, one line each: `file:line:column rule`. Warnings are left out. */
export function printedErrors(stderr: string): readonly string[] {
  const found: string[] = []
  let file = ''
  for (const line of stderr.split('\n')) {
    if (line !== '' && !line.startsWith(' ')) file = line
    const [, place, severity, rule] = /^ {2}(?:(\d+:\d+) {2})?(error|warning) {2}([a-z0-9-]+)$/.exec(line) ?? []
    if (severity === 'error') found.push(`${[file, place].filter((part) => part).join(':')} ${rule}`)
  }
  return found
}

/** Compare with what a case expects: `rule` alone means any place, `rule+` any number of them. */
export function unlike(found: readonly string[], expected: readonly string[], story: string): readonly string[] {
  const left = [...found]
  const missing = expected.filter((one) => {
    const many = one.endsWith('+')
    const wanted = many ? one.slice(0, -1) : one
    const isMeant = (line: string) => line === wanted || line === `${story}:${wanted}` || line.endsWith(` ${wanted}`)
    let index = left.findIndex(isMeant)
    if (index < 0) return true
    do {
      left.splice(index, 1)
      index = many ? left.findIndex(isMeant) : -1
    } while (index >= 0)
    return false
  })
  const some = left.slice(0, 10)
  return [...missing.map((one) => `not reported: ${one}`), ...some.map((one) => `reported: ${one}`)]
}
