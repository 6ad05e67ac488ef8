import { describeFile } from './describe-file.js'
import { element } from './element.js'
import type { FaultyFile } from './message.js'
import { overlayStyles } from './overlay-styles.js'
import { shadowTree } from './shadow-tree.js'

export interface Overlay {
  readonly show: (files: readonly FaultyFile[], closing: string) => void
  readonly hide: () => void
}

/**
 * A panel at the foot of the page that shows why the site could not be built. It stands in a shadow tree, where the styles
 * of the site do not reach; everything goes in as text; it is announced, but takes no focus; Escape closes it until the
 * next build.
 */
export function createOverlay(): Overlay {
  const { host, root } = shadowTree('findings-problems', overlayStyles)

  const hide = () => {
    host.remove()
    document.removeEventListener('keydown', onKey)
  }
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') hide()
  }
  return {
    hide,
    show(files, closing) {
      const summary = element('p', { class: 'closing', role: 'alert' })
      const close = element('button', { type: 'button' }, 'Close (Esc)')
      close.addEventListener('click', hide)
      const head = element('header', {}, element('h1', { id: 'title' }, 'This site cannot be built'), close)
      const list = element('div', { class: 'files', tabindex: '0', role: 'group', 'aria-labelledby': 'title' })
      list.append(...files.map(describeFile))
      root.replaceChildren(element('section', { 'aria-labelledby': 'title' }, head, summary, list))
      if (!host.isConnected) document.documentElement.append(host)
      document.addEventListener('keydown', onKey)
      // Only what changes in an alert that is there already is announced.
      summary.textContent = closing
    },
  }
}
