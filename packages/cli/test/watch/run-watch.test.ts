import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { WatchSettings } from '@findings/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSite, page } from '../create-site.js'
import { missing, warning } from '../reporters/report.js'
import { get } from '../server/serve.js'
import { resultOf } from './result.js'
import { feed, startWatch } from './start-watch.js'

type Arguments = Parameters<typeof startWatch>

/** Start the command, and stop it with the test. */
async function start(...[root, flags, world]: Arguments) {
  const started = await startWatch(root, flags, world)
  onTestFinished(async () => void (await started.stop()))
  return started
}

const portOf = (origin: string) => Number(new URL(origin).port)

describe('findings watch', () => {
  it('builds a site, serves it, and builds again when a story changes', async () => {
    const site = createSite()
    const { origin, seen, until, printed } = await start(site)
    await seen(1)
    expect((await get(portOf(origin), '/about/')).text).toContain('<title>About us</title>')
    writeFileSync(path.join(site, 'content/pages/about.md'), page('Who we are'))
    await until(/^14:02:11 ✓ content\/pages\/about\.md {2}1 page in \d+ ms(?:, fixed)?$/m)
    expect((await get(portOf(origin), '/about/')).text).toContain('<title>Who we are</title>')
    expect(printed()).toMatch(/^14:02:11 ✓ built 3 pages in /m)
  })

  it('goes on when a story is broken, and serves the last good site', async () => {
    const site = createSite()
    const { origin, seen, until, printed } = await start(site)
    await seen(1)
    writeFileSync(path.join(site, 'content/pages/about.md'), page('Who we are', 'sumary: Us'))
    await until(/✗ content\/pages\/about\.md {2}not built in \d+ ms\n\n.*about\.md\n\n {2}4:1 {2}error {2}unknown-key/)
    expect(printed()).toContain('    4 | sumary: Us\n      | ^^^^^^\n')
    expect((await get(portOf(origin), '/about/')).text).toContain('<title>About us</title>')
    writeFileSync(path.join(site, 'content/pages/about.md'), page('Mended'))
    await until(/1 page in \d+ ms, fixed\n$/)
    expect((await get(portOf(origin), '/about/')).text).toContain('<title>Mended</title>')
  })

  it('starts with a broken config, and shows what is wrong with it', async () => {
    const site = createSite({ 'findings.config.mjs': "throw new Error('no such setting')" })
    const { origin, seen } = await start(site)
    await seen(1)
    const { status, text } = await get(portOf(origin), '/')
    expect(status).toBe(503)
    expect(text).toContain('no such setting')
  })

  it('writes to .findings/watch and never to the folder that is published', async () => {
    const site = createSite()
    const { seen } = await start(site, { server: false })
    await seen(1)
    expect(readFileSync(path.join(site, '.findings/watch/about/index.html'), 'utf8')).not.toContain('<script')
    expect(() => readFileSync(path.join(site, 'dist/about/index.html'))).toThrow('ENOENT')
  })

  it.each<Arguments[1]>([{}, { drafts: true }, { now: '2026-03-09' }, { poll: true }, { server: false }])(
    'leaves the folder that is published as it is: %o',
    async (flags) => {
      const published = { 'dist/about/index.html': 'as published', 'dist/old/index.html': 'older still' }
      const site = createSite(published)
      const { seen } = await start(site, flags)
      await seen(1)
      writeFileSync(path.join(site, 'content/pages/about.md'), page('Who we are'))
      await seen(2)
      expect(readFileSync(path.join(site, '.findings/watch/about/index.html'), 'utf8')).toContain('Who we are')
      const left = readdirSync(path.join(site, 'dist'), { recursive: true, encoding: 'utf8' })
      expect(left.sort()).toEqual(['about', 'about/index.html', 'old', 'old/index.html'])
      for (const [file, text] of Object.entries(published))
        expect(readFileSync(path.join(site, file), 'utf8')).toBe(text)
    },
  )

  it('honours the base path of the site', async () => {
    const { origin, seen } = await start(createSite(), {}, { watch: feed([resultOf({ base: '/research/' })]) })
    await seen(1)
    expect((await get(portOf(origin), '/')).headers.location).toBe('/research/')
  })

  it('hands on what it was told', async () => {
    const told: WatchSettings[] = []
    const flags = { drafts: true, now: '2026-03-09', poll: true, config: '/site/other.mjs' } as const
    const { seen, printed } = await start('/site', flags, {
      watch: (settings) => {
        told.push(settings)
        return feed([resultOf()])(settings)
      },
    })
    await seen(1)
    expect(told).toMatchObject([
      { root: '/site', drafts: true, now: '2026-03-09', poll: true, configFile: '/site/other.mjs' },
    ])
    expect(printed()).toContain('With drafts')
    expect(printed()).toContain('2026-03-09')
  })

  it('shows the same problems once, and counts them afterwards', async () => {
    const results = [resultOf({ problems: [warning] }), resultOf({ problems: [warning] }), resultOf()]
    const { seen, printed } = await start('/site', {}, { watch: feed(results) })
    await seen(3)
    expect(printed().match(/body-h1/g)).toHaveLength(1)
    expect(printed()).toContain('still 1 warning')
  })

  it('shows only what is new among problems, those of the saved file first, and all of them for `p`', async () => {
    const older = Array.from({ length: 3 }, (_, n) => ({ ...warning, file: `content/pages/${n}.md` }))
    const saved = { ...warning, file: 'content/pages/z.md', reason: 'New in the saved file' }
    const far = { ...warning, file: 'content/pages/a.md', reason: 'New elsewhere' }
    const results = [
      resultOf({ problems: older, causes: [] }),
      resultOf({ problems: [far, ...older.slice(1), saved], causes: [saved.file] }),
      resultOf({ problems: older.slice(1) }),
    ]
    const { seen, printed, keyboard } = await start('/site', {}, { watch: feed(results) })
    await seen(3)
    const [, second = ''] = printed().split('✓ content/pages/z.md')
    expect(second).toMatch(/New in the saved file[\s\S]*New elsewhere/)
    expect(printed().match(/A second main heading/g)).toHaveLength(3)
    expect(second).toContain('1 problem fixed. 4 warnings in 4 files. The others are not new: p lists all.\n')
    expect(second).toContain(' ms, 2 problems fixed, 2 remain\n')
    keyboard.press('p')
    expect(printed().match(/A second main heading/g)).toHaveLength(5)
    expect(printed()).toMatch(/\n2 warnings in 2 files\.\n\n$/)
  })

  it('passes on what is to be known of the watching itself', async () => {
    const notices = ['This system can watch no more files; looking for changes every second.']
    const { seen, printed } = await start('/site', {}, { watch: feed([resultOf({ notices })]) })
    await seen(1)
    expect(printed()).toContain(`${notices[0]}\n`)
  })

  it('clears nothing and colours nothing where there is no terminal', async () => {
    const { seen, printed } = await start(
      '/site',
      {},
      { watch: feed([resultOf({ outcome: 'failed', problems: [missing] })]) },
    )
    await seen(1)
    expect(printed()).not.toMatch(/[^\P{Cc}\n]/u)
  })
})

