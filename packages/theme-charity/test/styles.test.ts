import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { stylesheet } from '../../core/src/templates/stylesheet.js'
import { charity } from '../src/index.js'
import { styles, tokens } from '../src/styles.js'
import { templates } from './engine.js'

const folder = fileURLToPath(new URL('../styles/', import.meta.url))
const read = (file: string) => readFileSync(file, 'utf8')
const components = readdirSync(`${folder}components`)

it('lists every style sheet that there is', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'))
  expect(styles.map((file) => normalize(file)).sort()).toEqual(files.map((file) => join(folder, file)).sort())
})

it('comes as one file of at most 10 kB compressed', () => {
  const { css, faults } = stylesheet(charity(), '/nowhere')
  expect(faults).toEqual([])
  expect(gzipSync(css, { level: 9 }).length).toBeLessThanOrEqual(10_000)
})

it('writes colours in the tokens alone', () => {
  const raw =
    /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|lab|lch|oklab|oklch|color)\(|(?<![\w-])(?:white|black|red|grey|gray)\b(?!-)/i
  const offenders = styles.filter((file) => file !== tokens && raw.test(read(file).replace(/\/\*.*?\*\//gs, '')))
  expect(offenders.map((file) => basename(file))).toEqual([])
})

it('uses only tokens that are declared', () => {
  const all = styles.map(read).join('')
  const declared = new Set([...all.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
  const missing = [...all.matchAll(/var\((--[\w-]+)/g)].filter(([, name]) => !declared.has(name))
  expect(missing.map(([, name]) => name)).toEqual([])
})

/** Declarations that mean one side of the screen whatever the direction of the script. */
function physical(css: string): readonly string[] {
  const code = css.replace(/\/\*.*?\*\//gs, '').replace(/@media[^{]*/g, '')
  const names =
    /(?<![\w-])(?:(?:(?:margin|padding|inset|border|scroll-(?:margin|padding))-)?(?:left|right|top|bottom)(?:-\w+)*|(?:(?:min|max)-)?(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius)\s*:[^;]*/g
  const values = /(?<![\w-])(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b/g
  const sides = [...code.matchAll(/(?<![\w-])(?:margin|padding|inset|border-width)\s*:\s*([^;}]*)/g)]
    .filter(([, value = '']) => {
      const [, right, , left = right] = value.trim().split(/\s+(?![^(]*\))/)
      return right !== left
    })
    .map(([declaration]) => declaration)
  return [...(code.match(names) ?? []), ...(code.match(values) ?? []), ...sides]
}

describe('is written for both directions of script', () => {
  it.each([
    'margin-left: 0',
    'border-right-width: 0',
    'left: 0',
    'max-width: 9em',
    'text-align: right',
    'float: left',
    'padding: 0 1em 0 calc(1em + 2px)',
    'border-top-left-radius: 0',
  ])('so that %s is found', (declaration) => {
    expect(physical(`a { color: red; ${declaration}; }`)).toHaveLength(1)
  })

  it.each(styles.map((file) => basename(file)))('%s', (name) => {
    const file = styles.find((one) => basename(one) === name) ?? ''
    expect(physical(read(file))).toEqual([])
  })
})

describe.each(components)('%s', (file) => {
  const name = basename(file, '.css')

  it('belongs to the partial of its name', () => {
    expect(existsSync(`${templates}partials/${name}.eta`)).toBe(true)
    expect(read(`${folder}components/${file}`)).toContain(`.${name}`)
  })
})
