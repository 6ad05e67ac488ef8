import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { config, createSite } from '../create-site.js'
import { findings } from '../findings.js'

const options = ['--root', '--config', '--now', '--days', '--json', '--help']

const topic = { 'content/topics/bone.md': '---\nname: Bone\n---\n' }

const explainer = (title: string, more = '', date = '2026-01-01') =>
  `---\nkind: explainer\ntitle: ${title}\ndatePublished: ${date}\ntopics: [bone]\nsources: [{ title: A guide, href: https://guide.example.org/ }]\n` +
  `reviewed: { last: 2024-01-01, next: 2026-09-01, by: [ada] }\n${more}---\nWords.\n`

const files = {
  ...topic,
  'content/people/ada.md': '---\nname: Ada Okafor\n---\n',
  'content/stories/open.md': explainer('Open'),
  'content/stories/draft.md': explainer('A secret draft', 'status: draft\n'),
  'content/stories/embargoed.md': explainer('A secret embargo', 'embargo: 2026-06-03T00:01Z\n'),
  'content/stories/later.md': explainer('A secret date', '', '2026-07-01'),
}

const status = (root: string, ...args: string[]) =>
  findings(['status', '--now', '2026-06-01T12:00Z', ...args], { cwd: root })

describe('findings status', () => {
  it('says what each option does, with examples and exit codes, in at most 80 columns', async () => {
    const { code, stdout } = await findings(['status', '--help'])
    expect(code).toBe(0)
    for (const option of options)
      expect(stdout).toMatch(new RegExp(`^ {2}(?:-h, )?${option}(?: <[^ ]+>)? {2,}\\w`, 'm'))
    for (const code of ['0', '1', '2', '3']) expect(stdout).toMatch(new RegExp(`^ {2}${code} {2}\\w`, 'm'))
    expect(stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([])
  })

  it('says what is public, what is not and why, and what comes, and writes nothing', async () => {
    const root = createSite(files)
    const before = readdirSync(root, { recursive: true }).length
    const { code, stdout, stderr } = await status(root)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(`Example Heart Fund at 2026-06-01 12:00 (UTC)

Due
  none

Coming in the next 90 days
  2026-06-03 00:01  content/stories/embargoed.md, becomes public
  2026-07-01        content/stories/later.md, becomes public
  later             3 changes, the first on 2026-09-01

Not public
  draft         content/stories/draft.md
  embargo       content/stories/embargoed.md, until 2026-06-03 00:01
  date to come  content/stories/later.md, from 2026-07-01

Stories and pages
  explainer  1 public, 3 not
  page       1 public
`)
    expect(readdirSync(root, { recursive: true })).toHaveLength(before)
  })

  it('names the file and field that hold a translation back, and since when a consent has ended', async () => {
    const personal = '---\nkind: personal-story\ntitle: Hers\ndatePublished: 2026-01-01\ntopics: [bone]\n'
    const root = createSite({
      ...files,
      'findings.config.mjs': config("rules: { 'missing-language': 'off' },").replace('url:', "languages: ['cy'], url:"),
      'content/cy/stories/embargoed.md': explainer('Un arall'),
      'content/cy/stories/draft.md': explainer('Drafft'),
      'content/stories/hers.md': `${personal}consent: { record: F-1, expires: 2026-05-01 }\n---\nWords.\n`,
      'content/cy/stories/hers.md': `${personal}consent: { record: F-1 }\n---\nWords.\n`,
    })
    const { stdout } = await status(root)
    expect(stdout).toContain(`
Not public
  draft         content/cy/stories/draft.md
                – as says \`status\` in content/stories/draft.md
                content/stories/draft.md
  embargo       content/cy/stories/embargoed.md, until 2026-06-03 00:01
                – as says \`embargo\` in content/stories/embargoed.md
                content/stories/embargoed.md, until 2026-06-03 00:01
  date to come  content/stories/later.md, from 2026-07-01
  consent       content/cy/stories/hers.md, expired on 2026-05-01
                – as says \`consent\` in content/stories/hers.md
                content/stories/hers.md, expired on 2026-05-01
`)
  })

  it('names the languages of what is public, not their tags', async () => {
    const root = createSite({
      ...files,
      'findings.config.mjs': config("rules: { 'missing-language': 'off' },").replace('url:', "languages: ['cy'], url:"),
      'content/cy/stories/open.md': explainer('Agored'),
    })
    const { stdout } = await status(root)
    expect(stdout).toContain('explainer  2 public (Welsh 1, British English 1), 3 not')
  })

  it('tells as many days ahead as it is asked for, and what is due', async () => {
    const root = createSite(files)
    const { stdout } = await status(root, '--now', '2026-09-02', '--days', '0')
    expect(stdout).toContain(`
Due
  review  A secret embargo
          – due since 2026-09-01; last reviewed on 2024-01-01 by Ada Okafor
          – content/stories/embargoed.md
          A secret date
          – due since 2026-09-01; last reviewed on 2024-01-01 by Ada Okafor
          – content/stories/later.md
          Open
          – due since 2026-09-01; last reviewed on 2024-01-01 by Ada Okafor
          – content/stories/open.md

Coming in the next 0 days
  none

Not public
  draft  content/stories/draft.md
`)
  })

  it('lists what rests on a retracted paper under what is due', async () => {
    const root = createSite({
      ...files,
      'content/publications/iron.yaml': 'type: article\ntitle: Iron\nretracted: 2026-04-08\n',
      'content/publications/salt.yaml': 'type: article\ntitle: Salt\nretracted: true\n',
      'content/stories/told.md':
        '---\nkind: discovery\ntitle: Told\ndatePublished: 2026-01-01\ntopics: [bone]\npublications: [iron, salt]\n---\nWords.\n',
    })
    const { stdout } = await status(root)
    expect(stdout).toContain(`
Due
  correction  Told
              – is based on iron, which was retracted on 2026-04-08
              – content/stories/told.md
              Told
              – is based on salt, which was retracted
              – content/stories/told.md
`)
  })

  it('begins with what is most urgent, and tells of projects that are over and consents that end late or never', async () => {
    const personal = (title: string, consent: string) =>
      `---\nkind: personal-story\ntitle: ${title}\ndatePublished: 2026-01-01\ntopics: [bone]\nconsent: { record: F-1${consent} }\n---\nWords.\n`
    const root = createSite({
      ...files,
      'content/projects/atlas.md':
        '---\ntitle: The atlas\nlayAbstract: A map.\nfunding: [{ funder: us }]\npeople: [{ person: ada, role: Lead }]\nendDate: 2026-04\nstatus: active\n---\n',
      'content/stories/told.md':
        '---\nkind: discovery\ntitle: Told\ndatePublished: 2026-01-01\ntopics: [bone]\nproject: atlas\n---\nWords.\n',
      'content/stories/soon.md': personal('Hers', ', expires: 2026-06-20'),
      'content/stories/broken.md': '---\ntitle: [\n---\n',
      ...Object.fromEntries(
        [...'abcdefghijkl'].map((id) => [`content/stories/never-${id}.md`, personal(`His ${id}`, '')]),
      ),
    })
    const { stdout } = await status(root, '--days', '30')
    expect(stdout.split('\n').filter((line) => /^\w/.test(line))).toEqual([
      'Example Heart Fund at 2026-06-01 12:00 (UTC)',
      'With errors',
      'Due',
      'Coming in the next 30 days',
      'Consent without an end date',
      'Not public',
      'Stories and pages',
    ])
    expect(stdout).toContain(`
Due
  project  The atlas
           – its \`endDate\` 2026-04 is over, but its \`status\` is \`active\`
           – content/projects/atlas.md
`)
    expect(stdout).toContain(`
  2026-06-20        Hers
                    – is taken down, as its consent ends
                    – content/stories/soon.md
`)
    expect(stdout).toContain('\n  His j\n  – content/stories/never-j.md\n  and 2 more: `--json` lists all\n')
    expect(stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([])
  })

  it('shows files as they are seen from the working directory', async () => {
    const root = createSite(files)
    const { stdout } = await findings(['status', '--root', root, '--now', '2026-06-01'], { cwd: `${root}/content` })
    expect(stdout).toContain('  draft         stories/draft.md\n')
  })

  it('prints no title of what is not public, for people or programs', async () => {
    const root = createSite(files)
    const [text, json] = await Promise.all([status(root), status(root, '--json')])
    expect(text.stdout + json.stdout).not.toContain('secret')
    expect(JSON.parse(json.stdout)).toMatchObject({
      version: 1,
      outcome: 'surveyed',
      next: '2026-06-03T00:01:00.000Z',
      entries: expect.arrayContaining([
        expect.objectContaining({ file: 'content/stories/open.md', title: 'Open', state: 'public' }),
      ]),
    })
  })

  it('says that files have errors, and goes on', async () => {
    const root = createSite({
      ...files,
      'content/stories/broken.md': '---\ntitle: [\n---\n',
      'content/stories/slip.md': explainer('Slip', 'status: drafft\n'),
    })
    const { code, stdout } = await status(root)
    expect(code).toBe(0)
    expect(stdout).toContain(`
With errors
  content/stories/broken.md
  content/stories/slip.md
  Until they are corrected, the site cannot be built. \`findings check\` says what
  is wrong.
`)
    expect(stdout).toContain('  explainer  1 public, 3 not, 1 unknown\n')
  })

  it('ends with 2 when the config or the command is wrong', async () => {
    const root = createSite({ 'findings.config.mjs': 'export default { site: {} }' })
    const text = await status(root)
    expect(text).toMatchObject({ code: 2, stdout: '' })
    expect(text.stderr).toContain('missing-key')
    const json = await status(root, '--json')
    expect(json.code).toBe(2)
    expect(JSON.parse(json.stdout)).toMatchObject({ outcome: 'misconfigured' })
    expect(await status(root, '--days', 'many')).toMatchObject({ code: 2, stdout: '' })
  })
})
