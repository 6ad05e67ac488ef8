/** How large a file is, as readers of a language say it: `850 kB`, `2.3 MB`, `38 MB`, with a space that no line breaks at; units are powers of 1000 bytes. */
export function fileSize(bytes: number, language: string): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000))
  if (kilobytes < 1000) return inUnit(kilobytes, 'kilobyte', language)
  return bytes < 999_500_000 ? inUnit(bytes / 1e6, 'megabyte', language) : inUnit(bytes / 1e9, 'gigabyte', language)
}

const inUnit = (amount: number, unit: string, language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: amount < 9.95 ? 1 : 0 })
    .format(amount)
    .replaceAll(' ', '\u00a0')
