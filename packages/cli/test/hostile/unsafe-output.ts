import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fromXml } from 'xast-util-from-xml'
import { unsafeHtml } from './unsafe-html.js'

/** The word in files beside the site that nothing published may hold. */
export const secret = 'KEPT-OUT-OF-THE-SITE'

const actions = new Set(['https://lists.example.org/heart'])

/** What is unsafe in the files of a published site, as `file: sentence`. Files that are as they were need no second look. */
export const unsafeOutput = (out: string, files: readonly string[]): readonly string[] =>
  files.flatMap((file) => {
    if (file.startsWith('.findings')) return []
    const bytes = readFileSync(path.join(out, file))
    const found = bytes.includes(secret) ? ['it tells a secret'] : []
    return [...found, ...faultsOf(file, bytes.toString())].map((what) => `${file}: ${what}`)
  })

/** Images, files that lie beside stories, and those of the static folder. */
const mayStand = /^(?:images\/|files\/[^/]+\.(?:pdf|mp4|vtt)$|static-)/

function faultsOf(file: string, text: string): readonly string[] {
  switch (path.extname(file)) {
    case '.html':
      return unsafeHtml(text, { actions })
    case '.xml':
      return complaint(() => fromXml(text))
    case '.json':
      return complaint(() => JSON.parse(text))
    case '.css':
      return ['a story changed a style sheet']
    default:
      return mayStand.test(file) ? [] : ['a file that nobody expects']
  }
}

function complaint(parse: () => unknown): readonly string[] {
  try {
    parse()
    return []
  } catch (error) {
    return [`it cannot be read: ${error instanceof Error ? error.message : error}`]
  }
}
