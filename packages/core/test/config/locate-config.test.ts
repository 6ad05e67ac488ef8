import { describe, expect, it } from 'vitest'
import { locateConfig } from '../../src/config/locate-config.js'

const config = `import { defineConfig } from '@findings/core'
import { charity } from '@findings/theme-charity'

const year = (n: number) => \`\${n > 2000 ? \`\${n}\` : '}'}\` // { not: 'config' }

/* export default { site: 'no' } */
export default defineConfig({
  // site: { url: 'https://old.example.org' }
  site: {
    url: 'https://example.org/{braces}', /* } */
    name: "Ada's {Fund}",
    'language': 'cy',
    timeZone: year(2026),
  },
  nav: { primary: [{ label: 'News', href: '/news/' }, { label: \`A \${'}'} b\`, href: '/a/' }] as const },
  pagination: { size: 10 as number },
  ignore: [/[/{]+/.source, ...shared, '**/*.tmp'],
  markdown: { remarkPlugins: [[plugin, { depth: 2 }], other] },
  ...more,
  contacts,
  newsletters: { ['monthly']: { heading: 'M' }, [name]: { heading: 'N' } },
  theme: charity({
    tokens: { 'colour-brand': '#143d59', space: 1 / 2, wide: a / b },
    strings: { 'cy-GB': { more: 'Mwy' } },
    options: ({ cards: 3 } satisfies Options),
  }),
  out() { return { site: 1 } },
  site2: 1, site2: 2,
} satisfies UserConfig)
`

/** The text that a path leads to, and its line. */
function found(path: readonly (string | number)[], on: 'key' | 'value' = 'value', source = config) {
  const span = locateConfig(source, path, on)
  if (!span) return undefined
  const lines = source.split(/\r\n|\n/)
  const rows = lines.slice(span.start.line - 1, span.end.line)
  const last = rows.length - 1
  const text = rows
    .map((row, n) => row.slice(n === 0 ? span.start.column - 1 : 0, n === last ? span.end.column - 1 : undefined))
    .join('\n')
  return `${span.start.line}: ${text}`
}

describe('locateConfig', () => {
  it('finds values and keys among comments, templates and strings with braces', () => {
    expect(found(['site', 'url'])).toBe(`10: 'https://example.org/{braces}'`)
    expect(found(['site', 'url'], 'key')).toBe('10: url')
    expect(found(['site', 'name'])).toBe(`11: "Ada's {Fund}"`)
    expect(found(['site', 'language'], 'key')).toBe(`12: 'language'`)
    expect(found(['site', 'timeZone'])).toBe('13: year(2026)')
  })

  it('gives exact columns, the end exclusive', () => {
    expect(locateConfig(config, ['site', 'language'], 'value')).toEqual({
      start: { line: 12, column: 17 },
      end: { line: 12, column: 21 },
    })
  })

  it('goes through arrays', () => {
    expect(found(['nav', 'primary', 1, 'href'])).toBe(`15: '/a/'`)
    expect(found(['nav', 'primary', 0])).toBe(`15: { label: 'News', href: '/news/' }`)
    expect(found(['nav', 'primary', 0, 'label'], 'key')).toBe('15: label')
    expect(found(['markdown', 'remarkPlugins', 0, 1, 'depth'])).toBe('18: 2')
    expect(found(['ignore', 0])).toBe('17: /[/{]+/.source')
  })

  it('goes into the object that a call is given', () => {
    expect(found(['theme', 'tokens', 'colour-brand'])).toBe(`23: '#143d59'`)
    expect(found(['theme', 'tokens', 'colour-brand'], 'key')).toBe(`23: 'colour-brand'`)
    expect(found(['theme', 'tokens', 'wide'])).toBe('23: a / b')
    expect(found(['theme', 'strings', 'cy-GB', 'more'])).toBe(`24: 'Mwy'`)
    expect(found(['theme', 'options', 'cards'])).toBe('25: 3')
  })

  it('leaves types out of values', () => {
    expect(found(['pagination', 'size'])).toBe('16: 10')
    expect(found(['nav', 'primary'])).toBe(
      `15: [{ label: 'News', href: '/news/' }, { label: \`A \${'}'} b\`, href: '/a/' }]`,
    )
  })

  it('names the nearest key above what is missing or computed', () => {
    expect(found(['site', 'logo', 'src'])).toBe('9: site')
    expect(found(['site', 'timeZone', 'offset'])).toBe('13: timeZone')
    expect(found(['nav', 'primary', 7])).toBe('15: primary')
    expect(found(['ignore', 2])).toBe('17: ignore')
    expect(found(['contacts', 0, 'heading'])).toBe('20: contacts')
    expect(found(['newsletters', 'name', 'heading'])).toBe('21: newsletters')
    expect(found(['theme', 'tokens', 'space', 'x'])).toBe('23: space')
    expect(found(['out', 'site'])).toBe('7: {')
  })

  it('finds keys in brackets, and the last of equal keys', () => {
    expect(found(['newsletters', 'monthly', 'heading'])).toBe(`21: 'M'`)
    expect(found(['site2'])).toBe('28: 2')
  })

  it('points at the opening brace for the whole config and a missing first key', () => {
    expect(found([])).toBe('7: {')
    expect(found(['organisation'], 'key')).toBe('7: {')
  })

  it.each([
    ['a plain object', `export default { site: { url: 'u' } }`],
    ['an object with a type', `export default ({ site: { url: 'u' } }) satisfies UserConfig`],
    ['a variable', `const config: Partial<Config> = { site: { url: 'u' } } as const\nexport default config`],
    [
      'a variable of a call',
      `const other = {}\nlet config = defineConfig({ site: { url: 'u' } })\nexport default config;`,
    ],
    ['a call of a namespace', `export default findings.defineConfig({ site: { url: 'u' } })`],
    ['a config without export', `module.exports = defineConfig({ site: { url: 'u' } })`],
  ])('reads %s', (_, source) => {
    expect(found(['site', 'url'], 'value', source)).toMatch(/^\d: 'u'$/)
  })

  it('counts lines that end as on Windows', () => {
    expect(found(['site', 'url'], 'value', config.replaceAll('\n', '\r\n'))).toBe(`10: 'https://example.org/{braces}'`)
  })

  it.each(['', 'export default', 'export default config', 'export default 7', '{ site: 1 }'])(
    'finds nothing in %j',
    (source) => {
      expect(locateConfig(source, ['site'], 'key')).toBeUndefined()
    },
  )

  it.each([
    'export default {',
    "export default { site: 'x",
    'export default { site: `a${',
    'export default { site: {]) , : }',
  ])('survives the broken source %j', (source) => {
    expect(locateConfig(source, ['site', 'url'], 'value')?.start.line).toBe(1)
  })
})