describe('findings watch, when what is saved is hidden', () => {
  const trial = (more: string) => page('The trial', more)

  it('says in the terminal what became of it, and nothing of it once it is public', async () => {
    const site = createSite({ 'content/pages/trial.md': trial('') })
    const { seen, until, printed } = await start(site, { now: '2026-06-01T12:00Z' })
    await seen(1)
    const save = (more: string) => writeFileSync(path.join(site, 'content/pages/trial.md'), trial(more))
    save('status: draft')
    await until(/trial\.md is a draft: `findings watch --drafts` shows it\./)
    save('embargo: 2026-09-01T09:00Z')
    await until(/trial\.md is under embargo until 2026-09-01T09:00Z: /)
    save('datePublished: 2027-01-04')
    await until(/trial\.md is dated 2027-01-04: /)
    save('status: withdrawn')
    await until(/trial\.md is withdrawn: no page shows it\./)
    save('')
    await until(/trial\.md {2}\d+ (?:page|file)s? in \d+ ms\n$/)
    expect(printed()).not.toMatch(/public: /)
  })

  it('names the original that a translation waits for, and the consent that is missing', async () => {
    const because = { because: 'draft', by: { file: 'content/pages/a.md', field: 'status' } } as const
    const consent = { because: 'consent', by: { file: 'content/stories/b.md', field: 'consent' } } as const
    const hidden = [
      { file: 'content/cy/pages/a.md', ...because },
      { file: 'content/stories/b.md', ...consent, lack: 'elsewhere' as const },
    ]
    const causes = hidden.map(({ file }) => file)
    const { seen, printed } = await start('/site', {}, { watch: feed([resultOf({ causes, hidden })]) })
    await seen(1)
    expect(printed()).toContain('  content/cy/pages/a.md is not shown, as content/pages/a.md is a draft:\n')
    expect(printed()).toContain('  content/stories/b.md has no consent for the `website`: no page shows it.\n')
  })

  it('says why in place of the page, on this machine, and never in a file', async () => {
    const site = createSite({ 'content/pages/trial.md': trial('status: draft') })
    const { seen, origin } = await start(site)
    await seen(1)
    for (const address of ['/trial/', '/trial', '/trial/index.html']) {
      const { status, text } = await get(portOf(origin), address)
      expect(status, address).toBe(404)
      expect(text, address).toContain('<p>content/pages/trial.md is a draft: `findings watch --drafts` shows it.</p>')
    }
    expect((await get(portOf(origin), '/other/')).text).not.toContain('draft')
    const folder = path.join(site, '.findings/watch')
    for (const one of readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }))
      if (one.isFile()) expect(readFileSync(path.join(one.parentPath, one.name), 'utf8')).not.toContain('trial.md')
  })

  it('counts what else was saved and is hidden', async () => {
    const hidden = Array.from({ length: 12 }, (_, n) => {
      const file = `content/stories/${n}.md`
      return { file, because: 'draft', by: { file, field: 'status' } } as const
    })
    const causes = hidden.map(({ file }) => file)
    const { seen, printed } = await start('/site', {}, { watch: feed([resultOf({ causes, hidden })]) })
    await seen(1)
    expect(printed().match(/is a draft/g)).toHaveLength(3)
    expect(printed()).toContain('9 more saved files are not shown; `findings status` says why.')
  })
})

