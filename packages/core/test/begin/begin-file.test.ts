import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { beginFile, type FileRequest } from '../../src/begin/begin-file.js'
import type { UserConfig } from '../../src/config/user-config.js'
import { readFrontMatter } from '../../src/front-matter/front-matter.js'
import { builtinKinds } from '../../src/kinds/builtin.js'
import { defineKind } from '../../src/kinds/define-kind.js'
import { fields } from '../../src/kinds/fields.js'
import { storyFields } from '../../src/kinds/story-fields.js'
import { baseConfig, createSite, describeAll } from '../support/create-site.js'

function begun(request: FileRequest, more: Partial<UserConfig> = {}) {
  const given = beginFile({ ...baseConfig, ...more }, { now: '2026-05-01', ...request })
  if (!('begun' in given)) throw new Error(JSON.stringify(given))
  return given.begun
}

describe('beginFile', () => {
  it.each([
    ['2026-05-01T11:59Z', '2026-05-01'],
    ['2026-05-01T12:00Z', '2026-05-02'],
    ['2026-05-01T23:59:59.999+12:00', '2026-05-01'],
    ['2026-05-01', '2026-05-01'],
  ])('writes the day that it is on the site: at %s %s', (now, day) => {
    const site = { ...baseConfig.site, timeZone: 'Pacific/Auckland' }
    expect(begun({ kind: 'news', title: 'X', now }, { site }).text).toContain(`\ndatePublished: ${day}\n`)
  })

  it.each(builtinKinds.map(({ name }) => name))(
    'offers in a %s only fields that are asked for as soon as they are no comments',
    async (kind) => {
      const { file, text, toFill } = begun({ kind, title: 'X' })
      const site = createSite({ [file]: text.replace(/^# (?=[\w-]+:)/gm, '') })
      const { problems } = await site.build()
      const asked = problems
        .filter(
          ({ ruleId, severity }) => severity === 'error' || ruleId === 'missing-key' || ruleId === 'invalid-value',
        )
        .map(({ line }) => line)
      const empty = text.split('\n').flatMap((line, index) => (/^(?:# )?[\w-]+: # /.test(line) ? [index + 1] : []))
      expect(asked.toSorted((a = 0, b = 0) => a - b)).toEqual(empty)
      const needed = text.split('\n').flatMap((line) => /^([\w-]+): #/.exec(line)?.[1] ?? [])
      expect(toFill).toEqual(needed)
    },
  )

  it('shows beside each reference how ids are written, and in which folder of the site they are names', () => {
    const { text } = begun({ kind: 'achievement', title: 'X' }, { content: 'my texts' })
    expect(text).toContain(
      ' a story or a project or a publication, such as [sleeping-cells]; the files are in ' +
        'my texts/stories/, my texts/projects/ or my texts/publications/\n',
    )
    const topic = begun({ kind: 'topic', title: 'X' }).text
    expect(topic).toContain('\n# parent: # the file name of a topic, such as bone; the files are in content/topics/\n')
  })

  it('begins files of kinds whose functions expect other values', () => {
    const talk = defineKind({
      name: 'talk',
      route: '/talks/:slug/',
      fields: {
        room: z.preprocess((value) => (value as string).trim(), z.string()),
        datePublished: storyFields.datePublished.unwrap().refine(async () => true),
      },
    })
    expect(begun({ kind: 'talk', title: 'X' }, { kinds: [talk] }).toFill).toEqual(['datePublished', 'topics', 'room'])
  })

  it('makes a short name of a title of very many words at once', () => {
    const before = performance.now()
    expect(begun({ kind: 'page', title: 'word '.repeat(60_000) }).id).toBe(Array(20).fill('word').join('-'))
    expect(performance.now() - before).toBeLessThan(3000) // adding up what is left after each word takes far longer
  })

  it('begins a kind of the site, whatever its fields are called and take', async () => {
    const event = defineKind({
      name: 'event: "talk"',
      route: '/events/:slug/',
      fields: {
        stage: fields.oneOf(['planned', 'over']),
        datePublished: storyFields.datePublished.unwrap().refine((date) => date.includes('T'), 'a day and a time'),
        'doors open: at': z.string('a time,\nlike 19:30').optional(),
        on: fields.flag(),
      },
    })
    const { file, text, toFill, isDraft } = begun({ kind: event.name, title: 'Cells: "a talk"' }, { kinds: [event] })
    expect({ file, toFill, isDraft }).toEqual({
      file: 'content/stories/cells-a-talk.md',
      toFill: ['datePublished', 'topics', 'stage', 'on'],
      isDraft: true,
    })
    expect(text).toContain('\n# "doors open: at": # a time, like 19:30\n')
    const { data } = readFrontMatter(file, text)
    expect(data).toMatchObject({ kind: 'event: "talk"', title: 'Cells: "a talk"', stage: null, on: null })
    const { problems } = await createSite({ [file]: text }).build({}, { kinds: [event] })
    expect(describeAll(problems).filter((one) => /unknown-kind|invalid-yaml/.test(one))).toEqual([])
  })

  it('gives problems when the config is wrong, and says what of a request is to blame', () => {
    const wrong = beginFile({ ...baseConfig, content: '../elsewhere' }, { kind: 'news', title: 'X' })
    expect('problems' in wrong && wrong.problems.map(({ ruleId }) => ruleId)).toEqual(['invalid-value'])
    const blamed = (request: FileRequest) => {
      const given = beginFile(baseConfig, request)
      return 'refused' in given ? given.blamed : undefined
    }
    const right = { kind: 'news', title: 'X' }
    expect(blamed({ ...right, kind: 'nws' })).toBe('kind')
    expect(blamed({ ...right, title: '' })).toBe('title')
    expect(blamed({ ...right, id: 'a b' })).toBe('id')
    expect(blamed({ ...right, language: 'cy' })).toBe('language')
    expect(blamed({ ...right, folder: '..' })).toBe('folder')
    expect(blamed(right)).toBe(undefined)
  })
})
