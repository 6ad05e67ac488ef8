import type { Element, Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { build, defineDirective, defineKind, defineOutput, extendKind, fields, furniture } from '../src/index.js'
import { createMemo } from '../src/memo/memo.js'
import { baseConfig, createSite, describeAll, discovery, htmlOf, records } from './support/create-site.js'

describe('a site of its own kind', () => {
  const event = defineKind({
    name: 'event',
    label: { one: 'Event', many: 'Events' },
    route: '/events/:slug/',
    fields: {
      venue: fields.text('a place'),
      speakers: fields.list(fields.ref('person')),
      map: fields.link().optional(),
      blurb: fields.markdown().optional(),
    },
  })
  const files = {
    ...records,
    'content/stories/a.md': discovery('A'),
    'content/stories/talk.md':
      '---\nkind: event\ntitle: A talk\ndatePublished: 2026-03-09\ntopics: [spread]\nvenue: Hall\nspeakers: [ada]\nmap: ./a.md\nblurb: So *good*.\n---\nCome.\n',
  }

  it('adds a story kind with typed fields, a list and a feed', async () => {
    const { pages, files: made, problems } = await createSite(files).build({}, { kinds: [event] })
    expect(problems).toEqual([])
    expect(pages.find((page) => page.url === '/events/talk/')).toMatchObject({
      template: 'page',
      view: {
        kicker: 'Event',
        fields: {
          venue: 'Hall',
          speakers: [{ name: 'Ada Okafor' }],
          map: { url: '/discoveries/a/' },
          blurb: { prose: ['So <em>good</em>.'] },
        },
      },
    })
    expect(pages.find((page) => page.url === '/events/')?.view).toMatchObject({ title: 'Events' })
    expect(made.map((file) => file.path)).toContain('events/feed.xml')
  })

  it('may be one that there is, with more fields and other choices', async () => {
    const found = extendKind('discovery', {
      titleLength: 20,
      fields: { sampleSize: fields.count().optional() },
    })
    const story = discovery('A', { fields: 'sampleSize: 212\nevidence: { peerReview: preprint, subjects: [people] }' })
    const site = createSite({ ...records, 'content/stories/a.md': story })
    const { pages, problems } = await site.build({}, { kinds: [found] })
    expect(problems).toEqual([])
    const page = pages.find(({ url }) => url === '/discoveries/a/')
    expect(page).toMatchObject({
      template: 'discovery',
      view: { fields: { sampleSize: 212 }, evidence: { peerReview: 'preprint' } },
    })
    expect(page?.view.head.jsonLd?.html).toContain('"@type":"NewsArticle"')
    site.write({ 'content/stories/a.md': story.replace('212', 'many') })
    expect((await site.build({}, { kinds: [found] })).problems).toMatchObject([{ ruleId: 'invalid-value' }])
    site.write({ 'content/stories/a.md': discovery('A title that is far too long') })
    expect((await site.build({}, { kinds: [found] })).problems).toMatchObject([{ ruleId: 'title-too-long' }])
    for (const name of ['event', 'person'])
      expect(() => extendKind(name, {})).toThrow(
        `There is no kind ${name} to extend; there are discovery, press-release`,
      )
  })

  it('may take fields that only some kinds have, with their part of the page', async () => {
    const guide = defineKind({
      name: 'guide',
      route: '/guides/:slug/',
      fields: {
        sources: furniture.sources.unwrap().min(1, 'at least one source'),
        level: z.enum(['first', 'further']),
      },
    })
    const source = '{ title: A handbook, href: https://handbook.example.org/ }'
    const text = (sources: string) =>
      `---\nkind: guide\ntitle: A guide\ndatePublished: 2026-03-09\ntopics: [spread]\nsources: ${sources}\nlevel: first\n---\nWords.\n`
    const site = createSite({ ...records, 'content/stories/a.md': text(`[${source}]`) })
    const { pages } = await site.build({}, { kinds: [guide] })
    expect(pages.find(({ url }) => url === '/guides/a/')?.view).toMatchObject({
      sources: [{ link: { text: 'A handbook' } }],
      fields: { level: 'first' },
    })
    site.write({ 'content/stories/a.md': text('[]') })
    expect(describeAll((await site.build({}, { kinds: [guide] })).problems)).toEqual([
      'content/stories/a.md:6:10 invalid-value Unexpected empty list in `sources`, expected at least one source',
    ])
  })

  it('may not call something else what Findings knows by a name', () => {
    const note = (own: z.ZodRawShape) => () => defineKind({ name: 'note', route: '/notes/:slug/', fields: own })
    expect(note({ related: fields.text() })).toThrow(
      new TypeError(
        'The kind note has a field `related` that is not what Findings means by it: give it another name, or make it from `storyFields.related`',
      ),
    )
    expect(note({ topic: z.string() })).toThrow('or make it from `furniture.topic`')
    expect(note({ sources: z.array(z.string()) })).toThrow('a field `sources`')
    expect(note({ people: fields.list(fields.text()).optional() })).toThrow('a field `people`')
    expect(() => extendKind('discovery', { fields: { consent: z.object({ scopes: z.string() }) } })).toThrow(
      'The kind discovery has a field `consent`',
    )
    expect(() => extendKind('discovery', { fields: { topics: z.string() } })).toThrow('has a field topics already')
    expect(note({ embargo: fields.text('a date').optional() })).toThrow('a field `embargo`')
    expect(note({ venue: 'a place' as never })).toThrow(
      new TypeError('The kind note has a field `venue` that is no schema'),
    )
    expect(note({ venue: undefined as never })).toThrow('a field `venue` that is no schema')
    expect(note({ constructor: fields.text(), venue: fields.text() })).not.toThrow()
  })

  it('is given dates and identifiers as readers see them', async () => {
    const note = defineKind({
      name: 'note',
      route: '/notes/:slug/',
      isListed: false,
      fields: {
        when: fields.date(),
        times: fields.list(z.strictObject({ at: fields.dateOrInstant() })),
        doors: fields.instant(),
        since: fields.partialDate().optional(),
        until: z.union([fields.date(), fields.text()]),
        code: fields.text(),
        paper: fields.doi(),
        trial: fields.trial().optional(),
      },
    })
    const story = `---
kind: note
title: A note
when: 2026-03-09
times: [{ at: 2026-03-09T23:30Z }, { at: 2026-03-09 }]
doors: 2027-02-14T18:30:00+01:00
since: 2024
until: further notice
code: '2026-03-09'
paper: https://doi.org/10.5555/a
trial: nct01234567
---
Words.
`
    const config = { kinds: [note], site: { ...baseConfig.site, timeZone: 'Asia/Tokyo' } }
    const { pages, problems } = await createSite({ 'content/stories/a.md': story }).build({}, config)
    expect(describeAll(problems)).toEqual([])
    expect(pages.find(({ url }) => url === '/notes/a/')?.view).toMatchObject({
      fields: {
        when: { iso: '2026-03-09', text: '9 March 2026' },
        times: [{ at: { iso: '2026-03-09T23:30Z', text: '10 March 2026 at 08:30' } }, { at: { text: '9 March 2026' } }],
        doors: { iso: '2027-02-14T18:30:00+01:00', text: '15 February 2027 at 02:30' },
        since: { iso: '2024', text: '2024' },
        until: 'further notice',
        code: '2026-03-09',
        paper: { scheme: 'DOI', value: '10.5555/a', url: 'https://doi.org/10.5555/a' },
        trial: { scheme: 'NCT', text: 'ClinicalTrials.gov NCT01234567' },
      },
    })
  })

  it('checks its fields like all others', async () => {
    const wrong = {
      ...files,
      'content/stories/talk.md': files['content/stories/talk.md']
        .replace('venue: Hall', 'venu: Hall')
        .replace('[ada]', '[adda]'),
    }
    const { problems } = await createSite(wrong).build({}, { kinds: [event] })
    expect(describeAll(problems)).toEqual([
      'content/stories/talk.md:1:1 missing-key Missing `venue`, expected a place',
      'content/stories/talk.md:6:1 unknown-key Unknown field `venu`, did you mean `venue`?',
      'content/stories/talk.md:7:12 missing-reference Cannot find person `adda`, did you mean `ada`?',
    ])
  })

  it('takes no data for markup or references that only looks like them', async () => {
    const open = defineKind({
      name: 'open',
      route: '/open/:slug/',
      isListed: false,
      fields: { details: z.record(z.string(), z.string()) },
    })
    const forged = (details: string) => ({
      ...records,
      'content/stories/x.md': `---\nkind: open\ntitle: X\ndetails: ${details}\n---\nX.\n`,
    })
    for (const details of ['{html: "<script>"}', '{$: link, href: x}', '{$: ref, id: y}', '{$: image, src: z}']) {
      const { pages, problems } = await createSite(forged(details)).build({}, { kinds: [open] })
      expect(problems.filter((problem) => problem.severity === 'error')).toEqual([])
      expect(pages.find((page) => page.url === '/open/x/')?.view).not.toHaveProperty('fields.details.html')
    }
  })

  it('says which template a kind lacks', async () => {
    const { problems } = await createSite(files).build({}, { kinds: [{ ...event, template: 'discovry' }] })
    expect(describeAll(problems)).toEqual([
      'theme/discovry.eta missing-template The theme has no template `discovry`, did you mean `discovery`?',
    ])
  })
})

describe('directives, plugins and outputs of a site', () => {
  it('renders a directive with the partial of its name', async () => {
    const helpline = defineDirective({
      name: 'helpline',
      forms: ['leaf', 'text'],
      attributes: z.strictObject({ number: fields.text('a number') }),
      view: ({ attributes, text }) => ({ number: attributes.number, text }),
    })
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery('A', { body: '::helpline{number=123}\n\nOr :helpline[call]{number=456}.' }),
      'theme/partials/helpline.eta': '<b><%= it.number %> <%= it.text %></b>',
    })
    const html = htmlOf(await site.build({}, { markdown: { directives: [helpline] } }), '/discoveries/a/')
    expect(html).toContain('<b>123 </b>')
    expect(html).toContain('Or <b>456 call</b>.')
  })

  it('says which partial a directive lacks', async () => {
    const bare = defineDirective({ name: 'bare', forms: ['leaf'], attributes: z.strictObject({}), view: () => ({}) })
    const site = createSite({ ...records, 'content/stories/a.md': discovery('A', { body: 'Words.\n\n::bare' }) })
    const { outcome, problems } = await site.build({}, { markdown: { directives: [bare] } })
    expect(outcome).toBe('misconfigured')
    expect(problems).toMatchObject([
      { ruleId: 'missing-template', note: expect.stringContaining('theme/partials/bare.eta') },
    ])
  })

  it('runs remark and rehype plugins', async () => {
    const shout = () => (tree: Root) => {
      for (const node of tree.children) if (node.type === 'element') (node as Element).properties.className = ['loud']
    }
    const site = createSite({ ...records, 'content/stories/a.md': discovery('A') })
    const html = htmlOf(await site.build({}, { markdown: { rehypePlugins: [shout] } }), '/discoveries/a/')
    expect(html).toContain('<p class="loud">Some words.</p>')
  })

  it('writes an output made from the plan, which holds nothing hidden', async () => {
    const titles = defineOutput({
      name: 'titles',
      files: (plan) => [{ path: 'titles.txt', content: plan.pages.map((page) => page.listing?.title).join('\n') }],
    })
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery('Open'),
      'content/stories/b.md': discovery('Secret', { fields: 'status: draft' }),
    })
    const { files } = await site.build({}, { outputs: [titles] })
    const file = files.find((one) => one.path === 'titles.txt')
    expect(file && 'content' in file && String(file.content).split('\n')).toContain('Open')
    expect(file && 'content' in file && file.content).not.toContain('Secret')
  })

  it('asks an output again only of pages that changed', async () => {
    const asked: string[] = []
    const titles = defineOutput({
      name: 'titles',
      pieceOf: ({ url, listing }, { name }) => {
        asked.push(url)
        return `${name}: ${listing?.title}`
      },
      files: (_, pieces) => [{ path: 'titles.txt', content: pieces.join('\n') }],
    })
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery('A'),
      'content/stories/b.md': discovery('B'),
    })
    const [config, memo] = [{ ...baseConfig, outputs: [titles] }, createMemo()]
    const titlesIn = async () => {
      const { files } = await build(config, { root: site.root, now: '2026-06-01T12:00Z', write: false, memo })
      const file = files.find((one) => one.path === 'titles.txt')
      return {
        titles: file && 'content' in file ? String(file.content).split('\n') : undefined,
        asked: asked.splice(0),
      }
    }
    const first = await titlesIn()
    expect(first.titles).toContain('Example Charity: B')
    expect(first.asked.length).toBeGreaterThan(4)
    site.write({ 'content/stories/b.md': discovery('Bee') })
    const second = await titlesIn()
    expect(second.titles).toEqual(
      first.titles?.map((title) => (title.endsWith(': B') ? 'Example Charity: Bee' : title)),
    )
    expect(second.asked).toContain('/discoveries/b/')
    expect(second.asked).not.toContain('/people/ada/')
  })
})

