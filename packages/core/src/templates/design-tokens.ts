/** A design token as the theme's style sheet declares it. */
export interface DesignToken {
  /** Without the dashes in front. */
  readonly name: string
  /** CSS as it is written. */
  readonly light: string
  /** Where the dark scheme has another value. */
  readonly dark?: string
}

/** The custom properties that a style sheet declares, in its order; those that only a print style has are left out. */
export function designTokens(css: string): readonly DesignToken[] {
  const light = new Map<string, string>()
  const dark = new Map<string, string>()
  for (const { name, value, around } of declarations(css)) {
    if (!around.some((prelude) => prelude.startsWith('@media'))) light.set(name, value)
    else if (around.some((prelude) => /prefers-color-scheme\s*:\s*dark/.test(prelude))) dark.set(name, value)
  }
  return [...new Set([...light.keys(), ...dark.keys()])].map((name) => {
    const night = dark.get(name)
    return { name, light: light.get(name) ?? night ?? '', ...(night !== undefined && { dark: night }) }
  })
}

/** Every custom property with the preludes of the blocks that it stands in, the outermost first. */
function* declarations(css: string): Generator<{ name: string; value: string; around: readonly string[] }> {
  const around: string[] = []
  let start = 0
  for (const { index, 0: mark } of blanked(css).matchAll(/[{};]/g)) {
    const text = css
      .slice(start, index)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .trim()
    start = index + 1
    const [, name, value] = /^--([\w\u0080-\uffff-]+)\s*:\s*([\s\S]*)$/.exec(text) ?? []
    if (mark !== '{' && name && value) yield { name, value: value.replace(/\s+/g, ' '), around: [...around] }
    if (mark === '{') around.push(text)
    if (mark === '}') around.pop()
  }
}

/** The same text with the insides of comments and strings blanked out, so that offsets stay what they are. */
export const blanked = (css: string): string =>
  css.replace(/\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, (text) => ' '.repeat(text.length))
