import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { begun, createFolder } from './begun-site.js'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const fine = { code: 0, stderr: '' }

/** Lines of more than 80 columns, but for commands, which are copied whole. */
const longLines = (text: string) =>
  text.split('\n').filter((line) => line.length > 80 && !line.startsWith('  npm install '))

describe('findings init', () => {
  it('begins a site that has no problem, builds at once and says on every page that it is an example', async () => {
    const folder = createFolder()
    expect(await folder.init()).toMatchObject(fine)
    expect(folder.files()).toEqual(begun)
    expect(await folder.run('check', '--max-warnings', '0')).toMatchObject({
      code: 0,
      stdout: 'No problems in 24 files.\n',
    })
    expect(await folder.run('build', '--max-warnings', '0')).toMatchObject({ code: 0 })
    for (const page of folder.pages()) {
      const html = folder.read(`dist/${page}`)
      expect(html).toContain('<html lang="en-GB"')
      expect(html).toContain('This site is being set up. Its stories, people and findings are invented examples.')
    }
    expect(folder.read('dist/index.html')).toMatch(/href="\/discoveries\/example-discovery\/"/)
    const story = folder.read('dist/discoveries/example-discovery/index.html')
    for (const shown of [
      'Laboratory study',
      'Example Research Fund',
      '10.5555/findings-example-2026',
      'Dr Robin Ashdown',
    ])
      expect(story).toContain(shown)
  })

  it('calls the site what its folder is called, and takes the versions of the packages from the command', async () => {
    const folder = createFolder()
    const { stdout } = await folder.init()
    expect(stdout).toMatch(/^Started the site “Heather fund” in this folder\.\n/)
    expect(folder.read('findings.config.ts')).toContain("    name: 'Heather fund',\n    language: 'en-GB',\n")
    expect(folder.read('findings.config.ts')).toContain("    url: 'https://www.example.org',\n")
    expect(JSON.parse(folder.read('package.json'))).toMatchObject({
      private: true,
      type: 'module',
      scripts: { start: 'findings watch --open', check: 'findings check', build: 'findings build' },
      dependencies: {
        '@findings/cli': `^${version}`,
        '@findings/core': `^${version}`,
        '@findings/theme-charity': `^${version}`,
      },
    })
  })

  it('makes the folder that it is told, and prints what to do next in 80 columns', async () => {
    const folder = createFolder()
    const { code, stdout } = await folder.init("new/our people's fund", '--url', 'https://people.example.org/')
    expect(code).toBe(0)
    expect(folder.files()).toEqual(begun.map((file) => `new/our people's fund/${file}`))
    expect(folder.read("new/our people's fund/findings.config.ts")).toContain("url: 'https://people.example.org'")
    expect(stdout).toMatch(/^Started the site “Our people's fund” in new\/our people's fund\.$/m)
    expect(stdout).toMatch(
      /\nNext:\n {2}cd 'new\/our people'\\''s fund'\n {2}npm install --save-dev .*\n {2}npx findings watch --open\n$/,
    )
    expect(stdout).not.toContain('the address of the site')
    expect(longLines(stdout)).toEqual([])
  })

  it('installs the packages of the clone that it runs from, and published ones where it was installed', async () => {
    const folder = createFolder()
    const { stdout } = await folder.init('one')
    const [, ...paths] = /^ {2}npm install --save-dev (\S+) (\S+) (\S+)$/m.exec(stdout) ?? []
    const names = paths.map(
      (one) => JSON.parse(folder.read(path.resolve(folder.root, 'one', one, 'package.json'))).name,
    )
    expect(names).toEqual(['@findings/cli', '@findings/core', '@findings/theme-charity'])
    expect(stdout.replace(/\s+/g, ' ')).toContain('Findings runs from a clone of its repository here;')

    const bin = folder.install()
    const installed = execFileSync(process.execPath, [bin, 'init', 'two'], { cwd: folder.root, encoding: 'utf8' })
    expect(installed).toMatch(/\nNext:\n {2}cd two\n {2}npm install\n {2}npx findings watch --open\n$/)
    expect(installed).not.toContain('clone')
  })

  it('writes a name and address of any letters as they are meant', async () => {
    const folder = createFolder()
    const name = `The "O'Hara" \\ \`\${x}\` $& <b>مؤسسة</b>\n  Fund`
    expect(await folder.init('--name', name, '--url', 'https://ohara.example.org')).toMatchObject(fine)
    expect(await folder.run('build', '--max-warnings', '0')).toMatchObject({ code: 0 })
    const shown = `The "O'Hara" \\ \`\${x}\` $& <b>مؤسسة</b> Fund`
    const feed = folder.read('dist/feed.xml')
    expect(feed).toContain(`<name>${shown.replace('&', '&#x26;').replaceAll('<', '&#x3C;')}</name>`)
    expect(feed).toContain('https://ohara.example.org/discoveries/example-discovery/')
  })

  it('speaks Welsh throughout on a Welsh site', async () => {
    const folder = createFolder()
    expect(await folder.init('--language', 'cy')).toMatchObject(fine)
    expect(folder.files()).toEqual(begun)
    expect(await folder.run('build', '--max-warnings', '0')).toMatchObject({ code: 0 })
    for (const page of folder.pages()) {
      const html = folder.read(`dist/${page}`)
      expect(html).toContain('<html lang="cy"')
      expect(html).toContain('Mae’r wefan hon yn cael ei pharatoi.')
      const words = html.replace(/<script.*?<\/script>/gs, '').replace(/<[^>]*>/g, ' ')
      expect(words).not.toMatch(/\b(?:the|and|discovery|discoveries|about us|paper|home)\b/i)
    }
  })

  it('takes any English, and writes its tag as it is usual', async () => {
    const folder = createFolder()
    expect(await folder.init('--language', 'EN-us')).toMatchObject(fine)
    expect(await folder.run('build', '--max-warnings', '0')).toMatchObject({ code: 0 })
    expect(folder.read('dist/about/index.html')).toContain('<html lang="en-US"')
    expect(folder.read('dist/index.html')).toContain('March 9, 2026')
  })

  it('leaves what a repository has as it is, and says what is missing there', async () => {
    const own = {
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.gitignore': '# Ours\r\n/node_modules\r\n*.log\r\n',
      LICENSE: 'Ours.\n',
      'package.json': '{ "name": "ours", "type": "commonjs" }\n',
      'readme.rst': 'Ours\n====\n',
    }
    const folder = createFolder(own)
    const { code, stdout } = await folder.init()
    expect(code).toBe(0)
    for (const [file, content] of Object.entries(own)) expect(folder.read(file)).toBe(content)
    expect(existsSync(path.join(folder.root, 'README.md'))).toBe(false)
    expect(stdout).toContain('Your .gitignore, README and package.json stay as they are.\n')
    expect(stdout).toContain('Your .gitignore lacks: dist/ .findings/\n')
    expect(stdout).toMatch(/^ {2}npm install --save-dev .*packages\/cli .*packages\/core .*packages\/theme-charity$/m)
    expect(stdout).toMatch(/\n {2}npx findings watch --open\n {2}npx findings build\n$/)
    expect(longLines(stdout)).toEqual([])
    expect(await folder.run('build', '--max-warnings', '0')).toMatchObject({ code: 0 })
  })

  it.each([
    ['a page of the same name', 'content/pages/about.md', 'content/pages/about.md'],
    ['a folder in place of .gitignore', '.gitignore/notes.txt', '.gitignore'],
    ['a folder in place of package.json', 'package.json/notes.txt', 'package.json'],
    ['a folder where a file would be', 'content/pages/about.md/notes.txt', 'content/pages/about.md'],
    ['another config', 'findings.config.mjs', 'findings.config.mjs'],
  ])('names %s, and writes nothing', async (_, present, named) => {
    const folder = createFolder({ [present]: 'Mine.' })
    const { code, stdout, stderr } = await folder.init()
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^Error: (.*) is there already\.\nNothing was written\./)
    expect(stderr).toContain(`Error: ${named} is there already.`)
    expect(folder.files()).toEqual([present])
    expect(folder.read(present)).toBe('Mine.')
  })

  it('names a file where a folder would be, and writes nothing', async () => {
    const folder = createFolder({ content: 'Mine.' })
    const { code, stderr } = await folder.init()
    expect({ code, files: folder.files() }).toEqual({ code: 1, files: ['content'] })
    expect(stderr).toMatch(/^Error: content is a file; expected a folder\.\nNothing was written\./)
  })

  it.each(['findings.config.ts', '.gitignore', 'README.md', 'package.json'])(
    'takes a link at %s that leads nowhere for something in the way',
    async (file) => {
      const folder = createFolder()
      symlinkSync('nowhere', path.join(folder.root, file))
      const { code, stdout, stderr } = await folder.init()
      expect({ code, stdout, files: folder.files() }).toEqual({ code: 1, stdout: '', files: [file] })
      expect(stderr).toContain(`Error: ${file} is there already.`)
    },
  )

  it.skipIf(process.platform === 'win32')('waits for nobody to write into a pipe', async () => {
    const folder = createFolder()
    execFileSync('mkfifo', [path.join(folder.root, '.gitignore')])
    const { code, stderr } = await folder.init()
    expect({ code, files: folder.files() }).toEqual({ code: 1, files: ['.gitignore'] })
    expect(stderr).toContain('Error: .gitignore is there already.')
  })

  it.each(['content', 'content/pages'])('does not follow a link at %s out of the folder', async (at) => {
    const folder = createFolder()
    const outside = path.join(folder.root, '../outside')
    mkdirSync(outside)
    mkdirSync(path.dirname(path.join(folder.root, at)), { recursive: true })
    symlinkSync(outside, path.join(folder.root, at), 'junction')
    const { code, stdout, stderr } = await folder.init()
    expect({ code, stdout, files: folder.files() }).toEqual({ code: 1, stdout: '', files: [at] })
    expect(stderr).toContain(`Error: ${at} is a symbolic link, which Findings does not follow.`)
    expect(readdirSync(outside)).toEqual([])
  })

  it.each<[string, string, readonly string[]]>([
    [
      'has none',
      '{}',
      [
        '"start": "findings watch --open"',
        '"watch": "findings watch"',
        '"check": "findings check"',
        '"build": "findings build"',
        '"preview": "findings preview --open"',
      ],
    ],
    [
      'has some, and one of another meaning',
      '\ufeff{"scripts":{"start":"findings watch --open","check":"tsc","build":"findings build","watch":"findings watch"}}',
      ['"check": "findings check"', '"preview": "findings preview --open"'],
    ],
  ])('says which scripts a package.json lacks that %s', async (_, content, lacking) => {
    const folder = createFolder({ 'package.json': content })
    const { code, stdout } = await folder.init()
    expect({ code, lacking: stdout.match(/^ {2}".*$/gm)?.map((line) => line.trim()) }).toEqual({ code: 0, lacking })
    expect(stdout).toContain('\nYour package.json lacks these scripts')
    expect(folder.read('package.json')).toBe(content)
  })

  it.each(['null', '[]', '{ "scripts": 1 }', 'no JSON'])(
    'takes a package.json of %s for one without scripts',
    async (content) => {
      const { code, stdout } = await createFolder({ 'package.json': content }).init()
      expect({ code, lacking: stdout.match(/^ {2}".*$/gm)?.length }).toEqual({ code: 0, lacking: 5 })
    },
  )

  it('refuses to begin a second time, and changes nothing', async () => {
    const folder = createFolder()
    await folder.init()
    const before = folder.read('findings.config.ts')
    expect(await folder.init('--name', 'Another')).toMatchObject({ code: 1, stdout: '' })
    expect(folder.read('findings.config.ts')).toBe(before)
  })

  // There the system lets nobody make a folder, root included.
  it.runIf(existsSync('/proc/self'))('names a disk that lets it write nothing', async () => {
    const { code, stdout, stderr } = await createFolder().init('/proc/findings/site')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr.replace(/\s+/g, ' ')).toContain(
      "Error: Cannot write to /proc/findings/site: ENOENT: no such file or directory, mkdir '/proc/findings'. Nothing was left there.",
    )
  })

  it.each([
    ['a file', ['taken'], 'It is a file; expected a folder.'],
    ['a folder in a file', ['taken/deep/site'], 'taken is a file; expected a folder.'],
    ['no folder', [''], 'It is empty; expected a folder.'],
    ['no name', ['--name', ' \n'], 'It is empty; expected the name of the site.'],
    ['an address without https', ['--url', 'www.example.org'], 'Expected an address without a path, like https://'],
    ['an address with a path', ['--url', 'https://www.example.org/research/'], 'Expected an address without a path'],
    ['an address with a password', ['--url', 'https://a:b@www.example.org'], 'Expected an address without a path'],
    [
      'a language that it does not speak',
      ['--language', 'fr'],
      'Findings speaks English (en-GB, en-US …) and Welsh (cy).',
    ],
    ['no language', ['--language', 'e_n'], 'Expected a language tag like en-GB.'],
    ['two folders', ['one', 'two'], 'too many arguments'],
  ])('ends with 2 for %s, and writes nothing', async (_, args, says) => {
    const folder = createFolder({ taken: 'Mine.' })
    const { code, stdout, stderr } = await folder.init(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(says)
    expect(folder.files()).toEqual(['taken'])
  })

  it('prints nothing of a name that could command the terminal', async () => {
    const folder = createFolder({}, 'heather\x1b[2J\u202e')
    const { code, stdout } = await folder.init()
    expect(code).toBe(0)
    for (const character of ['\x1b', '\u202e']) expect(stdout).not.toContain(character)
  })
})
