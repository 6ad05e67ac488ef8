// Makes the pictures of the README: `npm run screenshots`. Needs Chromium, and packages that are built.
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build, loadConfig } from '@findings/core'
import { chromium } from 'playwright-core'

const root = import.meta.dirname
const pictures = path.resolve(root, '../../docs/images')
const limit = 300_000 // bytes, all together
const origin = 'https://wrenfield.example.org'

/** What the README shows: the first window of a page. */
const shots = [
  { name: 'home', url: '/', width: 1280, height: 960, scale: 1 },
  { name: 'discovery', url: '/discoveries/phase-two-quillaset/', width: 1280, height: 960, scale: 1 },
  { name: 'hub-phone', url: '/research/wrenfield-disease/', width: 375, height: 1200, scale: 1.5 },
]

const site = mkdtempSync(path.join(tmpdir(), 'findings-screenshots-'))
const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((file) => existsSync(file)) ?? 'chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  const loaded = await loadConfig({ root })
  if ('problems' in loaded) throw new Error(loaded.problems[0].reason)
  const { outcome, problems } = await build(loaded.config, { out: site, now: '2026-11-22T12:00Z' })
  if (outcome !== 'built') throw new Error(problems[0].reason)
  mkdirSync(pictures, { recursive: true })
  for (const shot of shots) writeFileSync(fileOf(shot), await picture(shot))
} finally {
  await browser.close()
  rmSync(site, { recursive: true, force: true })
}

const size = shots.reduce((sum, shot) => sum + statSync(fileOf(shot)).size, 0)
if (size > limit) throw new Error(`The pictures have ${size} bytes, the limit is ${limit}`)

/** @param {{ name: string }} shot */
function fileOf({ name }) {
  return path.join(pictures, `${name}.webp`)
}

/** The first window of a page as WebP. @param {(typeof shots)[number]} shot */
async function picture({ url, width, height, scale }) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale, colorScheme: 'light' })
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    return route.fulfill({ path: path.join(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname) })
  })
  await page.goto(origin + url, { waitUntil: 'load' })
  const png = await page.screenshot()
  const webp = await page.evaluate(toWebp, `data:image/png;base64,${png.toString('base64')}`)
  await page.close()
  return Buffer.from(webp, 'base64')
}

/** In the page: a picture as WebP, in base64. @param {string} source */
async function toWebp(source) {
  const image = new Image()
  image.src = source
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth
  canvas.height = image.naturalHeight
  canvas.getContext('2d').drawImage(image, 0, 0)
  return canvas.toDataURL('image/webp', 0.82).split(',')[1]
}