describe('findings watch --drafts', () => {
  const charity = new URL('../../../theme-charity/dist/index.js', import.meta.url).href
  const story = (title: string, more: string, date = '2026-03-09') =>
    `---\nkind: news\ntitle: ${title}\ndatePublished: ${date}\ntopics: [spread]\nauthors: [ada-brown]\nsummary: Words.\n${more}---\nWords.\n`
  const files = {
    'findings.config.mjs': `import { charity } from ${JSON.stringify(charity)}
export default { site: { url: 'https://heart.example.org', name: 'Example Heart Fund' }, theme: charity() }`,
    'content/people/ada-brown.md': '---\nname: Ada Brown\njobTitle: Writer\n---\nWrites.\n',
    'content/topics/spread.md': '---\nname: Spread\n---\n',
    'content/stories/public.md': story('What all may read', ''),
    'content/stories/draft.md': story('Half a thought', 'status: draft\n'),
    'content/stories/embargoed.md': story('Not before the journal', 'embargo: 2026-09-01T09:00Z\n'),
    'content/stories/future.md': story('Next year', '', '2027-01-04'),
  }
  const hidden = ['draft', 'embargoed', 'future']
  const now = '2026-06-01T12:00Z'

  it('shows what is not public yet, with a banner and `noindex` on every page', async () => {
    const site = createSite(files)
    const { seen, origin } = await start(site, { drafts: true, now })
    await seen(1)
    for (const name of [...hidden, 'public']) {
      const text = readFileSync(path.join(site, `.findings/watch/news/${name}/index.html`), 'utf8')
      expect(text, name).toContain('lease do not share')
      expect(text, name).toMatch(/<meta name="robots" content="noindex">/)
    }
    expect((await get(portOf(origin), '/news/draft/')).text).toContain('This page is not public: it is a draft.')
    expect((await get(portOf(origin), '/news/public/')).text).toContain('Nothing holds this page back')
    expect((await get(portOf(origin), '/news/')).text).toContain('Not before the journal')
  })

  it('is what it takes: without it nothing is there, neither page nor title', async () => {
    const site = createSite(files)
    const { seen, origin } = await start(site, { now })
    await seen(1)
    const folder = path.join(site, '.findings/watch')
    const made = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((one) =>
      one.isFile(),
    )
    const text = made.map((file) => readFileSync(path.join(file.parentPath, file.name), 'utf8')).join('\n')
    expect(text).toContain('What all may read')
    for (const title of ['Half a thought', 'Not before the journal', 'Next year']) expect(text).not.toContain(title)
    expect(text).not.toMatch(/This page is not public|Nothing holds this page back|lease do not share/)
    for (const name of hidden) expect((await get(portOf(origin), `/news/${name}/`)).status, name).toBe(404)
  })
})

