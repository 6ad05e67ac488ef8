/** Whether a regular expression means the same as a pattern of JSON Schema, which has no flags and is read as Unicode. */
export function isPortable({ source, flags, unicode }: RegExp): boolean {
  try {
    return !/[imsv]/.test(flags) && new RegExp(source, 'u').source === source && (unicode || !seesHalves(source))
  } catch {
    return false // what is sloppy, such as `\_`, is no regular expression of Unicode
  }
}

/** Whether an expression without the flag `u` has a part that meets halves of characters such as emoji, or escapes that mean another thing with it. */
function seesHalves(source: string): boolean {
  const parts = source.match(/\\u[\da-f]{4}|\\.|\[(?:\\.|[^\]\\])*\]|\.|[\ud800-\udfff]/gi) ?? []
  return /\\[pu]\{/i.test(source) || parts.some((part) => new RegExp(part).test(halves))
}

/** All halves that pairs of UTF-16 are made of. */
const halves = String.fromCharCode(...Array.from({ length: 0x800 }, (_, index) => 0xd800 + index))
