/// <reference lib="dom" />
import type { Page } from 'playwright-core'

interface Step {
  /** The place of the focused control among all controls in the order of the document; -1 when it is none of them. */
  readonly index: number
  readonly name: string
  readonly faults: readonly string[]
}

/**
 * What somebody who has only a keyboard would meet: controls that the Tab key leaves out, visits twice or out of order, jumps
 * backwards on the screen, a focus that shows nothing, and a focused control that something covers.
 */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const names = await page.evaluate(listControls)
  await page.evaluate(watchFocus, lookAtFocus.toString())
  for (let press = 0; press <= names.length; press++) await page.keyboard.down('Tab')
  await page.keyboard.up('Tab')
  const steps = await page.evaluate(() => window.keyboardNotes.steps)
  const visited = steps.map(({ index }) => index)
  const missed = names.filter((_, index) => !visited.includes(index))
  const isInOrder = visited.every((index, at) => index === at)
  return [
    ...steps.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)),
    ...missed.map((name) => `${name}: Tab never comes here`),
    ...(isInOrder || missed.length > 0 ? [] : [`visited in the order ${visited.join(' ')}`]),
  ]
}

interface Notes {
  readonly controls: readonly Element[]
  readonly names: readonly string[]
  readonly outlines: readonly string[]
  readonly steps: Step[]
  previous: DOMRect | undefined
}

declare global {
  interface Window {
    keyboardNotes: Notes
  }
}

/** In the page: note every control that the Tab key should reach, and how it looks without focus; gives their names. */
function listControls(): readonly string[] {
  const isScroller = (element: Element) =>
    element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX)
  const controls = [...document.body.querySelectorAll('*')].filter((element) => {
    const isControl = element.matches(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex^="-"])',
    )
    return (isControl || isScroller(element)) && element.checkVisibility({ visibilityProperty: true })
  })
  const outlines = controls.map((element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element)
    return [outlineStyle, outlineWidth, outlineColor, boxShadow].join(' ')
  })
  const names = controls.map((element) => `${element.localName} \u201c${element.textContent.trim().slice(0, 40)}\u201d`)
  window.keyboardNotes = { controls, names, outlines, steps: [], previous: undefined }
  return names
}

/** In the page: before each Tab, look at what the one before has come to. It says so without asking the page each time. */
function watchFocus(look: string): void {
  const lookAtFocus = new Function(`return (${look})()`) as () => Step | undefined
  addEventListener('keydown', () => {
    const step = lookAtFocus()
    if (step) window.keyboardNotes.steps.push(step)
  })
}

/** In the page: look at the control that has the focus; nothing when the focus has left the page. */
function lookAtFocus(): Step | undefined {
  const element = document.activeElement
  if (!element || element === document.body) return undefined
  const notes = window.keyboardNotes
  const index = notes.controls.indexOf(element)
  const faults: string[] = []

  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element)
  const outline = [outlineStyle, outlineWidth, outlineColor, boxShadow].join(' ')
  const isThick = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  if (!isThick || outline === notes.outlines[index]) faults.push('focus shows nothing')

  const box = element.getBoundingClientRect()
  const before = notes.previous
  const isRightToLeft = document.documentElement.dir === 'rtl'
  const isBack = before && (isRightToLeft ? box.left >= before.right : box.right <= before.left)
  if (before && isBack && box.bottom + scrollY <= before.top) faults.push('focus goes backwards')
  notes.previous = new DOMRect(box.x, box.y + scrollY, box.width, box.height)

  for (const { left, top, width, height } of element.getClientRects()) {
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)
    if (hit && (element.contains(hit) || hit.contains(element))) continue
    faults.push(hit ? `${hit.outerHTML.slice(0, 60)} covers it` : 'focus is outside the window')
  }
  return { index, name: notes.names[index] ?? element.outerHTML.slice(0, 60), faults }
}
