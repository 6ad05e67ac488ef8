/** Whether a regular expression means the same as a pattern of JSON Schema, which has no flags and is read as Unicode. */
export function isPortable({ source, flags }: RegExp): boolean {
  try {
    return !/[imsv]/.test(flags) && new RegExp(source, 'u').source === source
  } catch {
    return false // what is sloppy, such as `\_`, is no regular expression of Unicode
  }
}
