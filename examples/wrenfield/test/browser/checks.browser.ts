/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { axeFaults } from './checks/axe-faults.js'
import { clippingFaults } from './checks/clipping-faults.js'
import { forcedColourFaults } from './checks/forced-colour-faults.js'
import { keyboardFaults } from './checks/keyboard-faults.js'
import { layoutShift } from './checks/layout-shift.js'
import { sidewaysFaults } from './checks/sideways-faults.js'
import { targetFaults } from './checks/target-faults.js'
import { trackingFaults } from './checks/tracking-faults.js'
import { type Look, withPage, withWindow } from './support/browser.js'
import { pageTypes } from './support/page-types.js'

interface Planted {
  readonly fault: string
  readonly check: (page: Page) => Promise<string[]>
  readonly css?: string
  readonly change?: () => void
  /** What the check then says, among other things perhaps. */
  readonly finds: readonly RegExp[]
  readonly viewing?: Look
}

const planted: readonly Planted[] = [
  {
    fault: 'a token of low contrast',
    check: axeFaults,
    css: ':root { --colour-slate: #b5aaae }',
    finds: [/^color-contrast: .*newsletter-field__optional/],
  },
  {
    fault: 'a field without its label',
    check: axeFaults,
    change: () => document.querySelector('label')?.removeAttribute('for'),
    finds: [/^label: #newsletter-monthly-1/],
  },
  {
    fault: 'a focus that shows nothing',
    check: keyboardFaults,
    css: 'input:focus-visible { outline: none }',
    finds: [/^input .*shows nothing/],
  },
  {
    fault: 'a bar that stays and covers the focus',
    check: keyboardFaults,
    change: () => {
      const bar = document.createElement('div')
      bar.style.cssText = 'position: fixed; inset-inline: 0; inset-block-end: 0; block-size: 9rem; background: #fff'
      document.body.append(bar)
    },
    finds: [/<div style.* covers it$/],
    viewing: { height: 500 },
  },
  {
    fault: 'an order that somebody forced',
    check: keyboardFaults,
    change: () => document.querySelector('button')?.setAttribute('tabindex', '1'),
    finds: [/^visited in the order/],
  },
  {
    fault: 'a control that Tab leaves out',
    check: keyboardFaults,
    change: () => document.querySelector('.brand')?.setAttribute('tabindex', '-1'),
    finds: [/^a “The Wrenfield[\s\S]*Tab never comes here/],
  },
  {
    fault: 'columns that are shown in another order than they are read',
    check: keyboardFaults,
    css: '.navigation__list { flex-direction: row-reverse } .breadcrumb { position: absolute; inset-block-start: 0 }',
    finds: [/goes backwards/],
  },
  {
    fault: 'a target of 10 pixels',
    check: targetFaults,
    css: '.newsletter-field__box { block-size: 10px; inline-size: 10px }',
    finds: [/^<input class="newsletter-field__box".* 10\.0 × 10\.0$/],
  },
  {
    fault: 'a box wider than the window',
    check: sidewaysFaults,
    css: '.newsletter__form { min-inline-size: 90rem }',
    finds: [/px too wide$/, /^<form class="newsletter__form"/],
  },
  {
    fault: 'text in a box of fixed height',
    check: clippingFaults,
    css: '.newsletter__text { block-size: 1em; overflow: hidden }',
    finds: [/^cut: <p class="newsletter__text"/],
  },
  {
    fault: 'a control that something lies on',
    check: clippingFaults,
    css: '.newsletter__text::after { background: red; content: ""; inset: 0; position: fixed; inline-size: 100vw }',
    finds: [/^covered: /],
  },
  {
    fault: 'a button without an edge',
    check: forcedColourFaults,
    css: '.button { border: 0 }',
    finds: [/^no edge: .*class="button/],
    viewing: { forcedColors: 'active' },
  },
]

describe('a fault that somebody plants is found', () => {
  it.each(planted)('$fault', async ({ check, css, change, finds, viewing = {} }) => {
    const [before, after] = await withPage(pageTypes['sign-up page'], viewing, async (page) => {
      const clean = await check(page)
      await page.reload()
      if (css) await page.addStyleTag({ content: css })
      if (change) await page.evaluate(change)
      return [clean, await check(page)]
    })
    expect(before).toEqual([])
    expect(after).toEqual(expect.arrayContaining(finds.map((words) => expect.stringMatching(words))))
  })

  it('a picture without a size', async () => {
    const url = inject('origin') + pageTypes.discovery
    const shift = await withWindow({}, async (page) => {
      await page.route(url, async (route) => {
        const response = await route.fetch()
        const html = (await response.text()).replace('<main', '<img src="/images/none.svg" alt=""><main')
        await route.fulfill({ response, body: html })
      })
      await page.route('**/none.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: picture }))
      return layoutShift(page, url)
    })
    expect(shift).toBeGreaterThan(0.05)
  })

  it('a script, a cookie and a foreign request', async () => {
    const url = pageTypes.thanks
    const found = await withWindow({}, async (page) => {
      await page.route('https://tracker.example.org/*', (route) => route.fulfill({ body: '' }))
      await page.route(inject('origin') + url, async (route) => {
        const response = await route.fetch()
        const script = '<script src="https://tracker.example.org/t.js"></script><script>localStorage.t = 1</script>'
        const body = (await response.text()).replace('</body>', `${script}</body>`)
        await route.fulfill({ response, body, headers: { ...response.headers(), 'set-cookie': 'id=1' } })
      })
      return trackingFaults(page, inject('origin'), url)
    })
    expect(found).toEqual([
      'asks https://tracker.example.org/t.js',
      'sets the cookie id',
      'has a script',
      'has a script',
      'stores something',
    ])
  })
})

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"/>'
