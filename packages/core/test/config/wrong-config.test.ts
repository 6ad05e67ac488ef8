import { describe, expect, it } from 'vitest'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

const theme = new URL('../support/plain-theme.ts', import.meta.url).href
const files = { ...records, 'content/stories/a.md': discovery('A') }

/** Problems of a config file; line 2 is the address, line 3 the theme, line 4 `more`. */
async function problemsOf({ url = "'https://x.example.org'", themed = 'plainTheme()', more = '' }, extra = {}) {
  const source = `import { plainTheme } from '${theme}'; export default {
  site: { name: 'X', url: ${url} },
  theme: ${themed},
  ${more}
}
`
  const { outcome, problems } = await createSite({ ...files, ...extra }).buildWithConfig(source)
  expect(outcome).toBe(problems.some((one) => one.severity === 'error') ? 'misconfigured' : 'built')
  return describeAll(problems).filter((line) => !line.includes('unused-record'))
}

describe('the address of a site', () => {
  it.each([
    'https://x.example.org/sub',
    'https://x.example.org/?q=1#h',
    'https://x.example.org#h',
    'https://me:secret@x.example.org/',
  ])('has no path, query, fragment or user: %s', async (url) => {
    expect(await problemsOf({ url: `'${url}'` })).toEqual([
      `findings.config.mjs:2:27 invalid-value Unexpected \`${url}\` in \`site.url\`, expected an address without a path, like https://www.example.org; the path goes into \`base\``,
    ])
  })

  it('is the same for canonical links, breadcrumbs and images, however it is written', async () => {
    const image = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>'
    const fields = 'slug: a[1]\nimage: {src: ../i.svg, alt: A cell}'
    const site = { url: 'HTTPS://X.example.org/', name: 'X', base: '/sub/' }
    const { pages } = await createSite({
      ...records,
      'content/i.svg': image,
      'content/stories/a.md': discovery('A', { fields }),
    }).build({}, { site })
    const head = pages.find((one) => one.template === 'discovery')?.view.head
    expect(head?.canonical).toBe('https://x.example.org/sub/discoveries/a%5B1%5D/')
    expect(head?.jsonLd?.html).toContain('"url":"https://x.example.org/sub/discoveries/a%5B1%5D/"')
    expect(head?.jsonLd?.html).toMatch(/"image":"https:\/\/x\.example\.org\/sub\/images\/i-\w+\.svg"/)
  })
})

describe('a config with several faults', () => {
  const themed =
    "{ ...plainTheme(), choices: { tokens: { 'no-token': 'red' }, strings: { en: { skipLnk: 'X', mine: 'Y' } }, slts: {} } }"
  const own = { 'theme/page.eta': "<% t('mine') %>" }

  it('tells those of its theme together, but for words of its own templates', async () => {
    expect(await problemsOf({ themed }, own)).toEqual([
      'findings.config.mjs:3:3 unknown-key Unknown field `slts`, did you mean `slots`?',
      'findings.config.mjs:3:3 unknown-key Unknown field `no-token` in the design tokens',
      'findings.config.mjs:3:3 unknown-key Unknown field `skipLnk` in the words of the theme',
    ])
  })

  it('tells those of its choices and tokens beside those of its other parts', async () => {
    expect(await problemsOf({ themed, more: "rules: { 'missing-atl': 'off' }," }, own)).toEqual([
      'findings.config.mjs:3:3 unknown-key Unknown field `slts`, did you mean `slots`?',
      'findings.config.mjs:3:3 unknown-key Unknown field `no-token` in the design tokens',
      'findings.config.mjs:4:12 unknown-key Unknown field `missing-atl`, did you mean `missing-alt`?',
    ])
  })
})

