import { describeFile } from './describe-file.js'
import { element } from './element.js'
import type { FaultyFile, Remarks } from './message.js'
import { shadowTree } from './shadow-tree.js'
import { signStyles } from './sign-styles.js'

interface Sign {
  readonly show: (remarks: Remarks) => void
  readonly hide: () => void
}

/**
 * A small sign in the corner of the page, for what is to be said of a site that was built. It is closed until somebody opens it, announces
 * nothing and takes no focus; Escape closes it again. What is in it goes in as text.
 */
export function createSign(): Sign {
  const { host, root } = shadowTree('findings-remarks', signStyles)
  const summary = element('summary', {})
  const list = element('div', { class: 'files', tabindex: '0', role: 'group', 'aria-label': 'Remarks' })
  const details = document.createElement('details')
  details.append(summary, list)
  root.append(details)
  root.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || !details.open) return
    details.open = false
    summary.focus()
  })
  return {
    hide: () => host.remove(),
    show({ sign, notes, here, elsewhere }) {
      summary.textContent = sign
      list.replaceChildren(
        ...notes.map((note) => element('p', {}, note)),
        ...group('On this page', here),
        ...group('Elsewhere', elsewhere),
      )
      if (!host.isConnected) document.documentElement.append(host)
    },
  }
}

const group = (title: string, files: readonly FaultyFile[]): readonly HTMLElement[] =>
  files.length === 0 ? [] : [element('h1', {}, title), ...files.map(describeFile)]
