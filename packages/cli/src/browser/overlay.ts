import type { FaultyFile, ShownProblem } from './message.js'
import { overlayStyles } from './overlay-styles.js'

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
  const host = document.createElement('findings-problems')
  const root = host.attachShadow({ mode: 'open' })
  // Not an element, which the site's Content-Security-Policy might refuse.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(overlayStyles)
  root.adoptedStyleSheets = [sheet]

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

const describeFile = ({ path, problems }: FaultyFile): HTMLElement =>
  element('article', {}, element('h2', {}, path), ...problems.map(describeProblem))

function describeProblem({ place, severity, rule, reason, frame, note }: ShownProblem): HTMLElement {
  const words = [element('strong', { class: severity }, severity), element('span', { class: 'rule' }, rule)]
  const lines = frame.map(({ text, isMark }) => element('span', isMark ? { class: severity } : {}, `${text}\n`))
  return element(
    'div',
    { class: 'problem' },
    element('p', {}, ...(place === '' ? [] : [element('b', {}, place), ' ']), words[0] ?? '', ' ', words[1] ?? ''),
    element('p', {}, reason),
    ...(lines.length > 0 ? [element('pre', {}, ...lines)] : []),
    ...(note === undefined ? [] : [element('p', {}, note)]),
  )
}

/** An element; texts stay texts, whatever is in them. */
function element(name: string, attributes: Readonly<Record<string, string>>, ...children: (Node | string)[]) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}
