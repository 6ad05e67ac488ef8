const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => names[sign] ?? sign)