describe('a theme changed by a site', () => {
  const files = {
    ...records,
    'content/stories/a.md': discovery('A', { body: 'Words.\n\n:::quote{by=ada}\nYes.\n:::' }),
  }

  it('uses the template or partial of the same name in `theme/`', async () => {
    const site = createSite({ ...files, 'theme/partials/quote.eta': '<q><%~ it.body %></q>\n' })
    expect(htmlOf(await site.build(), '/discoveries/a/')).toContain('<q><p>Yes.</p></q>')
  })

  it('names file and line of a broken override, once, and writes nothing', async () => {
    const site = createSite({
      ...files,
      'content/stories/b.md': discovery('B', { body: 'Words.\n\n:::quote{speaker=Bob}\nNo.\n:::' }),
      'theme/partials/quote.eta': '<q>\n  <%= [].at(0).name %>\n</q>\n',
    })
    const result = await site.build({ write: true })
    expect(result.outcome).toBe('failed')
    expect(describeAll(result.problems)).toEqual([
      expect.stringMatching(/^theme\/partials\/quote\.eta:2:\d+ template-failed Cannot read properties of undefined/),
    ])
  })

  it('publishes tokens and `theme/site.css` after the theme’s own styles, under a name that follows the content', async () => {
    const site = createSite({ ...files, 'theme/site.css': '.mine { color: red }' })
    const css = async () => {
      const { files: made, pages } = await site.build(
        {},
        { theme: { ...baseConfig.theme, choices: { tokens: { 'colour-brand': '#654321' } } } },
      )
      const file = made.find((one) => one.path.endsWith('.css'))
      return { path: file?.path, text: file && 'content' in file ? String(file.content) : '', pages }
    }
    const before = await css()
    expect(before.text).toBe('@layer tokens{:root{--colour-brand:#654321}}@layer base;.mine{color:red}')
    site.write({ 'theme/site.css': '.mine { color: blue }' })
    expect((await css()).path).not.toBe(before.path)
  })

  it('explains a token, a string or an option that does not exist', async () => {
    const theme = {
      ...baseConfig.theme,
      choices: { tokens: { 'color-brand': 'red' }, strings: { en: { readMor: 'x' } } },
    }
    const { problems } = await createSite(files).build({}, { theme })
    expect(problems.map((problem) => problem.reason)).toEqual([
      'Unknown field `color-brand`, did you mean `colour-brand`?',
      'Unknown field `readMor`, did you mean `readMore`?',
    ])
    const options = { ...baseConfig.theme, choices: { options: { ribon: 'x' } } }
    expect((await createSite(files).build({}, { theme: options })).problems[0]?.reason).toBe(
      'Unknown field `ribon`, did you mean `ribbon`?',
    )
  })
})

