const builtin: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** How far entities may unfold, in characters: those of drawings are the names of namespaces. */
const longest = 10_000

/** The entities that a document type declares, as they are written. */
export const entitiesIn = (doctype: string): ReadonlyMap<string, string> =>
  new Map(
    [...doctype.matchAll(/<!ENTITY\s+([^\s%"'<>]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g)].map(
      ([, name = '', one, other]) => [name, one ?? other ?? ''],
    ),
  )

/** A text with its entities replaced, and those in them; undefined where they unfold without measure. */
export function unfold(text: string, entities: ReadonlyMap<string, string>): string | undefined {
  let budget = longest
  const inside = (value: string, depth: number): string =>
    value.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([^\s&;]{1,100}));/gi, (whole, hex, decimal, name) => {
      if (name !== undefined) {
        const own = builtin[name] ?? entities.get(name)
        if (own === undefined) return whole
        budget -= own.length
        return budget < 0 || depth > 8 || own === builtin[name] ? own : inside(own, depth + 1)
      }
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
  const unfolded = text.includes('&') ? inside(text, 0) : text
  return budget < 0 ? undefined : unfolded
}
