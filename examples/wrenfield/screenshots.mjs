// Makes the pictures of the README: `npm run screenshots`. Needs Chromium, and packages that are built.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build, loadConfig } from '@findings/core'
import { chromium } from 'playwright-core'

const root = import.meta.dirname
const repository = path.resolve(root, '../..')
const pictures = path.join(repository, 'docs/images')
const limit = 300_000 // bytes, all together
const origin = 'https://wrenfield.example.org'

/** What the README shows: the first window of a page. */
const shots = [
  { name: 'home', url: '/', width: 1280, height: 960, scale: 1 },
  { name: 'discovery', url: '/discoveries/phase-two-quillaset/', width: 1280, height: 960, scale: 1 },
  { name: 'hub-phone', url: '/research/wrenfield-disease/', width: 375, height: 812, scale: 1.5 },
]
const watchShot = { name: 'watch', width: 1000, height: 640, scale: 1 }

const site = mkdtempSync(path.join(tmpdir(), 'findings-screenshots-'))
const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((file) => existsSync(file)) ?? 'chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  const loaded = await loadConfig({ root })
  if ('problems' in loaded) throw new Error(loaded.problems[0].reason)
  const { outcome, problems } = await build(loaded.config, { out: site, now: '2026-11-22T12:00Z' })
  if (outcome !== 'built') throw new Error(problems[0].reason)
  mkdirSync(pictures, { recursive: true })
  for (const shot of shots) await takePage(shot)
  await takeWatching()
} finally {
  await browser.close()
  rmSync(site, { recursive: true, force: true })
}

const size = [...shots, watchShot].reduce((sum, shot) => sum + statSync(fileOf(shot)).size, 0)
if (size > limit) throw new Error(`The pictures have ${size} bytes, the limit is ${limit}`)

/** @param {{ name: string }} shot */
function fileOf({ name }) {
  return path.join(pictures, `${name}.webp`)
}

/** The first window of a page that was built. @param {(typeof shots)[number]} shot */
async function takePage(shot) {
  const page = await open(shot)
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    return route.fulfill({ path: path.join(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname) })
  })
  await page.goto(origin + shot.url, { waitUntil: 'load' })
  await page.waitForFunction(allInWindowAreLoaded)
  // What is loaded may still be to be decoded; those below the window may never be loaded.
  await page.evaluate(() =>
    Promise.all([...document.images].filter(({ complete }) => complete).map((image) => image.decode())),
  )
  await take(page, shot)
}

/** A page of the smallest example while somebody mistypes a topic and `findings watch` says so. */
async function takeWatching() {
  const minimal = path.join(repository, 'examples/minimal')
  const copy = path.join(minimal, '.findings/screenshots') // below it, where Node finds the packages
  for (const name of ['content', 'findings.config.mjs'])
    cpSync(path.join(minimal, name), path.join(copy, name), { recursive: true })
  const bin = path.join(repository, 'packages/cli/bin/findings.js')
  const watching = spawn(process.execPath, [bin, 'watch'], { cwd: copy, stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    const page = await open(watchShot)
    await page.goto(`${await addressOf(watching)}discoveries/sleeping-cells/`)
    const story = path.join(copy, 'content/stories/sleeping-cells.md')
    writeFileSync(story, readFileSync(story, 'utf8').replace('topics: [bone]', 'topics: [bnoe]'))
    await page.locator('findings-problems').getByText('missing-topic').waitFor()
    await take(page, watchShot)
  } finally {
    watching.kill('SIGINT')
    await new Promise((resolve) => watching.once('exit', resolve))
    rmSync(copy, { recursive: true, force: true })
  }
}

/** Where `findings watch` serves a site, once it is built. @param {import('node:child_process').ChildProcess} watching */
function addressOf(watching) {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (/** @type {Buffer} */ part) => {
      said += part
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? []
      if (address && said.includes('built')) resolve(address)
    }
    watching.stdout?.on('data', listen)
    watching.stderr?.on('data', listen)
    watching.once('exit', () => reject(new Error(said)))
  })
}

/** An empty page. @param {{ width: number, height: number, scale: number }} shot */
function open({ width, height, scale }) {
  return browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale, colorScheme: 'light' })
}

/** Write the window of a page as WebP, and close it. @param {import('playwright-core').Page} page @param {{ name: string }} shot */
async function take(page, shot) {
  const png = await page.screenshot()
  const canvas = await browser.newPage()
  const webp = await canvas.evaluate(toWebp, `data:image/png;base64,${png.toString('base64')}`)
  await canvas.close()
  await page.close()
  writeFileSync(fileOf(shot), Buffer.from(webp, 'base64'))
}

/** In the page: whether every image that a reader sees without scrolling is there. */
function allInWindowAreLoaded() {
  return [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight)
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
