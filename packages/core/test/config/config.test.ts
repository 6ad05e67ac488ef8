import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type * as z from 'zod'
import { loadConfig } from '../../src/config/load-config.js'
import type { configSchema } from '../../src/config/schema.js'
import { syntaxError } from '../../src/config/syntax-error.js'
import type { UserConfig } from '../../src/config/user-config.js'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

/** A config file whose theme stands in the test support folder. */
const config = (body: string, site = "{ url: 'https://x.example.org', name: 'X' }") =>
  `import { plainTheme } from '${new URL('../support/plain-theme.ts', import.meta.url).href}'

export default {
  site: ${site},
  theme: plainTheme(),
  ${body}
}
`

async function problemsOf(source: string, files: Record<string, string> = records) {
  const { outcome, problems } = await createSite(files).buildWithConfig(source)
  return { outcome, lines: describeAll(problems) }
}

describe('a config', () => {
  it.each([
    ['an unknown key', 'footr: {}', '6:3 unknown-key Unknown field `footr`, did you mean `footer`?'],
    [
      'a nested unknown key',
      "organisation: {\n    nmae: 'X',\n  },",
      '7:5 unknown-key Unknown field `nmae`, did you mean `name`?',
    ],
    [
      'a wrong type',
      'pagination: { size: "many" },',
      '6:23 invalid-value Unexpected `many` in `pagination.size`, expected a whole number',
    ],
    ['a wrong choice', "responses: { type: 'form' },", '6:22 invalid-value'],
    [
      'an unknown rule',
      "rules: { 'missing-atl': 'off' },",
      '6:12 unknown-key Unknown field `missing-atl`, did you mean `missing-alt`?',
    ],
    [
      'a severity that does not exist',
      "rules: { 'missing-alt': 'of' },",
      '6:27 invalid-value Unexpected `of` in `rules.missing-alt`, expected one of `off`, `warning`, `error`, did you mean `off`?',
    ],
    [
      'an unknown kind in routes',
      "routes: { discvery: '/x/:slug/' },",
      '6:13 unknown-kind Unknown kind `discvery`, did you mean `discovery`?',
    ],
    [
      'a folder for two lists',
      "routes: { discovery: '/news/:slug/' },",
      '6:24 invalid-value Unexpected `/news/:slug/` in `routes.discovery`, expected another folder than that of `news`, as both have a list',
    ],
    [
      'a folder for two lists, in capitals',
      "routes: { discovery: '/News/:slug/' },",
      '6:24 invalid-value Unexpected `/News/:slug/` in `routes.discovery`, expected another folder than that of `news`',
    ],
    [
      'a list in place of the home page',
      "routes: { discovery: '/:slug/' },",
      '6:24 invalid-value Unexpected `/:slug/` in `routes.discovery`, expected a folder of its own: the home page stands there',
    ],
    ['a route without a slug', "routes: { discovery: '/x/' },", '6:24 invalid-value'],
    [
      'a telephone number that is not international',
      "utilityBar: { text: 'Call', phone: { text: '1', number: '01632 960100' } },",
      '6:59 invalid-identifier `01632 960100` in `utilityBar.phone.number` is not a valid telephone number',
    ],
    [
      'a link that leads nowhere',
      "nav: { primary: [{ label: 'A', href: '/abuot/' }] },",
      '6:40 broken-link Cannot find the page `/abuot/`, did you mean `/about/`?',
    ],
    [
      'a missing image',
      "organisation: { logo: { src: 'content/images/no.svg', alt: '' } },",
      '6:32 missing-image Cannot find the image `content/images/no.svg`',
    ],
    ['an unsafe link', "donate: { label: 'Give', href: 'javascript:alert(1)' },", '6:34 unsafe-protocol'],
    [
      'a plugin that is none',
      "markdown: { remarkPlugins: ['remark-math'] },",
      '6:31 invalid-value Unexpected `remark-math` in `markdown.remarkPlugins`, expected a unified plugin',
    ],
  ])('is explained at its place: %s', async (_, body, expected) => {
    const files = { 'content/pages/about.md': '---\ntitle: About\n---\n' }
    const { outcome, lines } = await problemsOf(config(body), files)
    expect(lines).toEqual([expect.stringContaining(`findings.config.mjs:${expected}`)])
    expect(outcome).toBe('misconfigured')
  })

  it('needs the address and name of the site, and a theme', async () => {
    const { lines } = await problemsOf('export default {\n  site: {},\n}\n')
    expect(lines.map((line) => line.replace(/ .*?Missing/, ' Missing'))).toEqual([
      'findings.config.mjs:1:16 Missing `theme`, expected something made by a theme, such as charity()',
      'findings.config.mjs:2:3 Missing `site.url`, expected a full address like https://example.org/',
      'findings.config.mjs:2:3 Missing `site.name`, expected the name of the site',
    ])
  })

  it('that is no object is explained', async () => {
    expect((await problemsOf('export default 3\n')).lines).toEqual([
      expect.stringContaining('invalid-value Unexpected number `3`'),
    ])
  })

  it('that throws or cannot be parsed is a problem at its line', async () => {
    for (const [source, line] of [
      ['export default {\n  site: {{\n}', 2],
      ["const a = 1\nthrow new Error('no')\n", 2],
    ] as const) {
      const site = createSite({ 'findings.config.ts': source })
      const loaded = await loadConfig({ root: site.root })
      expect(loaded).toMatchObject({ problems: [{ ruleId: 'config-failed', file: 'findings.config.ts', line }] })
    }
  })

  it('whose own module throws is a problem of the line there that is at fault', async () => {
    const files = {
      'findings.config.ts': "import { event } from './kinds/event.ts'\nexport default { kinds: [event] }\n",
      'kinds/event.ts':
        "import { fields } from './fields.ts'\n\nexport const event = {\n  seats: fields.number(),\n}\n",
      'kinds/fields.ts': 'export const fields = {} as any\n',
    }
    const loaded = await loadConfig({ root: createSite(files).root })
    expect('problems' in loaded && describeAll(loaded.problems)).toEqual([
      'kinds/event.ts:4:3 config-failed The config cannot be loaded: fields.number is not a function',
    ])
  })

  it.each([
    ['findings.config.ts', 'export default {\n  site: a b,\n}\n', 'findings.config.ts:2:11'],
    ['findings.config.js', 'export default {\r\n  site: a b,\r\n}\r\n', 'findings.config.js:2:11'],
    ['findings.config.ts', "export default {\n  site: { name: 'X'\n\n", 'findings.config.ts:2:19'],
  ])('%s that cannot be parsed (%j) is a problem at its place', async (name, source, place) => {
    const loaded = await loadConfig({ root: createSite({ [name]: source }).root })
    const reason = 'The config cannot be loaded: Unexpected token, expected ","'
    expect('problems' in loaded && describeAll(loaded.problems)).toEqual([`${place} config-failed ${reason}`])
  })

  it.each(['findings.config.ts', 'findings.config.js'])(
    '%s in which Git has marked two versions says so, at the first mark',
    async (name) => {
      const versions = '\n<<<<<<< HEAD\n  a: 1,\n=======\n  a: 2,\n>>>>>>> more\n'
      const problem = (file: string, line: number) => ({ ruleId: 'conflict-marker', file, line, column: 1 })
      const own = createSite({ [name]: `export default {${versions}}\n` })
      expect(await loadConfig({ root: own.root })).toMatchObject({ problems: [problem(name, 2)] })
      const imported = {
        [name]: "import { a } from './a.ts'\nexport default a\n",
        'a.ts': `\nexport const a = {${versions}}`,
      }
      expect(await loadConfig({ root: createSite(imported).root })).toMatchObject({ problems: [problem('a.ts', 3)] })
    },
  )

  it('that throws is quoted without the names that the compiler gives, and else as it is', async () => {
    const reasonOf = async (throwing: string) => {
      const source = `import * as theme from './theme.ts'\nimport { nothing } from './theme.ts'\nexport default ${throwing}\n`
      const { root } = createSite({ 'findings.config.ts': source, 'theme.ts': 'export const other = 1\n' })
      const loaded = await loadConfig({ root })
      return 'problems' in loaded ? loaded.problems[0]?.reason.replace('The config cannot be loaded: ', '') : undefined
    }
    expect(await reasonOf('theme.charity()')).toBe('theme.charity is not a function')
    expect(await reasonOf('nothing()')).toBe('nothing is not a function')
    const message = "'cannot open /site/_data.json'"
    expect(await reasonOf(`(() => { throw new Error(${message}) })()`)).toBe('cannot open /site/_data.json')
  })

  it.each(['Z:\\: Unexpected token', 'Z:\\site\\findings.config.ts: Unexpected token', 'Unexpected token'])(
    'is not told by a path of Windows (%s)',
    (said) => {
      const { root } = createSite({ 'findings.config.ts': 'export default {' })
      const error = new Error(`ParseError: ${said}\n  ${root}/findings.config.ts:1:16`)
      expect(syntaxError(error)).toMatchObject({ reason: 'Unexpected token', at: { start: { line: 1, column: 17 } } })
    },
  )

  it('whose own module cannot be parsed is a problem of that module', async () => {
    const files = {
      'findings.config.ts': "import { a } from './more/a.ts'\nexport default a\n",
      'more/a.ts': '\nexport const a = b c\n',
    }
    const loaded = await loadConfig({ root: createSite(files).root })
    expect(loaded).toMatchObject({ problems: [{ file: 'more/a.ts', line: 2, column: 19 }] })
  })

  it.each([
    [
      "import { a } from './mroe.ts'",
      'findings.config.ts:1:19 config-failed The config cannot be loaded: cannot find `./mroe.ts`, did you mean `./more.ts`?',
      undefined,
    ],
    [
      "import { a } from './more.ts'",
      'more.ts:2:19 config-failed The config cannot be loaded: cannot find `../far/away.js`',
      undefined,
    ],
    [
      "import a from 'declared/part'",
      'findings.config.ts:1:15 config-failed The config cannot be loaded: cannot find the package `declared`',
      '`npm install` installs it: `package.json` names it already.',
    ],
    [
      "import a from '@no/such'",
      'findings.config.ts:1:15 config-failed The config cannot be loaded: cannot find the package `@no/such`',
      '`npm install --save-dev @no/such` installs it.',
    ],
    [
      "const a = (await import('@no/such/more')).a",
      'findings.config.ts:1:25 config-failed The config cannot be loaded: cannot find the package `@no/such`',
      '`npm install --save-dev @no/such` installs it.',
    ],
  ])('that imports what is not there (%s) is a problem at the import', async (first, line, note) => {
    const files = {
      'findings.config.ts': `${first}\nexport default a\n`,
      'more.ts': "\nimport { b } from '../far/away.js'\nexport const a = b\n",
      'package.json': '{"devDependencies": {"declared": "1"}}',
    }
    const loaded = await loadConfig({ root: createSite(files).root })
    const problems = 'problems' in loaded ? loaded.problems : []
    expect(describeAll(problems)).toEqual([line])
    expect(problems[0]?.note).toBe(note)
  })

  it('that is missing is a problem', async () => {
    expect(await loadConfig({ root: createSite().root })).toMatchObject({
      problems: [{ ruleId: 'missing-config', note: expect.stringContaining('`findings init` starts a site, with') }],
    })
  })

  it('may be TypeScript', async () => {
    const source = config('nav: { primary: [] as const },').replace('export default', 'const config: object =')
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery('A'),
      'findings.config.ts': `${source}\nexport default config\n`,
    })
    expect(await loadConfig({ root: site.root })).toMatchObject({ config: { file: 'findings.config.ts' } })
  })

  it('can lower a rule', async () => {
    const files = { ...records, 'content/stories/a.md': discovery('A', { body: '[x](/nowhere/)' }) }
    const { problems, outcome } = await createSite(files).buildWithConfig(
      config("rules: { 'broken-link': 'warning', 'unused-record': 'off' },"),
    )
    expect(problems.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual(['broken-link warning'])
    expect(outcome).toBe('built')
  })

  it('cannot change a rule that protects readers', async () => {
    const { lines, outcome } = await problemsOf(config("rules: { 'unsafe-protocol': 'off' },"))
    expect(lines).toEqual([
      'findings.config.mjs:6:12 fixed-rule The rule `unsafe-protocol` cannot be changed: it protects readers',
    ])
    expect(outcome).toBe('misconfigured')
  })
})

describe('what editors are told of a config', () => {
  it('is every key of its schema, with the types of that', () => {
    expectTypeOf<Required<UserConfig['site']>>().toEqualTypeOf<Required<z.input<typeof configSchema>['site']>>()
    expectTypeOf<Omit<UserConfig, 'theme'>>().toExtend<Omit<z.input<typeof configSchema>, 'theme'>>()
    expectTypeOf<keyof UserConfig>().toEqualTypeOf<keyof z.input<typeof configSchema>>()
    type Markdown = NonNullable<z.input<typeof configSchema>['markdown']>
    expectTypeOf<keyof NonNullable<UserConfig['markdown']>>().toEqualTypeOf<keyof Markdown>()
  })

  it('says something of each', () => {
    const source = readFileSync(path.resolve(import.meta.dirname, '../../src/config/user-config.ts'), 'utf8')
    const keys = [...source.matchAll(/^(.*)\n {2}\w+\??: /gm)]
    expect(keys.length).toBeGreaterThan(40)
    expect(keys.filter(([, above = '']) => !above.startsWith('  /** '))).toEqual([])
  })
})
