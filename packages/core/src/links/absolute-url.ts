/** The full address of a site path. `url` is an origin, `base` a path that begins and ends in a slash. */
export const absoluteUrl = ({ url, base }: { readonly url: string; readonly base: string }, path: string): string =>
  encodeURI(url + base + path.replace(/^\//, ''))
