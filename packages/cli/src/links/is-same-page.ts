/**
 * Whether two addresses differ only in what sites tidy: `http` and `https`, `www.`, a slash at the end. Such a redirect is no reason to edit a story;
 * `http-link` tells of the first.
 */
export const isSamePage = (a: URL, b: URL): boolean => tidy(a) === tidy(b)

const tidy = ({ host, pathname, search }: URL): string =>
  host.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search