describe('the library by itself', () => {
  it('builds in memory, and says what it did', async () => {
    const site = createSite({ ...records, 'content/stories/a.md': discovery('A') })
    const stages: string[] = []
    const result = await build(baseConfig, {
      root: site.root,
      write: false,
      now: '2026-06-01',
      onStage: (stage) => stages.push(stage),
    })
    expect(result).toMatchObject({ outcome: 'built', problems: [], written: 0 })
    expect(stages).toEqual(['read', 'parse', 'validate', 'resolve', 'plan', 'render'])
    expect(Object.keys(result.timings)).toEqual(stages)
  })

  it('throws for an instant that is none', async () => {
    await expect(createSite().build({ now: 'tomorrow' })).rejects.toThrow(RangeError)
  })

  it('writes only what changed', async () => {
    const site = createSite({ ...records, 'content/stories/a.md': discovery('A') })
    const first = await site.build({ write: true })
    expect(first.written).toBe(first.files.length)
    expect(await site.build({ write: true })).toMatchObject({ written: 0, removed: 0, unchanged: first.files.length })
    site.remove('content/stories/a.md')
    expect((await site.build({ write: true })).removed).toBeGreaterThan(3)
  })
})

describe('code of a site that throws', () => {
  const files = {
    ...records,
    'content/stories/a.md': discovery('A', { body: '::bad\n\nWords.' }),
    'theme/partials/bad.eta': 'x',
  }
  const fail = () => {
    throw new Error('no luck')
  }
  const bad = defineDirective({ name: 'bad', forms: ['leaf'], attributes: z.strictObject({}), view: fail })

  it('is a problem where a directive stands', async () => {
    const { problems, outcome } = await createSite(files).build({}, { markdown: { directives: [bad] } })
    expect(describeAll(problems)).toEqual([
      "content/stories/a.md:7:1 site-code-failed The site's own directive `bad` failed: no luck",
    ])
    expect(outcome).toBe('failed')
  })

  it.each([
    ['a promise', async () => ({}), 'its view is a promise, and a directive cannot wait'],
    ['a text', () => 'Words.', 'its view is neither an object nor undefined'],
  ])('is a problem where a directive gives %s', async (_, view, why) => {
    const wrong = { ...bad, view: view as () => object }
    const { problems } = await createSite(files).build({}, { markdown: { directives: [wrong] } })
    expect(problems.map((one) => one.reason)).toEqual([`The site's own directive \`bad\` failed: ${why}`])
  })

  it('is a problem of the config for an output or a plugin', async () => {
    const good = { ...records, 'content/stories/a.md': discovery('A') }
    const output = defineOutput({ name: 'bad', files: fail })
    const empty = defineOutput({ name: 'bad', files: () => undefined as unknown as [] })
    expect((await createSite(good).build({}, { outputs: [empty] })).problems[0]?.reason).toBe(
      "The site's own output `bad` failed: it gave no list of files",
    )
    expect(await createSite(good).build({}, { outputs: [output] })).toMatchObject({
      outcome: 'misconfigured',
      problems: [{ ruleId: 'site-code-failed' }],
    })
    expect(await createSite(good).build({}, { markdown: { remarkPlugins: [fail] } })).toMatchObject({
      outcome: 'misconfigured',
      problems: [{ ruleId: 'plugin-failed' }],
    })
  })

  it('is told once where a plugin fails in several files, at the config, and in its file where there is one', async () => {
    const lookUp = () => () => {
      throw new Error('no connection')
    }
    const story = { ...records, 'content/stories/a.md': discovery('A', { fields: 'standfirst: Words.' }) }
    const more = { 'content/stories/b.md': discovery('B') }
    const failing = async (files: Readonly<Record<string, string>>) =>
      describeAll((await createSite(files).build({}, { markdown: { rehypePlugins: [lookUp] } })).problems)
    expect(await failing({ ...story, ...more })).toEqual([
      'findings.config plugin-failed The Markdown plugin `lookUp` failed in 3 files, first in `content/people/ada.md`: no connection',
    ])
    const alone = {
      'content/stories/a.md': '---\nkind: opinion\ntitle: A\nauthors: []\nstandfirst: Words.\n---\nMore.\n',
    }
    expect((await failing(alone)).filter((one) => one.includes('plugin-failed'))).toEqual([
      'content/stories/a.md:1:1 plugin-failed The Markdown plugin `lookUp` failed: no connection',
      'content/stories/a.md:5:13 plugin-failed The Markdown plugin `lookUp` failed: no connection',
    ])
  })
})
