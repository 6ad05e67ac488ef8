import { reloadPath } from './reload-script.js'

/** A page with the script that keeps it current: added where it is served, so that no file on disk has it. */
export function withReload(html: Buffer, version: string): Buffer {
  // In Latin-1 every byte is one character, so the place is found without touching the text.
  const end = html.toString('latin1').toLowerCase().lastIndexOf('</body')
  const place = end === -1 ? html.length : end
  return Buffer.concat([html.subarray(0, place), Buffer.from(reloadTag(version)), html.subarray(place)])
}

/** The element that loads the script, and tells it which state of the site the page shows. */
export const reloadTag = (version: string): string =>
  `<script type="module" src="${reloadPath}" data-findings-version="${version}"></script>`
