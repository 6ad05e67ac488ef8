import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { themedConfig, themedSite } from '../theme/themed-site.js'

const event = `kinds: [{ ...kinds[0], name: 'event', route: '/events/:slug/', label: { one: 'Event', many: 'Events' } }],`
const own = (more = event): Readonly<Record<string, string>> => ({
  'findings.config.ts': themedConfig({ site: more }).replace('import { ', 'import { kinds, '),
})

const all = ['discovery', 'press-release', 'opinion', 'news', 'personal-story', 'explainer', 'hub', 'page', 'person']
const names = [...all, 'organisation', 'topic', 'achievement', 'publication', 'project', 'all-stories']

describe('findings schema', () => {
  it('lists the kinds and records of this site, with folders and what they need', async () => {
    const { code, stdout, stderr } = await themedSite(own()).findings(['schema'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.match(/^[A-Z].*/gm)).toEqual(['Stories', 'Hubs and pages', 'Records'])
    expect(stdout).toMatch(/^ {2}event +Event, Events\n +content\/stories\/, 28 fields\n +needed: kind, title/m)
    expect(stdout).toMatch(/^ {2}topic +content\/topics\/, 5 fields\n +needed: name$/m)
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('prints the schema of one kind or record, or of any story, and nothing else', async () => {
    const site = themedSite(own())
    for (const [name, title] of [
      ['event', 'Event'],
      ['person', 'person'],
      ['all-stories', 'story'],
    ] as const) {
      const { code, stdout, stderr } = await site.findings(['schema', name])
      expect({ code, stderr, title: JSON.parse(stdout).title }).toEqual({ code: 0, stderr: '', title })
    }
    expect(readdirSync(site.root)).not.toContain('.vscode')
  })

  it('suggests a kind when there is none of that name', async () => {
    const { code, stdout, stderr } = await themedSite().findings(['schema', 'discovry'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('There is no kind `discovry`, did you mean `discovery`?')
    expect(stderr).toContain('Run `findings schema` to see all 14.')
  })

  it('ends with 2 and tells the problem when the config is wrong', async () => {
    const { code, stdout, stderr } = await themedSite(own("contnt: 'x',")).findings(['schema'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('Unknown field `contnt`')
  })
})

describe('findings schema --out', () => {
  it('writes a file for each, and says what an editor must be told', async () => {
    const site = themedSite()
    const { code, stdout, stderr } = await site.findings(['schema', '--out', '.vscode/schemas'])
    expect(code).toBe(0)
    expect(readdirSync(path.join(site.root, '.vscode/schemas')).sort()).toEqual(
      names.map((name) => `${name}.schema.json`).sort(),
    )
    expect(JSON.parse(site.read('.vscode/schemas/topic.schema.json'))).toMatchObject({ title: 'topic' })
    expect(stderr).toMatch(/^Wrote 15 schemas to \.vscode[\\/]schemas\.$/m)
    const globs = JSON.parse(stdout)['yaml.schemas']
    expect(globs).toMatchObject({
      './.vscode/schemas/topic.schema.json': 'content/topics/**/*.{yaml,yml}',
      './.vscode/schemas/all-stories.schema.json': 'content/stories/**/*.{yaml,yml}',
    })
    expect(Object.keys(globs)).toHaveLength(9)
    expect(Object.keys(globs).filter((file) => !existsSync(path.join(site.root, file)))).toEqual([])
  })

  it('names the folders of every language, and of no other files', async () => {
    const more = "name: 'Example Heart Fund', languages: ['cy', 'ar']"
    const config = themedConfig({ site: "content: 'my texts'," }).replace("name: 'Example Heart Fund'", more)
    const { stdout } = await themedSite({ 'findings.config.ts': config }).findings(['schema', '--out', 'schemas'])
    expect(JSON.parse(stdout)['yaml.schemas']['./schemas/person.schema.json']).toEqual([
      'my texts/people/**/*.{yaml,yml}',
      'my texts/cy/people/**/*.{yaml,yml}',
      'my texts/ar/people/**/*.{yaml,yml}',
    ])
  })

  it('writes one alone when it is named', async () => {
    const site = themedSite()
    const { code, stdout } = await site.findings(['schema', 'hub', '--out', 'schemas'])
    expect({ code, globs: Object.keys(JSON.parse(stdout)['yaml.schemas']) }).toEqual({
      code: 0,
      globs: ['./schemas/hub.schema.json'],
    })
    expect(readdirSync(path.join(site.root, 'schemas'))).toEqual(['hub.schema.json'])
  })

  it('has no editor take stories of every kind for those of one', async () => {
    const site = themedSite()
    const { code, stdout, stderr } = await site.findings(['schema', 'discovery', '--out', 'schemas'])
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'Wrote 1 schema to schemas.\n' })
  })

  it('removes schemas of kinds that the site has no more, and no other files', async () => {
    const site = themedSite(own())
    await site.findings(['schema', '--out', 'schemas'])
    const old = site.read('schemas/event.schema.json')
    site.write('schemas/mine.schema.json', '{ "title": "mine" }')
    site.write('schemas/notes.json', old)
    site.write('findings.config.ts', own(event.replace("name: 'event'", "name: 'talk'"))['findings.config.ts'] ?? '')
    const { code, stderr } = await site.findings(['schema', 'hub', '--out', 'schemas'])
    expect({ code, stderr: stderr.split('\n').slice(0, 2) }).toEqual({
      code: 0,
      stderr: [
        'Wrote 1 schema to schemas.',
        `Removed ${path.join('schemas/event.schema.json')}: the site has no such kind now.`,
      ],
    })
    expect(await site.findings(['schema', '--out', 'schemas'])).toMatchObject({ code: 0 })
    const others = ['mine', 'talk'].map((name) => `${name}.schema.json`)
    expect(readdirSync(path.join(site.root, 'schemas')).sort()).toEqual(
      [...names.map((name) => `${name}.schema.json`), ...others, 'notes.json'].sort(),
    )
  })

  it('replaces what it has written before, and nothing else', async () => {
    const site = themedSite()
    await site.findings(['schema', '--out', 'schemas'])
    const before = site.read('schemas/page.schema.json')
    site.write('schemas/page.schema.json', before.replace('"title": "page"', '"title": "old"'))
    expect(await site.findings(['schema', '--out', 'schemas'])).toMatchObject({ code: 0 })
    expect(site.read('schemas/page.schema.json')).toBe(before)

    site.write('schemas/topic.schema.json', '{ "title": "mine" }')
    site.write('schemas/page.schema.json', before.replace('"title": "page"', '"title": "old"'))
    const { code, stdout, stderr } = await site.findings(['schema', '--out', 'schemas'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('topic.schema.json is there already, and was not')
    expect(site.read('schemas/topic.schema.json')).toBe('{ "title": "mine" }')
    expect(site.read('schemas/page.schema.json')).toContain('"title": "old"')
  })

  it('writes through no link', async () => {
    const site = themedSite()
    await site.findings(['schema', 'topic', '--out', 'elsewhere'])
    const topic = site.read('elsewhere/topic.schema.json')
    mkdirSync(path.join(site.root, 'schemas'))
    symlinkSync(path.join(site.root, 'elsewhere/topic.schema.json'), path.join(site.root, 'schemas/hub.schema.json'))
    expect(await site.findings(['schema', '--out', 'schemas'])).toMatchObject({ code: 1, stdout: '' })
    expect(site.read('elsewhere/topic.schema.json')).toBe(topic)
  })

  it.each([
    ['a-file', 'It is a file; expected a folder.'],
    ['a-file/schemas/all', 'a-file is a file; expected a folder.'],
    ['lost', 'It is a link that leads nowhere; expected a folder.'],
    ['', 'It is empty; expected a folder.'],
  ])('refuses to write to %j', async (folder, words) => {
    const site = themedSite({ 'a-file': 'Words.' })
    symlinkSync('nowhere', path.join(site.root, 'lost'))
    const before = readdirSync(site.root)
    const { code, stdout, stderr } = await site.findings(['schema', '--out', folder])
    expect({ code, stdout, files: readdirSync(site.root) }).toEqual({ code: 2, stdout: '', files: before })
    expect(stderr).toContain(words)
  })

  it('leads no kind out of the folder, and gives no two of them one file', async () => {
    const named = (...ofKinds: string[]) =>
      own(
        `kinds: [${ofKinds.map((name, i) => `{ ...kinds[0], name: '${name}', route: '/k${i}/:slug/' }`).join(', ')}],`,
      )
    const site = themedSite(named('../../up', 'ŵyl'))
    expect(await site.findings(['schema', '--out', 'a/b/schemas'])).toMatchObject({ code: 0 })
    const written = readdirSync(path.join(site.root, 'a/b/schemas'))
    expect(written).toEqual(expect.arrayContaining(['..%2F..%2Fup.schema.json', 'ŵyl.schema.json']))
    expect(existsSync(path.join(site.root, 'a/up.schema.json'))).toBe(false)

    const twins = themedSite(named('event', 'Event'))
    const { code, stderr } = await twins.findings(['schema', '--out', 'schemas'])
    expect(code).toBe(2)
    expect(stderr).toContain('`event` and `Event` would have the same file.')
    expect(existsSync(path.join(twins.root, 'schemas'))).toBe(false)
  })

  it('knows no record by name: hidden ones leave no trace', async () => {
    const site = themedSite({ 'content/topics/secret-topic.md': '---\nname: Secret\n---\n' })
    await site.findings(['schema', '--out', 'schemas'])
    const texts = names.map((name) => readFileSync(path.join(site.root, `schemas/${name}.schema.json`), 'utf8'))
    expect(texts.join()).not.toMatch(/secret/i)
  })
})
