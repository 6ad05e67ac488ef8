import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { styles, tokens } from '../src/styles.js'
import { templates } from './engine.js'

const folder = fileURLToPath(new URL('../styles/', import.meta.url))
const read = (file: string) => readFileSync(file, 'utf8')
const components = readdirSync(`${folder}components`)

it('lists every style sheet that there is', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'))
  expect([...styles].sort()).toEqual(files.map((file) => folder + file.replaceAll('\\', '/')).sort())
})

it('stays below 12 kB compressed', () => {
  expect(gzipSync(styles.map(read).join('')).length).toBeLessThan(12_000)
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

it('is written for both directions of script', () => {
  const physical =
    /(?:margin|padding|border|inset)-(?:left|right|top|bottom)|(?<![\w-])(?:left|right|top|bottom|width|height|float)\s*:/
  const offenders = styles.filter((file) => physical.test(read(file).replace(/@media[^{]*/g, '')))
  expect(offenders.map((file) => basename(file))).toEqual([])
})

describe.each(components)('%s', (file) => {
  const name = basename(file, '.css')

  it('belongs to the partial of its name', () => {
    expect(existsSync(`${templates}partials/${name}.eta`)).toBe(true)
    expect(read(`${folder}components/${file}`)).toContain(`.${name}`)
  })
})