describe('routes', () => {
  it.each(['publication', 'achievement', 'organisation'])('cannot be given to %s, which has no page', async (kind) => {
    expect(await problemsOf({ more: `routes: { ${kind}: '/papers/:id/' },` })).toEqual([
      expect.stringMatching(
        `^findings.config.mjs:4:13 invalid-value .* expected no route: an? ${kind} has no page of its own$`,
      ),
    ])
  })
})

describe('folders of a config', () => {
  it.each(['./content', 'content/', './content//'])('may be written %s', async (folder) => {
    const linked = { 'content/stories/b.md': discovery('B', { body: 'See [the other](./a.md).' }) }
    expect(await problemsOf({ more: `content: '${folder}', static: './static/',` }, linked)).toEqual([])
  })

  it.each(['../content', '/content', '.', 'a/../..'])('hold no sources outside the project: %s', async (folder) => {
    expect(await problemsOf({ more: `content: '${folder}',` })).toEqual([
      expect.stringContaining('findings.config.mjs:4:12 invalid-value'),
    ])
  })

  it('are no files', async () => {
    expect(await problemsOf({ more: "static: 's'," }, { s: '' })).toEqual([
      'findings.config.mjs:4:11 invalid-value Unexpected `s` in `static`, expected a folder, and this is a file',
    ])
    expect(await problemsOf({ more: "content: 'c'," }, { c: '' })).toEqual([
      expect.stringContaining('findings.config.mjs:4:12 invalid-value Unexpected `c` in `content`'),
    ])
  })

  it('hold something to build (no-content)', async () => {
    expect(await problemsOf({ more: "content: 'contnt'," })).toEqual([
      'findings.config.mjs:4:12 no-content There is nothing to build: the folder `contnt` is not there, did you mean `content`?',
    ])
    expect(await problemsOf({ more: "content: 'c'," }, { 'c/_topics/bone.md': '', 'c/stories/a.docx': 'x' })).toEqual([
      expect.stringContaining('c/stories/a.docx left-out-file'),
      'findings.config.mjs:4:12 no-content There is nothing to build: the folder `c` has no story, page or record',
    ])
  })
})

