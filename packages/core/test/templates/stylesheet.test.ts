import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { stylesheet } from '../../src/templates/stylesheet.js'
import type { Theme } from '../../src/theme.js'
import { folderWith } from '../folder.js'

const tokensCss = `@layer tokens, base, site;
@layer tokens {
  :root {
    /* --colour-old: #000; */
    --colour-brand: #123456; --space: 1rem;
    --font-body: "a; --not-a-token: b", serif;
  }
  @media (prefers-color-scheme: dark) { :root { --colour-brand: #abc } }
}
`

const tokensSmall =
  '@layer tokens{:root{--colour-brand:#123456;--space:1rem;--font-body:"a; --not-a-token: b", serif}' +
  '@media (prefers-color-scheme:dark){:root{--colour-brand:#abc}}'
const baseSmall = '}@layer base{p{color:var(--colour-brand)}}@layer site;'

/** A theme of two style sheets, with a site's tokens and its `theme/` folder. */
function styled(
  tokens: Readonly<Record<string, string>>,
  siteFiles: Readonly<Record<string, string | Uint8Array>> = {},
  css = tokensCss,
) {
  const folder = folderWith({
    'tokens.css': css,
    'base.css': '\uFEFF@layer base{p{color:var(--colour-brand)}}\r\n\r\n',
  })
  const theme: Theme = {
    definition: {
      name: 'plain',
      templates: folder,
      styles: [join(folder, 'tokens.css'), join(folder, 'base.css')],
      tokens: join(folder, 'tokens.css'),
      options: z.object({}),
      strings: {},
    },
    choices: { tokens },
  }
  return stylesheet(theme, folderWith(siteFiles))
}

const said = (tokens: Readonly<Record<string, string>>) =>
  styled(tokens).faults.map(({ rule, file, at, values }) => [rule, file, at, values.expected ?? values.nearest])

