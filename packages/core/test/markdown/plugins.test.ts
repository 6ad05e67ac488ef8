import rehypeSlug from 'rehype-slug'
import type { PluggableList } from 'unified'
import { describe, expect, it } from 'vitest'
import { parse, pipeline, wording } from './support/pipeline.js'

interface Messages {
  message(reason: string, place?: unknown): unknown
  fail(reason: string, place?: unknown): never
}
interface Tree {
  children: { position?: object; tagName?: string; properties?: { id?: string } }[]
}

const adds = (node: unknown) => () => (tree: { children: unknown[] }) => {
  tree.children.push(node)
}

describe('plugins of a site', () => {
  it('that throw are reported at the file', async () => {
    const broken = () => () => {
      throw new Error('No such word list')
    }
    for (const plugins of [{ remark: [broken] }, { rehype: [broken] }]) {
      const { body, problems } = await parse('Text', plugins)
      expect(problems).toEqual(['plugin-failed The Markdown plugin `broken` failed: No such word list'])
      expect(body.parts).toEqual([])
    }
  })

  it('that reject are reported too', async () => {
    const broken = () => () => Promise.reject(new Error('Offline'))
    expect((await parse('Text', { rehype: [broken] })).problems).toEqual([
      'plugin-failed The Markdown plugin `broken` failed: Offline',
    ])
  })

  it.each([
    ['a text in place of the tree', () => () => 'x', 'it left something that is no node of the tree'],
    ['nothing among its nodes', adds(undefined), 'it left something that is no node of the tree'],
    ['an element without a name', adds({ type: 'element' }), 'it left an element without a `tagName`'],
    [
      'an element without properties',
      adds({ type: 'element', tagName: 'aside', children: [] }),
      'it left an element `aside` without `properties`',
    ],
    [
      'an element without children',
      adds({ type: 'element', tagName: 'aside', properties: {} }),
      'it left an element `aside` without `children`',
    ],
    ['a text without words', adds({ type: 'text' }), 'it left a text without a `value`'],
  ])('that leave %s are reported too', async (_, broken, why) => {
    expect((await parse('Text', { rehype: [broken] })).problems).toEqual([
      `plugin-failed A Markdown plugin failed: ${why}`,
    ])
  })

  it('are named where it is sure which of them failed', async () => {
    const fine = () => () => undefined
    const broken = () => () => {
      throw new Error('Offline')
    }
    const leaves = () => () => 'x'
    const reasonOf = async (rehype: PluggableList) => (await parse('Text', { rehype })).problems
    const named = 'plugin-failed The Markdown plugin `broken` failed: Offline'
    expect(await reasonOf([fine, [broken, { list: 'words' }], leaves])).toEqual([named])
    expect(await reasonOf([{ plugins: [broken] }])).toEqual(['plugin-failed A Markdown plugin failed: Offline'])
    const left = 'failed: it left something that is no node of the tree'
    expect(await reasonOf([leaves])).toEqual([`plugin-failed The Markdown plugin \`leaves\` ${left}`])
    expect(await reasonOf([leaves, fine])).toEqual([`plugin-failed A Markdown plugin ${left}`])
  })

  it('may leave nothing, which changes nothing', async () => {
    expect((await parse('Text', { rehype: [() => () => undefined] })).problems).toEqual([])
    expect((await parse('Text', { remark: [() => () => 5] })).problems).toEqual([
      'plugin-failed A Markdown plugin failed: it left something that is no node of the tree',
    ])
  })

  it('whose syntax fails are reported too', async () => {
    function broken(this: { data(): { fromMarkdownExtensions?: object[]; micromarkExtensions?: object[] } }) {
      const fail = () => {
        throw new Error('No such formula')
      }
      this.data().micromarkExtensions?.push({ disable: { null: [] } })
      this.data().fromMarkdownExtensions?.push({ enter: { paragraph: fail } })
    }
    expect((await parse('Text', { remark: [broken] })).problems).toEqual([
      'plugin-failed A Markdown plugin failed: No such formula',
    ])
  })

  it('that fail with a place are reported there', async () => {
    const strict = () => (tree: Tree, file: Messages) => file.fail('Too vague', tree.children[1])
    expect((await parse('One\n\nTwo', { remark: [strict], line: 5 })).problems).toEqual([
      '7:1-7:4 plugin-failed The Markdown plugin `strict` failed: Too vague',
    ])
  })

  it('may leave messages, which keep their place', async () => {
    const picky = () => (tree: Tree, file: Messages) => {
      file.message('Rather long', tree.children[1])
      file.message('Dull', { line: 5, column: 2 })
      file.message('Sad')
    }
    expect((await parse('One\n\nTwo', { remark: [picky], line: 5 })).problems).toEqual([
      'plugin-message Sad',
      '5:2-5:2 plugin-message Dull',
      '7:1-7:4 plugin-message Rather long',
    ])
  })

  it('report faults of inline values at the field', async () => {
    const picky = () => (_: Tree, file: Messages) => void file.message('Dull', { line: 1, column: 1 })
    const { faults } = await pipeline({ remark: [picky] }).inline('story.md', 'Text', ['standfirst'])
    expect(faults.map(wording)).toEqual(['standfirst plugin-message Dull'])
  })

  it('may set ids, which get the prefix once', async () => {
    const name = () => (tree: Tree) => {
      const first = tree.children[0]
      if (first?.properties) first.properties.id = 'mine'
    }
    const { html } = await parse('Text\n\n## Mine\n\n## Other', { rehype: [name, rehypeSlug] })
    expect([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['s-mine', 's-mine-1', 's-other'])
  })

  it('may be asynchronous and run for two stories at once', async () => {
    const slow = () => async (tree: { children: object[] }) => {
      await new Promise((resolve) => setImmediate(resolve))
      tree.children.push({ type: 'element', tagName: 'hr', properties: {}, children: [] })
    }
    const markdown = pipeline({ rehype: [slow] })
    const bodies = await Promise.all([
      markdown.body('a.md', '::feed{a=1}\n\n<b>', 1),
      markdown.body('b.md', '::feed{b=2}', 3),
    ])
    expect(bodies.map(({ body }) => body.parts[0])).toMatchObject([
      { attributes: { a: '1' } },
      { attributes: { b: '2' } },
    ])
    expect(bodies.map(({ faults }) => faults.length)).toEqual([1, 0])
  })

  it('that cannot be attached make createMarkdown throw', () => {
    const broken = () => {
      throw new Error('Missing option')
    }
    expect(() => pipeline({ remark: [broken] })).toThrow('Missing option')
  })
})