describe('what only a function can make', () => {
  it.each([
    ['{ definition: 1 }', 'something made by a theme, such as charity()'],
    ['{ definition: plainTheme().definition }', 'something made by a theme, such as charity()'],
    ['{ ...plainTheme(), definition: { ...plainTheme().definition, options: {} } }', 'something made by a theme'],
    [
      "{ ...plainTheme(), definition: { ...plainTheme().definition, templates: '/no/such/' } }",
      'Unexpected `/no/such/` in `theme`, expected the folder of the templates of plain',
    ],
    [
      "{ ...plainTheme(), definition: { ...plainTheme().definition, styles: ['/no.css'] } }",
      'Unexpected `/no.css` in `theme`, expected a style sheet of plain',
    ],
    [
      "((theme) => ({ ...theme, definition: { ...theme.definition, tokens: theme.definition.tokens + 's' } }))(plainTheme())",
      'tokens.csss` in `theme`, expected a style sheet of plain, did you mean `tokens.css`?',
    ],
    [
      "((theme) => ({ ...theme, definition: { ...theme.definition, views: theme.definition.templates + '../plain-them' } }))(plainTheme())",
      'plain-them` in `theme`, expected the module of the views, without its extension, of plain, did you mean `plain-theme`?',
    ],
    [
      "{ ...plainTheme(), definition: { ...plainTheme().definition, contrasts: [{ token: 'colour-brnd', on: 'colour-brand', least: 3 }] } }",
      'Unexpected `colour-brnd` in `contrasts`, expected a token of plain, did you mean `colour-brand`?',
    ],
    [
      "{ ...plainTheme(), definition: { ...plainTheme().definition, contrasts: [{ token: 'colour-brand', on: 'brand-colour', least: 3 }] } }",
      'Unexpected `brand-colour` in `contrasts`, expected a token of plain',
    ],
    [
      "{ ...plainTheme(), definition: { ...plainTheme().definition, tokenNames: ['colour-brand', 'colour-bran'] } }",
      'Unexpected `colour-bran` in `tokenNames`, expected a token of plain, did you mean `colour-brand`?',
    ],
    [
      "{ ...plainTheme(), definition: { ...plainTheme().definition, contrasts: [['ink', 'paper', 3]] } }",
      'something made by a theme',
    ],
  ])('is a theme at its key: %s', async (themed, expected) => {
    expect(await problemsOf({ themed })).toEqual([expect.stringMatching(/^findings\.config\.mjs:3:\d+ invalid-value /)])
    expect((await problemsOf({ themed }))[0]).toContain(expected)
  })

  it('is a theme without keys that there are not, also while more is wrong', async () => {
    const themed = "{ ...plainTheme(), definition: { ...plainTheme().definition, asets: '/assets' } }"
    const said = expect.stringMatching(
      /^findings\.config\.mjs:3:\d+ invalid-value Unexpected `asets` in `defineTheme\(\)`, expected a field of plain, did you mean `assets`\?$/,
    )
    expect(await problemsOf({ themed })).toEqual([said])
    expect(await problemsOf({ themed, url: "'nowhere'" })).toContainEqual(said)
  })

  it.each([
    [
      'kinds: [{ schema: 1 }],',
      '4:11 invalid-value Unexpected group of fields in `kinds`, expected something made by defineKind()',
    ],
    [
      'outputs: [{ files: 1 }],',
      '4:13 invalid-value Unexpected group of fields in `outputs`, expected something made by defineOutput()',
    ],
    ["markdown: { directives: [{ name: 'x', forms: ['leaf'], attributes: {}, view() {} }] },", '4:28 invalid-value'],
  ])('is a part of a config: %s', async (more, expected) => {
    expect(await problemsOf({ more })).toEqual([expect.stringContaining(`findings.config.mjs:${expected}`)])
  })

  it.each([
    ["[{ path: 5, content: '' }]", 'file 1 has a `path` that is no text'],
    ["[{ path: 'a.txt' }]", '`a.txt` has a `content` that is neither text nor bytes'],
    ['undefined', 'it gave no list of files'],
    ['Promise.resolve([])', 'it gave a promise, and an output cannot wait'],
    ['[null]', 'file 1 has a `path` that is no text'],
  ])('is an output that gives files, not %s', async (given, expected) => {
    expect(await problemsOf({ more: `outputs: [{ name: 'own', files: () => ${given} }],` })).toEqual([
      `findings.config.mjs:4:12 site-code-failed The site's own output \`own\` failed: ${expected}`,
    ])
  })
})

describe('an e-mail address of a config', () => {
  it.each(['a?bcc=evil&body=x@example.org', 'a%0Ab@example.org', 'a,b@example.org', 'a@example.org?cc=b.c'])(
    'adds nothing to a link: %s',
    async (email) => {
      expect(await problemsOf({ more: `contacts: [{ heading: 'C', email: '${email}' }],` })).toEqual([
        expect.stringContaining('in `contacts.email`, expected an e-mail address'),
      ])
    },
  )

  it.each(["o'neil.press+news@example.org", 'zoë@büro.example.org'])('may be %s', async (email) => {
    expect(await problemsOf({ more: `contacts: [{ heading: 'C', email: "${email}" }],` })).toEqual([])
  })
})

describe('an e-mail address of a media contact', () => {
  it('adds nothing to a link either', async () => {
    const fields = 'mediaContact: { name: Press office, email: "a?bcc=evil&body=x@example.org" }'
    const story = discovery('A', { fields }).replace('kind: discovery', 'kind: press-release')
    const { problems } = await createSite({ ...records, 'content/stories/a.md': story }).build()
    expect(describeAll(problems)).toEqual([
      expect.stringMatching(/^content\/stories\/a\.md:6:44 invalid-value .*`mediaContact.email`, expected an e-mail/),
    ])
  })
})
