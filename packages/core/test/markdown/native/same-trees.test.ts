import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { tests as specification } from 'commonmark-spec'
import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadNative, type ParseNatively } from '../../../src/markdown/native/load-native.js'
import { parsePlain } from '../../../src/markdown/native/native-first.js'
import { createParser, parseWith } from '../../../src/markdown/parser.js'
import { differences } from './differences.js'
import { documents } from './generate-documents.js'

const native = (await loadNative()) as ParseNatively
const names = ['cite', 'abbr']
const parser = createParser(names).freeze()

const slow = (text: string): Root => parseWith(parser, text)
const fast = (text: string): Root | undefined => parsePlain(text, native, new Set(names))

/** Nodes as plain data, whatever the order of their fields; places too. */
const plain = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree))

/** Compare all texts that the native parser may read; gives how many those were. */
function compare(texts: Iterable<string>): number {
  let read = 0
  for (const text of texts) {
    const tree = fast(text)
    if (!tree) continue
    read++
    expect(plain(tree), JSON.stringify(text)).toEqual(plain(slow(text)))
  }
  return read
}

/** Every text in a value of YAML. */
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(stringsIn)

const bodies = (example: string): string[] => {
  const folder = path.join(import.meta.dirname, '../../../../../examples', example, 'content')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))
}

describe('the native parser gives the trees of remark-parse, places included,', () => {
  it('for the examples of the CommonMark specification', () => {
    expect(compare(specification.map(({ markdown }) => markdown.replaceAll('→', '\t')))).toBeGreaterThan(300)
  })

  it.each(['wrenfield', 'llusern'])('for the stories of %s, of which it reads most', (example) => {
    const texts = bodies(example)
    expect(compare(texts)).toBeGreaterThan(texts.length * 0.8)
  })

  it('for malformed and malicious stories', () => {
    const folder = path.join(import.meta.dirname, '../../../../cli/test/hostile/cases')
    const cases = readdirSync(folder).flatMap(
      (file) => parse(readFileSync(path.join(folder, file), 'utf8')) as object[],
    )
    const texts = cases.flatMap((one) => {
      const { for: each = [''], body, story } = one as { for?: string[]; body?: unknown; story?: unknown }
      return each.flatMap((value) => stringsIn([body, story]).map((text) => text.replaceAll('{}', value)))
    })
    expect(texts.length).toBeGreaterThan(500)
    expect(compare(texts)).toBeGreaterThan(100)
  })

  it.each([1, 2, 3, 4])('for generated documents of every construct (seed %i)', (seed) => {
    expect(compare(documents(1000, seed))).toBeGreaterThan(300)
  })
})

it('leaves text that holds what stands for a colon to remark-parse', () => {
  for (const mask of ['\u205a', '&#8282;', '&#x205A;', '&#x00205a;'])
    expect(fast(`Ratio 3:1 ${mask} x`)).toBeUndefined()
})

describe('what the parsers read differently is left to remark-parse', () => {
  it.each(differences)('$what: $text', ({ text }) => {
    expect(plain(native(text))).not.toEqual(plain(slow(text)))
    expect(fast(text)).toBeUndefined()
  })
})
