import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { config, page } from '../create-site.js'

/** Two states of one site: from the first to the second, files change, go, come, and trade places with folders. */
export type State = 'one' | 'two'

/** A picture of the example, by the name of its file. */
export const picture = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../../../../examples/wrenfield/content/images/${name}`, import.meta.url)))

const typescript = fileURLToPath(new URL('../../../../node_modules/typescript', import.meta.url))

/** Give a site the compiler that checks its templates. */
export function linkTypeScript(root: string): void {
  mkdirSync(path.join(root, 'node_modules'), { recursive: true })
  symlinkSync(typescript, path.join(root, 'node_modules/typescript'), 'junction')
}

const template = '<title><%= it.title %></title><main><%~ it.body %></main><a href="<%= site.homeUrl %>">\n'

/** Write a small site with some hundred files, a picture that is resized and templates that a compiler checks. */
export function writeSite(root: string, state: State): void {
  const put = (file: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), content)
  }
  const other = state === 'one' ? 'two' : 'one'
  put('findings.config.mjs', config())
  put('plain/tokens.css', ':root { --colour-brand: #143d59 }\n')
  put('plain/page.eta', template)
  put('plain/home.eta', template.replace('<%~ it.body %>', ''))
  put('plain/not-found.eta', '<title><%= it.title %></title>\n')
  put('content/images/portrait.webp', picture('portrait-tomasz-wilk.webp'))
  for (let number = 0; number < 12; number++) {
    put(
      `content/pages/page-${number}.md`,
      page(`Page ${number}`, '', `State ${state}.\n\n![A portrait](../images/portrait.webp)`),
    )
  }
  put(`content/pages/only-${state}.md`, page(`Only ${state}`))
  for (let number = 0; number < 280; number++) {
    // Every third file stays as it is.
    const text = number % 3 === 0 ? 'same' : state
    put(`static/files/${number % 7}/${number}.txt`, `${number} ${text} `.repeat(400))
  }
  for (let number = 0; number < 20; number++) put(`static/only-${state}/${number}.txt`, state.repeat(2000))
  // What is a file in one state is a folder in the other.
  put(`static/swap-${state}`, state)
  put(`static/swap-${other}/deep/file.txt`, state)
  linkTypeScript(root)
}
