import { describe, expect, it } from 'vitest'
import { createMemo } from '../src/memo/memo.js'
import type { ArchiveView, StoryView, TopicView } from '../src/views.js'
import { baseConfig, createSite, describeAll, discovery, type TestSite, viewAt } from './support/create-site.js'
import { plainTheme } from './support/plain-theme.js'

const topic = (name: string, parent?: string) => `---\nname: ${name}\n${parent ? `parent: ${parent}\n` : ''}---\n`
const about = (title: string, topics: string, more: Parameters<typeof discovery>[1] = {}) =>
  discovery(title, more).replace('[spread]', `[${topics}]`)
const titles = ({ cards }: Pick<TopicView, 'cards'>) => cards.map((card) => card.title)

/** Cancer, of which breast cancer is a part, of which an early form is a part. */
const tree = {
  'content/people/ada.md': '---\nname: Ada Okafor\n---\nAda edits.\n',
  'content/topics/cancer.md': topic('Cancer'),
  'content/topics/breast.md': topic('Breast cancer', 'cancer'),
  'content/topics/early.md': topic('Early breast cancer', 'breast'),
}

describe('a topic', () => {
  it('lists what is about the topics below it, newest first, each story once', async () => {
    const { pages, problems } = await createSite({
      ...tree,
      'content/stories/a.md': about('All', 'cancer, early, breast', { date: '2026-01-01' }),
      'content/stories/b.md': about('Deep', 'early', { date: '2026-01-03' }),
      'content/stories/c.md': about('Above', 'cancer', { date: '2026-01-02' }),
      'content/stories/d.md': about('New', 'cancer', { date: '2026-01-04' }),
    }).build({}, { pagination: { size: 2 } })
    expect(describeAll(problems)).toEqual([])
    expect(titles(viewAt<TopicView>(pages, '/topics/cancer/'))).toEqual(['New', 'Deep'])
    expect(titles(viewAt<TopicView>(pages, '/topics/cancer/page/1/'))).toEqual(['Above', 'All'])
    expect(titles(viewAt<ArchiveView>(pages, '/topics/cancer/discoveries/page/1/'))).toEqual(['Above', 'All'])
    expect(titles(viewAt<TopicView>(pages, '/topics/breast/'))).toEqual(['Deep', 'All'])
    expect(titles(viewAt<TopicView>(pages, '/topics/early/'))).toEqual(['Deep', 'All'])
    expect(viewAt<TopicView>(pages, '/topics/cancer/').children.map(({ text }) => text)).toEqual(['Breast cancer'])
  })

  it('brings them and their achievements into blocks of a page, while a story names what it names', async () => {
    const { pages } = await createSite({
      ...tree,
      'content/stories/a.md': about('Deep', 'early'),
      'content/achievements/first.yaml':
        'title: A first\nsummary: It was the first.\nsupportedBy: [a]\ntopics: [early]\n',
      'content/hubs/h.md': '---\ntitle: H\ntopic: cancer\n---\n::feed{topic=cancer}\n\n::achievements{topic=cancer}\n',
    }).build()
    const { html } = pages.find(({ url }) => url === '/research/h/') ?? { html: '' }
    expect(html).toContain('Deep')
    expect(html).toContain('A first')
    expect(viewAt<StoryView>(pages, '/discoveries/a/').topics.map(({ text }) => text)).toEqual(['Early breast cancer'])
  })

  it('has the stories of its own language, where the topic below it has no file there', async () => {
    const site = createSite({
      ...tree,
      'content/cy/topics/cancer.md': topic('Canser'),
      'content/stories/a.md': about('Deep', 'early'),
      'content/cy/stories/a.md': about('Dwfn', 'early'),
      'content/cy/stories/b.md': about('Canser', 'cancer'),
    })
    const { pages, problems } = await site.build(
      {},
      {
        site: { ...baseConfig.site, languages: ['cy'] },
        theme: plainTheme({ strings: { cy: { readMore: 'Darllen mwy' } } }),
      },
    )
    expect(describeAll(problems)).toEqual([])
    expect(titles(viewAt<TopicView>(pages, '/cy/topics/cancer/'))).toEqual(['Dwfn', 'Canser'])
  })
})

describe('a topic that gets another parent', () => {
  it('changes the lists of all that stood and stand above it', async () => {
    const site = createSite({
      ...tree,
      'content/topics/body.md': topic('The body'),
      'content/topics/chest.md': topic('The chest', 'body'),
      'content/stories/a.md': about('Deep', 'early'),
      'content/stories/b.md': about('Chest', 'chest'),
      'content/stories/c.md': about('Cancer', 'cancer'),
    })
    const memo = createMemo()
    const lists = async (edit: Parameters<TestSite['write']>[0] = {}) => {
      site.write(edit)
      const { pages } = await site.build({ memo })
      return ['cancer', 'breast', 'body', 'chest'].map((id) => titles(viewAt<TopicView>(pages, `/topics/${id}/`)))
    }
    expect(await lists()).toEqual([['Deep', 'Cancer'], ['Deep'], ['Chest'], ['Chest']])
    expect(await lists({ 'content/topics/breast.md': topic('Breast cancer', 'chest') })).toEqual([
      ['Cancer'],
      ['Deep'],
      ['Deep', 'Chest'],
      ['Deep', 'Chest'],
    ])
  })
})
