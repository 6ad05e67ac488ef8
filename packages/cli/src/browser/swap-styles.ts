/** Load the style sheets of the page again, each in its place, without a moment in which there is none. */
export function swapStyles(version: string): void {
  for (const old of document.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet"][href]')) {
    const url = new URL(old.href)
    if (url.origin !== location.origin || old.dataset.findingsOld !== undefined) continue
    url.searchParams.set('findings', version)
    const next = old.cloneNode()
    if (!(next instanceof HTMLLinkElement)) continue
    next.href = url.href
    old.dataset.findingsOld = ''
    next.addEventListener('load', () => old.remove())
    next.addEventListener('error', () => old.remove())
    old.after(next)
  }
}
