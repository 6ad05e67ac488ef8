import { describe, expect, it } from 'vitest'
import { createMemo, type Memo } from '../../src/memo/memo.js'
import { createSite, discovery, records } from '../support/create-site.js'

/** A memo that counts the drafts it had to be given. */
function counting(): { memo: Memo; parsed: () => number } {
  const memo = createMemo()
  let parsed = 0
  const series: Memo['series'] = <Item, T extends object>(
    name: string,
    parts: readonly unknown[],
    key: (item: Item) => string,
  ) => {
    const known = memo.series<Item, T>(name, parts, key)
    const { of } = known
    return {
      ...known,
      of: (...[items, make]: Parameters<typeof of>) =>
        of(items, (item, last) => {
          if (name === 'drafts') parsed++
          return make(item, last)
        }),
    }
  }
  return {
    memo: { ...memo, series },
    parsed: () => {
      const result = parsed
      parsed = 0
      return result
    },
  }
}

describe('building again with a memo', () => {
  const files = {
    ...records,
    'content/stories/a.md': discovery('A'),
    'content/stories/b.md': discovery('B', { date: '2026-03-08' }),
  }

  it('parses and renders nothing when nothing changed', async () => {
    const site = createSite(files)
    const { memo, parsed } = counting()
    const first = await site.build({ memo })
    expect([parsed(), first.rendered]).toEqual([4, first.pages.length])
    const second = await site.build({ memo })
    expect([parsed(), second.rendered]).toEqual([0, 0])
    expect(second.pages).toEqual(first.pages)
  })

  it('parses again for a new word to avoid, and not for what else is said of words', async () => {
    const site = createSite({ ...files, 'content/stories/a.md': discovery('A', { body: 'A lab. Sufferers.' }) })
    const { memo, parsed } = counting()
    const found = async (avoidedWords: Readonly<Record<string, string | false>>) => {
      const { problems } = await site.build({ memo }, { avoidedWords })
      return [parsed(), ...problems.map(({ note }) => note?.split('.')[0])]
    }
    expect(await found({})).toEqual([4, 'Write “people with …”'])
    expect(await found({ lab: 'laboratory' })).toEqual([4, 'Write “laboratory”', 'Write “people with …”'])
    expect(await found({ sufferers: 'us', lab: 'centre' })).toEqual([0, 'Write “centre”', 'Write “us”'])
    expect(await found({ sufferers: false, LAB: 'x' })).toEqual([0, 'Write “x”'])
  })

  it('renders only the page of a story whose words changed', async () => {
    const site = createSite(files)
    const { memo, parsed } = counting()
    site.write({ 'content/stories/b.md': discovery('B', { date: '2026-03-08', fields: 'summary: The same.' }) })
    await site.build({ memo })
    parsed()
    site.write({
      'content/stories/b.md': discovery('B', {
        date: '2026-03-08',
        fields: 'summary: The same.',
        body: 'Other words.',
      }),
    })
    const { rendered } = await site.build({ memo })
    expect([parsed(), rendered]).toEqual([1, 1])
  })

  it('gives what an empty memo gives, after any of these changes', async () => {
    const site = createSite(files)
    const memo = createMemo()
    await site.build({ memo })
    const edits: (() => void)[] = [
      () => site.write({ 'content/stories/c.md': discovery('C', { body: '[a](./a.md)' }) }),
      () => site.write({ 'content/stories/a.md': discovery('A new title') }),
      () => site.remove('content/stories/b.md'),
      () => site.write({ 'theme/discovery.eta': '<h1><%= it.title %></h1>' }),
      () => site.write({ 'theme/site.css': 'a{}' }),
      () => site.write({ 'content/topics/spread.md': '---\nname: Other name\n---\n' }),
    ]
    for (const edit of edits) {
      edit()
      const [warm, cold] = [await site.build({ memo }), await site.build()]
      expect(warm.files).toEqual(cold.files)
    }
  })

  it('parses nothing again on a site with its own routes', async () => {
    const site = createSite(files)
    const { memo, parsed } = counting()
    const config = { routes: { discovery: '/findings/:slug/' } }
    await site.build({ memo }, config)
    parsed()
    const { rendered } = await site.build({ memo }, config)
    expect([parsed(), rendered]).toEqual([0, 0])
  })

  it('parses again when a plugin or a kind is another one', async () => {
    const site = createSite(files)
    const { memo, parsed } = counting()
    await site.build({ memo })
    parsed()
    const plugin = () => () => undefined
    await site.build({ memo }, { markdown: { remarkPlugins: [plugin] } })
    expect(parsed()).toBe(4)
    await site.build({ memo }, { markdown: { remarkPlugins: [plugin] } })
    expect(parsed()).toBe(0)
  })
})