describe('the keys of findings watch', () => {
  const watching = (more: Parameters<typeof startWatch>[2] = {}, flags: Parameters<typeof startWatch>[1] = {}) =>
    start('/site', flags, { watch: feed([resultOf({ base: '/research/' })]), ...more })

  it('o opens the site in the browser', async () => {
    const { keyboard, opened, seen, origin } = await watching()
    await seen(1)
    keyboard.press('o')
    expect(opened).toEqual([`${origin}/research/`])
  })

  it('r asks for a build', async () => {
    const asked: string[] = []
    const { keyboard, seen } = await watching({
      watch: (settings) => {
        settings.rebuild?.addEventListener('rebuild', ({ type }) => asked.push(type))
        return feed([resultOf()])(settings)
      },
    })
    await seen(1)
    keyboard.press('r')
    expect(asked).toEqual(['rebuild'])
  })

  it('q ends the command with 0, and gives terminal and port back', async () => {
    const { keyboard, over, origin } = await watching()
    keyboard.press('q')
    expect(await over).toBe(0)
    expect(keyboard.states).toEqual(['raw', 'resumed', 'plain', 'paused'])
    await expect(get(portOf(origin), '/')).rejects.toThrow('ECONNREFUSED')
  })

  it('Ctrl+C interrupts, with the terminal as it was', async () => {
    const { keyboard, interrupts } = await watching()
    keyboard.press('\x03')
    expect(keyboard.states.slice(-2)).toEqual(['plain', 'paused'])
    expect(interrupts()).toBe(1)
  })

  it('--open opens the site once it is built', async () => {
    const { opened, seen, origin } = await watching({ watch: feed([resultOf(), resultOf()]) }, { open: true })
    await seen(2)
    expect(opened).toEqual([`${origin}/`])
  })

  it('says where the site is when there is no browser to open', async () => {
    const { seen, printed, origin } = await watching({ canOpen: false }, { open: true })
    await seen(1)
    expect(printed()).toContain(`No browser could be opened; the site is at ${origin}/research/\n`)
  })

  it('are not listened to where there is no terminal', async () => {
    const { stop, printed, keyboard } = await watching({ isTTY: false })
    expect(await stop()).toBe(0)
    expect(printed()).not.toContain('quit')
    expect(keyboard.states).toEqual([])
  })
})

describe('findings watch, on a project that is being watched already', () => {
  it('says so and nothing else, touches neither terminal nor port, and fails', async () => {
    const site = createSite()
    const first = await start(site)
    await first.seen(1)
    const { over, printed, complained, keyboard } = await startWatch(site, { port: portOf(first.origin), open: true })
    expect(await over).toBe(1)
    expect(printed()).toBe('')
    expect(keyboard.states).toEqual([])
    expect(complained()).toBe(
      `This project is being watched already, by process ${process.pid}. Stop that one, or go on\nwith the site that it serves.\n`,
    )
  })
})

describe('findings watch, when the engine throws', () => {
  it('fails as that does, and gives terminal and port back', async () => {
    const world = { watch: feed([resultOf()], new TypeError('a gremlin')) }
    const { over, keyboard, origin } = await startWatch('/site', {}, world)
    await expect(over).rejects.toThrow('a gremlin')
    expect(keyboard.states.slice(-2)).toEqual(['plain', 'paused'])
    await expect(get(portOf(origin), '/')).rejects.toThrow('ECONNREFUSED')
  })
})
