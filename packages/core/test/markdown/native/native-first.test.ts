import type { Root } from 'mdast'
import { expect, it } from 'vitest'
import { loadNative, type ParseNatively } from '../../../src/markdown/native/load-native.js'
import { createProcessor, type MarkdownOptions } from '../../../src/markdown/processor.js'

/** The native parser, and how often it was asked. */
const load = async () => {
  const parse = (await loadNative()) as ParseNatively
  let asked = 0
  const native: ParseNatively = (text) => {
    asked++
    return parse(text)
  }
  return { native, asked: () => asked }
}

const options = (more: Partial<MarkdownOptions>): MarkdownOptions => ({
  remarkPlugins: [],
  rehypePlugins: [],
  directives: [{ name: 'cite', forms: ['text'] } as MarkdownOptions['directives'][number]],
  ...more,
})

it('reads plain text natively', async () => {
  const { native, asked } = await load()
  const tree = createProcessor(options({ native }), 'body').parse('HER2:CEP17 was 3:1 :cite[x]{id=a}') as Root
  expect(asked()).toBe(1)
  expect(tree.children[0]).toMatchObject({
    children: [
      { type: 'text', value: 'HER2:CEP17 was 3:1 ' },
      { type: 'textDirective', name: 'cite' },
    ],
  })
})

it('leaves text that is not plain to the other parser', async () => {
  const { native } = await load()
  const tree = createProcessor(options({ native }), 'body').parse('See https://example.org today.') as Root
  expect(tree.children[0]).toMatchObject({ children: [{ type: 'text', value: 'See https://example.org today.' }] })
})

it('leaves everything to the other parser when a plugin adds syntax', async () => {
  const { native, asked } = await load()
  function plugin(this: { data(): { micromarkExtensions?: unknown[] } }): void {
    this.data().micromarkExtensions?.push({ disable: { null: ['attention'] } })
  }
  const tree = createProcessor(options({ native, remarkPlugins: [plugin] }), 'body').parse('A *b*') as Root
  expect(asked()).toBe(0)
  expect(tree.children[0]).toMatchObject({ children: [{ type: 'text', value: 'A *b*' }] })
})

it('leaves everything to a parser that a plugin brings', async () => {
  const { native, asked } = await load()
  function plugin(this: { parser: unknown }): void {
    this.parser = () => ({ type: 'root', children: [] })
  }
  const tree = createProcessor(options({ native, remarkPlugins: [plugin] }), 'body').parse('A *b*') as Root
  expect(asked()).toBe(0)
  expect(tree).toEqual({ type: 'root', children: [] })
})
