import { existsSync, readdirSync, readFileSync, symlinkSync, utimesSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { runTsc } from '../../src/templates/run-tsc.js'
import { createSite, describeAll, discovery, records, type TestSite } from '../support/create-site.js'

const story = { ...records, 'content/stories/a.md': discovery('A') }
const misspelt = '<h1><%= it.titel %></h1>\n'
const said =
  'theme/discovery.eta:1:12 unknown-view-field `it.titel` is not in the view of `discovery`, did you mean `title`?'

/** A site whose project has TypeScript installed. */
function typedSite(files: Readonly<Record<string, string>>): TestSite {
  const site = createSite({ 'node_modules/.keep': '', ...story, ...files })
  symlinkSync(path.resolve('node_modules/typescript'), path.join(site.root, 'node_modules/typescript'), 'junction')
  return site
}

/** A TypeScript that is only this script. */
const typescript = (script: string) => ({
  'node_modules/typescript/package.json': '{ "version": "9.9.9", "bin": { "tsc": "tsc.cjs" } }',
  'node_modules/typescript/tsc.cjs': script,
})

const problemsOf = async (site: TestSite) => describeAll((await site.build()).problems)

describe('a site whose project has no TypeScript', () => {
  it.each([
    ['<%= it.card.titel %>', '1:13 unknown-view-field `it.card.titel`'],
    ['<% const { card } = it %>\n<%= card.titel %>', '2:10 unknown-view-field `card.titel`'],
    ['<% const { titel } = it.card %>', '1:12 unknown-view-field `it.head.titel`'],
    ['<%= [it.card][0]?.titel %>', '1:17 unknown-view-field `it.head.titel`'],
  ])('is told of a field that %s writes by the name in the template', async (source, said) => {
    const site = createSite({
      ...story,
      'theme/discovery.eta': "<% it.hero = it.head %><%~ partial('stamp', { card: it.hero }) %>\n",
      'theme/partials/stamp.eta': `${source}\n`,
    })
    expect(await problemsOf(site)).toEqual([
      `theme/partials/stamp.eta:${said} is not in the view of \`partials/stamp\`, did you mean \`title\`?`,
    ])
  })

  it('is told how its own partials may be used', async () => {
    const site = createSite({ ...story, 'theme/partials/stamp.eta': '<b>A</b>\n', 'theme/stamp.eta': '<b>A</b>\n' })
    const { problems } = await site.build()
    expect(problems.map((one) => [one.file, one.note])).toEqual([
      ['theme/partials/stamp.eta', 'Give it the name of the partial that it replaces, or name it in `slots`.'],
      ['theme/stamp.eta', 'Give it the name of the template that it replaces.'],
    ])
  })
})

describe('a site whose project has TypeScript', () => {
  it('is told of faults in templates although its stories have faults', async () => {
    const site = typedSite({
      'theme/discovery.eta': misspelt,
      'content/stories/a.md': discovery('A', { date: 'soon' }),
    })
    expect(await problemsOf(site)).toEqual([
      'content/stories/a.md:4:16 invalid-value Unexpected `soon` in `datePublished`, expected a date like 2026-03-09, or a date, time and zone like 2026-03-09T09:30Z',
      said,
    ])
  })

  it('is told of a branch that no page reaches', async () => {
    const site = typedSite({ 'theme/discovery.eta': '<% if (it.responses) { %>\n<%= it.responses.txet %>\n<% } %>\n' })
    expect(await problemsOf(site)).toEqual([
      'theme/discovery.eta:2:18 unknown-view-field `it.responses.txet` is not in the view of `discovery`, did you mean `text`?',
    ])
  })

  it('says what its own views are in `theme/views.ts`', async () => {
    const site = typedSite({
      'theme/views.ts': `import type { LinkView, StoryView } from '@findings/core'
export interface Views {
  discovery: StoryView
  'partials/stamp': { readonly link: LinkView; readonly size?: number }
}
`,
      'theme/discovery.eta': `<%~ partial('stamp', { link: { url: '/', text: it.title, external: false } }) %>\n`,
      'theme/partials/stamp.eta': '<b><%= it.size %></b>\n',
    })
    expect(await problemsOf(site)).toEqual([
      'theme/partials/stamp.eta:1:8 optional-view-field `it.size` may be missing',
    ])
  })

  it('may say what the fields of its own kinds are', async () => {
    const site = typedSite({
      'theme/views.ts': `import type { StoryView } from '@findings/core'
export interface Views {
  discovery: StoryView & { readonly fields: { readonly venue: string; readonly room?: string } }
}
`,
      'theme/discovery.eta': '<%= it.fields.venue %>\n<%= it.fields.room %>\n',
    })
    expect(await problemsOf(site)).toEqual([
      'theme/discovery.eta:2:5 optional-view-field `it.fields.room` may be missing',
    ])
  })

  it('is told of a fault in `theme/views.ts` at its line', async () => {
    const views = `import type { StoryVeiw } from '@findings/core'\nexport interface Views {\n  discovery: StoryVeiw\n}\n`
    const [problem] = await problemsOf(typedSite({ 'theme/views.ts': views }))
    expect(problem).toMatch(/^theme\/views\.ts:1:15 template-type .*StoryVeiw/)
  })

  it('may leave views undeclared, and print whatever they hold', async () => {
    const site = typedSite({
      'theme/discovery.eta': `<%~ partial('stamp', { text: it.title, fields: it.fields.any }) %>\n`,
      'theme/partials/stamp.eta': '<b><%= it.text %></b><% if (it.what) { %><%= it.what %><% } %>\n',
    })
    expect(await problemsOf(site)).toEqual([])
  })

  it('says how its templates were checked', async () => {
    expect((await typedSite({}).build()).templatesCheckedBy).toBe('types')
    expect((await createSite(story).build()).templatesCheckedBy).toBe('rendering')
  })
})

describe('the folder that the compiler works in', () => {
  const typesOf = ({ root }: TestSite) => readdirSync(path.join(root, '.findings/types')).sort()

  it('is gone afterwards, with those that killed builds have left and without those of others at work', async () => {
    const gone = `work-${hostname()}-${2 ** 22 + 1}-abcdef`
    const busy = `work-${hostname()}-${process.ppid}-abcdef`
    const old = 'work-elsewhere-1-abcdef'
    const young = 'work-elsewhere-2-abcdef'
    const site = createSite({
      ...story,
      ...typescript(''),
      ...Object.fromEntries([gone, busy, old, young].map((name) => [`.findings/types/${name}/template-0.ts`, ''])),
    })
    utimesSync(path.join(site.root, '.findings/types', old), 0, 0)
    await site.build()
    expect(typesOf(site)).toEqual([busy, young, 'checked.json'].sort())
  })
})

describe('a site without TypeScript', () => {
  it('is told of an unknown field while its own templates are rendered', async () => {
    expect(await problemsOf(createSite({ ...story, 'theme/discovery.eta': misspelt }))).toEqual([said])
  })

  it('may ask for what a view may lack, for fields of its own kinds, and in partials of its own for anything', async () => {
    const site = createSite({
      ...story,
      'theme/discovery.eta': `<% if (it.kicker || it.fields.venue) { %>!<% } %><%~ partial('stamp', { text: it.title }) %>\n`,
      'theme/partials/stamp.eta': '<% if (it.whatever) { %>!<% } %><%= it.text %>\n',
    })
    expect(await problemsOf(site)).toEqual([])
  })
})

describe('what was found', () => {
  const counting = `require('node:fs').appendFileSync(__dirname + '/runs', 'x')`
  const runsOf = ({ root }: TestSite) => {
    const file = path.join(root, 'node_modules/typescript/runs')
    return existsSync(file) ? readFileSync(file, 'utf8').length : 0
  }

  it('is remembered until a template, a view or the compiler changes', async () => {
    const site = createSite({ ...story, ...typescript(counting) })
    await site.build()
    await site.build()
    expect(runsOf(site)).toBe(1)
    site.write({ 'theme/discovery.eta': '<h1><%= it.title %></h1>\n' })
    await site.build()
    expect(runsOf(site)).toBe(2)
    site.write({ 'theme/views.ts': 'export interface Views {}\n' })
    await site.build()
    expect(runsOf(site)).toBe(3)
    site.write({ 'node_modules/typescript/package.json': '{ "version": "9.9.10", "bin": { "tsc": "tsc.cjs" } }' })
    await site.build()
    expect(runsOf(site)).toBe(4)
  })

  it('is looked for again when the memo cannot be read', async () => {
    const site = createSite({ ...story, ...typescript(counting), '.findings/types/checked.json': '{ "key"' })
    await site.build()
    expect(runsOf(site)).toBe(1)
  })

  it('is looked for again when the memo says what was not found', async () => {
    const site = typedSite({ 'theme/discovery.eta': misspelt })
    await site.build()
    const memo = path.join(site.root, '.findings/types/checked.json')
    const remembered = readFileSync(memo, 'utf8')
    expect(remembered).toContain('titel')
    site.write({ '.findings/types/checked.json': remembered.replaceAll('titel', 'tital') })
    expect(await problemsOf(site)).toEqual([said])
  })
})

describe('a compiler that cannot check', () => {
  const failures = [
    ['prints what nobody understands', `console.log('Segmentation fault'); process.exit(1)`, 'Segmentation fault'],
    [
      'refuses the settings',
      `console.log('error TS5023: Unknown option.'); process.exit(1)`,
      'error TS5023: Unknown option.',
    ],
    ['ends without a word', 'process.exit(3)', 'it ended with 3'],
    ['ends with a complaint', `console.error('no room'); process.exit(3)`, 'no room'],
    [
      'refuses our settings',
      `console.log("tsconfig.json(5,25): error TS5107: Option 'x' is deprecated."); process.exit(2)`,
      "Option 'x' is deprecated.",
    ],
    ['is killed', `process.kill(process.pid, 'SIGKILL')`, 'it was ended by SIGKILL'],
  ] as const

  it.each(failures)('and %s is quoted in a warning, and rendering finds what it can', async (_, script, why) => {
    const site = createSite({ ...story, ...typescript(script), 'theme/discovery.eta': misspelt })
    expect(await problemsOf(site)).toEqual([
      `findings.config template-types-failed TypeScript 9.9.9 could not check the templates: ${why}`,
      said,
    ])
  })

  it('is not waited for longer than a minute', async () => {
    const { root } = createSite(typescript('setInterval(() => {}, 1000)'))
    const tsc = { version: '9.9.9', command: path.join(root, 'node_modules/typescript/tsc.cjs') }
    expect(await runTsc(tsc, root, 100)).toEqual({ failure: 'it took longer than 0.1 s' })
  })
})
