/** A text without percent signs that stand for other characters, such as `%20` and `%26`; with a stray one, as it is written. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