describe('stylesheet', () => {
  it('joins the styles of the theme, the chosen tokens and the site’s own styles in this order', () => {
    const { css, faults } = styled({ 'colour-brand': '#fff', space: ' 2rem ' }, { 'site.css': 'p { margin: 0 }' })
    expect(faults).toEqual([])
    expect(css).toBe(`${tokensSmall}:root{--colour-brand:#fff;--space:2rem}${baseSmall}p{margin:0}`)
  })

  it('lets tokens and `@layer site` win over a theme without layers', () => {
    const folder = folderWith({ 'house.css': ':root { --accent: #111 }\na { color: var(--accent) }' })
    const theme: Theme = {
      definition: {
        ...{ name: 'house', templates: folder, styles: [join(folder, 'house.css')], tokens: join(folder, 'house.css') },
        ...{ options: z.object({}), strings: {} },
      },
      choices: { tokens: { accent: '#222' } },
    }
    const { css } = stylesheet(theme, folderWith({ 'site.css': '@layer site { a { color: red } }' }))
    expect(css).toBe(
      '@layer theme{:root{--accent:#111}a{color:var(--accent)}}@layer tokens{:root{--accent:#222}}@layer site{a{color:red}}',
    )
  })

  it('refuses what asks another site for a file', () => {
    const css = (url: string) => `@font-face {\n  font-family: A;\n  src: url(${url});\n}`
    for (const url of ['https://fonts.example.org/a.woff2', '//fonts.example.org/a.woff2']) {
      expect(styled({}, { 'site.css': css(url) }).faults).toMatchObject([
        { rule: 'third-party-request', file: 'theme/site.css', at: { span: { start: { line: 3 } } }, values: { url } },
      ])
    }
    expect(styled({}, { 'site.css': css('https://fonts.example.org/a.woff2') }).css).toContain('fonts.example.org')
    for (const url of ['a.woff2', 'data:font/woff2;base64,AA', '/assets/a.woff2']) {
      expect(styled({}, { 'site.css': css(url) }).faults).toEqual([])
    }
  })

  it('adds nothing for a site that chooses nothing', () => {
    expect(styled({}).css).toBe(tokensSmall + baseSmall)
  })

  it('keeps layers in the order in which the theme declares them', () => {
    const { css } = styled({}, { 'site.css': '@layer base{p{margin:0}}@layer site,base;@layer tokens{p{padding:0}}' })
    const order = [...css.matchAll(/@layer ([\w, ]+)/g)].flatMap(([, names = '']) => names.split(/, ?/))
    expect([...new Set(order)]).toEqual(['tokens', 'base', 'site'])
  })

  it('rewrites what older browsers do not know', () => {
    expect(styled({}, { 'site.css': '.a { & .b { color: red } }' }).css).toMatch(/\.a \.b\{color:red\}$/)
  })

  it.each([
    ['a missing colon', '.a {\n  color red;\n}', 2, '`color red;`'],
    ['a bracket too many', '.a { color: red }\n\n}', 3, '`}`'],
    ['an unclosed quote', '.a { content: "a\n}', 1, '`.a { content: "a`'],
    [
      'a style sheet from elsewhere',
      '@import "https://fonts.example.org/a.css";',
      1,
      '`@import "https://fonts.example.org/a.css";`',
    ],
  ])('reports %s at its line, and leaves the sheet out', (_, own, line, found) => {
    const { css, faults } = styled({}, { 'site.css': own })
    expect(
      faults.map(({ rule, file, at, values }) => [
        rule,
        file,
        at && 'span' in at && at.span.start.line,
        `\`${values.found}\``,
      ]),
    ).toEqual([['invalid-css', 'theme/site.css', line, found]])
    expect(css).toBe(styled({}).css)
  })

  it('does not let an unclosed bracket of the theme swallow the site’s styles', () => {
    expect(styled({}, { 'site.css': '.a { color: red' }).css).toMatch(/\.a\{color:red\}$/)
  })

  it('reads the names of tokens, but not those in comments and strings', () => {
    expect(styled({}).tokens).toEqual(['colour-brand', 'space', 'font-body'])
  })

  it('suggests the nearest token', () => {
    expect(said({ 'color-brand': '#fff' })).toEqual([
      ['unknown-key', 'findings.config.ts', { path: ['theme', 'tokens', 'color-brand'], on: 'key' }, 'colour-brand'],
    ])
  })

  it('takes no name for a token that a style sheet could not write as it is', () => {
    const { tokens, faults } = styled({ 'a!b': 'red' }, {}, '@layer tokens { :root { --a\\!b: blue; --größe: 1rem } }')
    expect(tokens).toEqual(['größe'])
    expect(faults.map(({ rule, file }) => `${rule} ${file}`)).toEqual(['unknown-key findings.config.ts'])
  })

  it.each([
    ['red; } body { display: none', 'one CSS value, without `;`, `{`, `}`, `<`, `@`, `\\` or a comment'],
    ['</style><script>', 'one CSS value, without `;`, `{`, `}`, `<`, `@`, `\\` or a comment'],
    ['red /* dark', 'one CSS value, without `;`, `{`, `}`, `<`, `@`, `\\` or a comment'],
    ['re\\64', 'one CSS value, without `;`, `{`, `}`, `<`, `@`, `\\` or a comment'],
    ['red\nblue', 'a CSS value on one line'],
    ['"Open Sans, serif', 'a CSS value in which every quote and bracket is closed'],
    ['rgb(0 0 0', 'a CSS value in which every quote and bracket is closed'],
    ['var(--a])', 'a CSS value in which every quote and bracket is closed'],
    ['url(https://fonts.example.org/a.png)', 'a CSS value without addresses: pages ask no other site for anything'],
    ['image-set("//example.org/a.png" 1x)', 'a CSS value without addresses: pages ask no other site for anything'],
    ['  ', 'a CSS value like `#143d59` or `1.5rem`'],
    ['0f4a50', 'a colour like `#0f4a50`, with a `#` in front'],
    ['#0f4a5', 'a colour of 3, 4, 6 or 8 hexadecimal digits, like `#143d59`'],
  ])('refuses the token value %j', (value, expected) => {
    const at = { path: ['theme', 'tokens', 'space'], on: 'value' }
    expect(said({ space: value })).toEqual([['invalid-value', 'findings.config.ts', at, expected]])
    expect(styled({ space: value }).css).not.toContain(`--space:${value}`)
  })

  it.each([
    ['fade', 'a colour like `#fade`, with a `#` in front'],
    ['123456', 'a colour like `#123456`, with a `#` in front'],
    ['1rem', 'a colour like `#143d59`'],
  ])('refuses %s where the theme has a colour', (value, expected) => {
    const at = { path: ['theme', 'tokens', 'colour-brand'], on: 'value' }
    expect(said({ 'colour-brand': value })).toEqual([['invalid-value', 'findings.config.ts', at, expected]])
  })

  it.each([
    ['greenish', 'a colour like `#143d59`'],
    ['rebecapurple', 'a colour like `rebeccapurple`'],
    ['bold', 'a colour like `gold`'],
    ['xyz', 'a colour like `#143d59`'],
  ])('knows that %s is no colour', (value, expected) => {
    expect(said({ 'colour-brand': value })[0]?.[3]).toBe(expected)
  })

  it.each(['#fff', 'Tomato', 'currentColor', 'CanvasText', 'rebeccapurple', 'oklch(40% 0.1 200)', 'var(--space)'])(
    'accepts %s as a colour',
    (value) => {
      expect(said({ 'colour-brand': value })).toEqual([])
    },
  )

  it.each([
    '700',
    '#143d59',
    '"Open Sans", system-ui',
    'clamp(1rem, calc(1rem + 2vw), 2rem)',
    'url(assets/paper.svg)',
    '"("',
    '1 / 2',
  ])('accepts the token value %s', (value) => {
    expect(styled({ space: value }).faults).toEqual([])
    expect(styled({ space: value }).css).toContain(`--space:${value}}`)
  })

  it('finds slips in the names of site.css, and what they nearly are', () => {
    const css = `/* colr: var(--spcae) */
.a { colour: red; margn: 0; --mine: 1px }
.b:hover { padding: var(--spcae) var( --colour-brnd ) var(--mnie) }
`
    const base = 'p { color: red; margin: 0 }'
    const { faults } = styled({}, { 'site.css': css }, `${tokensCss}${base}`)
    expect(faults.map(({ at, values }) => [at && 'span' in at && at.span.start, values.name, values.nearest])).toEqual([
      [{ line: 2, column: 6 }, 'colour', 'color'],
      [{ line: 2, column: 19 }, 'margn', 'margin'],
      [{ line: 3, column: 25 }, '--spcae', '--space'],
      [{ line: 3, column: 39 }, '--colour-brnd', '--colour-brand'],
      [{ line: 3, column: 59 }, '--mnie', '--mine'],
    ])
  })

  it('has nothing against names that may be new, or that templates define', () => {
    const css = `@property --spaced { syntax: "*"; inherits: false }
.a { text-box: trim-both; object-fit: cover; -webkit-colr: red; padding: var(--unheard-of) var(--spaced) var(--spac, 1px) }
.b { content: "colr: red; var(--spcae)" }
`
    expect(styled({}, { 'site.css': css }).faults).toEqual([])
  })

  it('reports a site.css that is not UTF-8', () => {
    const { faults, css } = styled({}, { 'site.css': Uint8Array.of(0x70, 0xe9, 0x7b) })
    expect(faults).toEqual([{ rule: 'invalid-utf8', file: 'theme/site.css', at: undefined, values: {} }])
    expect(css).not.toContain('\uFFFD')
  })
})
