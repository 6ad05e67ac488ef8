import { describe, expect, it } from 'vitest'
import { baseConfig, createSite, describeAll, discovery, records } from './support/create-site.js'

const rules = {
  'unused-record': 'off',
  'missing-language': 'off',
  'untranslated-config': 'off',
  'duplicate-story': 'off',
} as const
const translation = (id: string) => discovery('Cells', { fields: `translationOf: ${id}` })

/** The one problem of these files: its place, and what it says. */
async function told(files: Readonly<Record<string, string>>, languages: readonly string[] = ['cy', 'pl'], more = {}) {
  const site = createSite({ ...records, 'content/stories/cells.md': discovery('Cells'), ...files })
  const made = await site.build(
    {},
    { site: { ...baseConfig.site, languages: [...languages] }, rules: { ...rules, ...more } },
  )
  const said = made.problems.map(({ ruleId, severity, line, column, reason, note }) =>
    [`${line}:${column} ${severity} ${ruleId} ${reason}`, note].filter(Boolean).join('. '),
  )
  expect(said.length).toBeLessThan(2)
  return said[0]
}

const name = 'Write the name of the file in British English (`en-GB`) that this translates, without `.md`'

describe('translationOf', () => {
  it('is right in another language, of a story of the main one', async () => {
    expect(await told({ 'content/cy/stories/celloedd.md': translation('cells') })).toBeUndefined()
  })

  it('is an error in the main language, where it would hold nothing back', async () => {
    const begin =
      '6:16 error wrong-original `translationOf` is for translations, but this is in the main language, British English (`en-GB`). Remove it, or'
    for (const id of ['cells', 'celloedd', 'nothing']) {
      const files = { 'content/stories/celloedd.md': translation(id) }
      expect(await told(files)).toBe(
        `${begin} move this file to the folder of its language, as in \`content/cy/stories/\`.`,
      )
      expect(await told(files, [])).toBe(`${begin} add the other language to \`site.languages\` in the config.`)
    }
  })

  it.each([
    ['itself', 'celloedd', '`celloedd` is this file itself, and nothing in British English (`en-GB`) has that name'],
    [
      'a story of the same language',
      'arall',
      '`arall` is in Welsh (`cy`), but the original must be in British English (`en-GB`)',
    ],
    [
      'a translation into another language',
      'komorki',
      '`komorki` is in Polish (`pl`), but the original must be in British English (`en-GB`)',
    ],
  ])('is an error that names %s', async (_, id, expected) => {
    const files = {
      'content/cy/stories/arall.md': discovery('Arall'),
      'content/pl/stories/komorki.md': translation('cells'),
      'content/cy/stories/celloedd.md': translation(id),
    }
    expect(await told(files)).toBe(`6:16 error wrong-original ${expected}. ${name}.`)
  })

  it('is an error that names a page, or nothing; a near name is offered, of what is public', async () => {
    const page = { 'content/pages/about.md': '---\ntitle: About\n---\nWords.\n' }
    const of = (id: string) => ({ ...page, 'content/cy/stories/celloedd.md': translation(id) })
    expect(await told(of('about'))).toBe(`6:16 error wrong-original \`about\` is a page, and this is a story. ${name}.`)
    expect(await told(of('sells'))).toBe('6:16 error wrong-original Cannot find story `sells`, did you mean `cells`?')
    const hidden = { 'content/stories/cells.md': discovery('Cells', { fields: 'status: draft' }) }
    expect(await told({ ...of('sells'), ...hidden })).toBe(
      `6:16 error wrong-original Cannot find story \`sells\`. ${name}.`,
    )
  })

  it('counts where references may dangle, as the original holds its translation back', async () => {
    const files = { 'content/cy/stories/celloedd.md': translation('sells') }
    expect(await told(files, ['cy'], { 'missing-reference': 'off' })).toContain('error wrong-original')
  })

  it('is left alone while the file that it names cannot be read', async () => {
    const files = { 'content/cy/stories/celloedd.md': translation('cells'), 'content/stories/cells.md': 'Nothing.\n' }
    expect(await told(files)).toContain('missing-front-matter')
  })
})

describe('a second translation into one language', () => {
  const problemsOf = async (files: Readonly<Record<string, string>>) => {
    const site = createSite({ ...records, 'content/stories/cells.md': discovery('Cells'), ...files })
    const { problems } = await site.build({}, { site: { ...baseConfig.site, languages: ['cy', 'pl'] }, rules })
    return describeAll(problems)
  }
  const said = (file: string, other: string) =>
    `content/cy/stories/${file}:6:16 second-translation \`content/cy/stories/${other}\` is also a translation of content/stories/cells.md into Welsh (\`cy\`)`

  it('is told at both places that name the original', async () => {
    const files = {
      'content/cy/stories/a.md': translation('cells'),
      'content/cy/stories/b.md': translation('cells'),
      'content/pl/stories/a.md': translation('cells'),
    }
    expect(await problemsOf(files)).toEqual([said('a.md', 'b.md'), said('b.md', 'a.md')])
  })

  it('is told where another has the name of the original', async () => {
    const files = {
      'content/cy/stories/cells.md': discovery('Celloedd'),
      'content/cy/stories/b.md': translation('cells'),
    }
    expect(await problemsOf(files)).toEqual([said('b.md', 'cells.md')])
  })

  it.each(['status: draft', 'status: withdrawn'])('is none with `%s`', async (fields) => {
    const files = {
      'content/cy/stories/a.md': translation('cells'),
      'content/cy/stories/b.md': discovery('Cells', { fields: `translationOf: cells\n${fields}` }),
    }
    expect(await problemsOf(files)).toEqual([])
  })
})
