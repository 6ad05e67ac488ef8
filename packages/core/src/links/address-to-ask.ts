/**
 * What is asked for a link to another site: its address without fragment and without anybody’s name and password, spelt as browsers spell it. A DOI
 * is a question to doi.org. Undefined for what no browser can open.
 */
export function addressToAsk(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined
  const url = new URL(href)
  if (isDoi(url)) return `https://doi.org${url.pathname}${url.search}`
  Object.assign(url, { hash: '', username: '', password: '' })
  return url.href
}

const isDoi = ({ hostname, pathname }: URL): boolean =>
  /^(?:dx\.|www\.)?doi\.org$/.test(hostname) && /^\/10\.\d/.test(pathname)
