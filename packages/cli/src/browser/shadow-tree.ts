/** An element with a tree of its own, which the styles of the site do not reach. It stands nowhere yet. */
export function shadowTree(name: string, styles: string): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const host = document.createElement(name)
  const root = host.attachShadow({ mode: 'open' })
  // Not an element, which the site's Content-Security-Policy might refuse.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  root.adoptedStyleSheets = [sheet]
  return { host, root }
}
