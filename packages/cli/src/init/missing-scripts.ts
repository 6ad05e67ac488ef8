/** The scripts of one `package.json` that another lacks, or has of another meaning, as lines of it. */
export function missingScripts(wanted: string, present: string): readonly string[] {
  const there = scriptsOf(present)
  return Object.entries(scriptsOf(wanted)).flatMap(([name, script]) =>
    there[name] === script ? [] : [`${JSON.stringify(name)}: ${JSON.stringify(script)}`],
  )
}

function scriptsOf(text: string): Readonly<Record<string, unknown>> {
  const json = parsed(text.replace(/^\ufeff/, ''))
  const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null
  return isGroup(json) && 'scripts' in json && isGroup(json.scripts) ? { ...json.scripts } : {}
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // npm says what is wrong with it
  }
}
