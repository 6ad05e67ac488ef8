import { writeFileSync } from 'node:fs'
import path from 'node:path'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createSite, page as story } from '../create-site.js'
import { startWatch } from '../watch/start-watch.js'

let browser: Browser

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
})

afterAll(() => browser.close())

const long = Array.from({ length: 200 }, (_, line) => `Line ${line}.`).join('\n\n')
const template = `<!doctype html><html lang="en"><title><%= it.title %></title><link rel="stylesheet" href="<%= site.stylesheets[0] %>">
<body><h1><%= it.title %></h1><main><%~ it.body %></main></body></html>\n`
const files = {
  'plain/page.eta': template,
  'content/pages/about.md': story('About us', '', long),
}

/** Watch a site, and open a page of it; `edit` writes a file of the site. */
async function open(more: Readonly<Record<string, string>> = {}, url = '/about/') {
  const site = createSite({ ...files, ...more })
  const { origin, stop, seen } = await startWatch(site)
  onTestFinished(async () => void (await stop()))
  const context = await browser.newContext({ colorScheme: 'dark', reducedMotion: 'reduce' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await seen(1)
  await page.goto(origin + url)
  return { page, site, errors, edit: (file: string, text: string) => writeFileSync(path.join(site, file), text) }
}

/** What only a page that was not loaded again still knows. */
const mark = (page: Page) => page.evaluate(`window.mark = 'kept'`)
const isMarked = (page: Page) => page.evaluate(`window.mark === 'kept'`)
const scrolled = (page: Page) => page.evaluate('Math.round(scrollY)')
const style = (page: Page, name: string) =>
  page.evaluate(
    `getComputedStyle(document.querySelector('findings-problems').shadowRoot.querySelector('section')).${name}`,
  )
const overlay = (page: Page) => page.locator('findings-problems')

describe('a page that is open while somebody writes', () => {
  it('shows the new text, at the place where the reader is', async () => {
    const { page, edit, errors } = await open()
    await page.evaluate('scrollTo(0, 2000)')
    edit('content/pages/about.md', story('About us', '', `${long}\n\nAnd a last word.`))
    await page.getByText('And a last word.').waitFor()
    await page.waitForFunction('scrollY > 0')
    expect(await scrolled(page)).toBe(2000)
    expect(errors).toEqual([])
  })

  it('says what is wrong with file, line and frame, and is well again when it is mended', async () => {
    const { page, edit } = await open()
    await mark(page)
    edit('content/pages/about.md', story('About us', 'sumary: Us', long))
    const panel = overlay(page)
    await panel.getByText('unknown-key').waitFor()
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toMatch(/content\/pages\/about\.md$/)
    expect(await panel.locator('b').textContent()).toBe('4:1')
    expect(await panel.locator('pre').textContent()).toMatch(/^4 \| sumary: Us\n {2}\| \^{6}\s*$/)
    expect(await panel.getByRole('alert').textContent()).toMatch(
      /^1 error in 1 file\. .*last good site is still served/,
    )
    // The last good page stays below, as it was.
    expect(await isMarked(page)).toBe(true)
    expect(await page.getByText('Line 0.').isVisible()).toBe(true)

    edit('content/pages/about.md', story('About us', '', 'Mended.'))
    await page.getByText('Mended.').waitFor()
    expect(await panel.count()).toBe(0)
  })

  it('takes the panel away when the old text comes back, without loading again', async () => {
    const { page, edit } = await open()
    await mark(page)
    edit('content/pages/about.md', story('About us', 'sumary: Us', long))
    await overlay(page).waitFor()
    edit('content/pages/about.md', files['content/pages/about.md'])
    await overlay(page).waitFor({ state: 'detached' })
    expect(await isMarked(page)).toBe(true)
  })

  it('takes new styles without loading again', async () => {
    const { page, edit } = await open()
    await page.evaluate('scrollTo(0, 2000)')
    await mark(page)
    edit('plain/tokens.css', ':root { --colour-brand: #143d59 }\nh1 { color: rgb(1, 2, 3) }\n')
    await page.waitForFunction(`getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)'`)
    expect(await isMarked(page)).toBe(true)
    expect(await scrolled(page)).toBe(2000)
    await page.waitForFunction(`document.querySelectorAll('link[rel=stylesheet]').length === 1`)
  })

  it('appears by itself once a site can be built that never could', async () => {
    const { page, edit } = await open({ 'content/pages/about.md': story('About us', 'sumary: Us') })
    expect(await page.locator('pre').textContent()).toContain('4 | sumary: Us')
    edit('content/pages/about.md', story('About us', 'sumry: Us', 'Here.'))
    await page.locator('pre').getByText('4 | sumry: Us').waitFor()
    expect(await overlay(page).count()).toBe(0)
    edit('content/pages/about.md', story('About us', '', 'Here.'))
    await page.getByText('Here.').waitFor()
  })

  it('catches up when it is seen again', async () => {
    const { page, edit } = await open()
    const hide = (isHidden: boolean) =>
      page.evaluate(`Object.defineProperty(document, 'hidden', { value: ${isHidden}, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))`)
    await hide(true)
    edit('content/pages/about.md', story('About us', '', 'Written meanwhile.'))
    await hide(false)
    await page.getByText('Written meanwhile.').waitFor()
  })
})

describe('the sign of a site that was built', () => {
  const sign = (page: Page) => page.locator('findings-remarks')
  const openWarned = () =>
    open({
      'content/pages/about.md': story('About us', '', 'All sufferers: `<b>welcome</b>`.'),
      'content/pages/other.md': story('Other', '', 'For sufferers.'),
      'plain/tokens.css': ':not(html) { display: none !important; color: red !important }\n',
    })

  it('is closed until it is opened with the keyboard, shows the warnings of the page first, and closes with Escape', async () => {
    const { page, errors } = await openWarned()
    const summary = sign(page).locator('summary')
    await summary.waitFor()
    expect(await summary.textContent()).toBe('1 warning on this page, 1 warning elsewhere')
    expect(await sign(page).locator('details').getAttribute('open')).toBeNull()
    await summary.focus()
    await page.keyboard.press('Enter')
    const files = await sign(page).getByRole('heading', { level: 2 }).allTextContents()
    expect(files.map((file) => file.replace(/.*content/, 'content'))).toEqual([
      'content/pages/about.md',
      'content/pages/other.md',
    ])
    await page.evaluate(axe.source)
    const faults = await page.evaluate(
      `axe.run('findings-remarks').then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`,
    )
    expect(faults).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await sign(page).locator('details').getAttribute('open')).toBeNull()
    expect(await page.evaluate(`document.activeElement.shadowRoot.activeElement.localName`)).toBe('summary')
    expect(errors).toEqual([])
  })

  it('makes room for the panel, and goes when nothing is left to say', async () => {
    const { page, edit } = await openWarned()
    await sign(page).waitFor()
    edit('content/pages/about.md', story('About us', 'sumary: Us', long))
    await overlay(page).waitFor()
    expect(await sign(page).count()).toBe(0)
    edit('content/pages/about.md', story('About us', '', 'Mended.'))
    await sign(page).getByText('1 warning', { exact: true }).waitFor()
    edit('content/pages/other.md', story('Other', '', 'For people.'))
    await sign(page).waitFor({ state: 'detached' })
  })
})

describe('the panel with problems', () => {
  const broken = async () => {
    const opened = await open({
      // Styles that would make any element of the page unreadable.
      'plain/tokens.css':
        ':not(html) { display: none !important; color: red !important; position: static !important }\n',
    })
    opened.edit('content/pages/about.md', story('About us', 'sumary: <img src=x onerror=alert(1)>', long))
    await overlay(opened.page).getByText('unknown-key').waitFor()
    return opened
  }

  it('is out of reach of the styles of the site', async () => {
    const { page } = await broken()
    const box = await overlay(page).boundingBox()
    const size = page.viewportSize()
    expect(box?.width).toBe(size?.width)
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(size?.height)
    const colour = await style(page, 'color')
    expect(colour).toBe('rgb(242, 242, 245)')
  })

  it('shows markup of the sources as text', async () => {
    const { page, errors } = await broken()
    expect(await overlay(page).locator('pre').textContent()).toContain('<img src=x onerror=alert(1)>')
    expect(await overlay(page).locator('img').count()).toBe(0)
    expect(errors).toEqual([])
  })

  it.each(['light', 'dark'] as const)('is accessible in a %s page', async (colorScheme) => {
    const { page } = await broken()
    await page.emulateMedia({ colorScheme })
    await page.evaluate(axe.source)
    const violations = await page.evaluate(
      `axe.run('findings-problems').then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`,
    )
    expect(violations).toEqual([])
  })

  it('takes no focus, and goes with Escape', async () => {
    const { page } = await broken()
    expect(await page.evaluate('document.activeElement.tagName')).toBe('BODY')
    await page.keyboard.press('Escape')
    expect(await overlay(page).count()).toBe(0)
  })

  it('stands above a policy that allows no script and no style but the site’s own files', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`
    const { page, edit } = await open({ 'plain/page.eta': template.replace('<title>', `${policy}<title>`) })
    edit('content/pages/about.md', story('About us', 'sumary: Us'))
    await overlay(page).getByText('unknown-key').waitFor()
    expect(await style(page, 'borderTopWidth')).toBe('4px')
  })
})
