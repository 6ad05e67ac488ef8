import { Ajv, type AnySchemaObject } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { UserConfig } from '../../src/config/user-config.js'
import { defineKind } from '../../src/kinds/define-kind.js'
import { describeKinds } from '../../src/kinds/describe-kinds.js'
import { extendKind } from '../../src/kinds/extend-kind.js'
import { fields } from '../../src/kinds/fields.js'
import { baseConfig } from '../support/create-site.js'

function described(more: Partial<UserConfig> = {}) {
  const given = describeKinds({ ...baseConfig, ...more })
  if ('problems' in given) throw new Error(given.problems[0]?.reason)
  return given.described
}

const compile = (schema: object) => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false })
  formats.default(ajv)
  ajv.addKeyword('patternErrorMessage')
  return ajv.compile(schema as AnySchemaObject)
}

type Properties = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** A kind of a site whose only own field is this one, as JSON Schema. */
function schemaOf(field: z.ZodType): Readonly<Record<string, unknown>> {
  const event = defineKind({ name: 'event', route: '/events/:slug/', isListed: false, fields: { own: field } })
  const kind = described({ kinds: [event] }).kinds.find(({ name }) => name === 'event')
  return (kind?.schema.properties as Properties | undefined)?.own ?? {}
}

const descriptionOf = (kind: string, field: string): unknown => {
  const schema = described().kinds.find(({ name }) => name === kind)?.schema
  return (schema?.properties as Properties | undefined)?.[field]?.description
}

/** Expects a field and its JSON Schema both to take each of these values, or both to refuse it. */
function expectVerdicts(field: z.ZodType, values: readonly unknown[], isTaken: boolean): void {
  const accepts = compile(schemaOf(field))
  for (const value of values) {
    const verdicts = { value, core: field.safeParse(value).success, schema: accepts(value) }
    expect(verdicts).toEqual({ value, core: isTaken, schema: isTaken })
  }
}

describe('describeKinds', () => {
  it('describes each kind and record with its folder and the fields that it needs', () => {
    const needed = described().kinds.map(({ name, folder, fields: all }) => {
      return `${folder} ${name}: ${all.flatMap((one) => (one.isNeeded ? [one.name] : [])).join(' ')}`
    })
    expect(needed).toEqual([
      'content/stories discovery: kind title datePublished topics',
      'content/stories press-release: kind title datePublished topics',
      'content/stories opinion: kind title datePublished topics authors competingInterests',
      'content/stories news: kind title datePublished topics authors',
      'content/stories personal-story: kind title datePublished topics consent',
      'content/stories explainer: kind title datePublished topics reviewed sources',
      'content/hubs hub: title topic',
      'content/pages page: title',
      'content/people person: name',
      'content/organisations organisation: name',
      'content/topics topic: name',
      'content/achievements achievement: title summary supportedBy',
      'content/publications publication: type title',
      'content/projects project: title layAbstract people',
    ])
  })

  it('knows the kinds of the site, those that it extends, and where its content stands', () => {
    const event = defineKind({
      name: 'event',
      label: { one: 'Event', many: 'Events' },
      route: '/events/:slug/',
      fields: { venue: fields.text('a place').describe('Where it is.') },
    })
    const trial = extendKind('discovery', { fields: { sampleSize: fields.count().optional() } })
    const { kinds } = described({ kinds: [event, trial], content: 'texts' })
    const own = kinds.find(({ name }) => name === 'event')
    expect(own).toMatchObject({ type: 'story', folder: 'texts/stories', label: { one: 'Event', many: 'Events' } })
    expect(own?.fields.at(-1)).toEqual({ name: 'venue', isNeeded: true, about: 'Where it is.', expected: 'a place' })
    const discovery = kinds.filter(({ name }) => name === 'discovery')
    expect(discovery.map((kind) => kind.fields.at(-1)?.name)).toEqual(['sampleSize'])
  })

  it('says of every field of its own, and of every part of one, how it is written', () => {
    const bare: string[] = []
    const visit = (schema: Record<string, unknown>, at: string) => {
      if (!/\w/.test(String(schema.description ?? ''))) bare.push(at)
      if (/undefined|Invalid|\[object/.test(String(schema.description))) bare.push(`${at}: ${schema.description}`)
      for (const [name, one] of Object.entries(schema.properties ?? {})) visit(one, `${at}.${name}`)
      if (schema.items) visit(schema.items as Record<string, unknown>, `${at}[]`)
    }
    for (const { name, schema } of described().kinds) visit(schema, name)
    expect(bare).toEqual([])
    const unsaid = described().kinds.flatMap(({ name, fields: all }) =>
      all.filter(({ about }) => about === undefined).map((one) => `${name}.${one.name}`),
    )
    expect(unsaid).toEqual([])
  })

  it('says what a field is, how it is written and where ids come from', () => {
    expect(descriptionOf('discovery', 'topics')).toBe(
      'What the story is about, the most important first. Write a list of at least one topic; for each, the file name of a topic. ' +
        'The files are in `content/topics/`; leave out their endings.',
    )
    expect(descriptionOf('news', 'authors')).toBe(
      'Who wrote the story. Write a list of at least one author; for each, the file name of a person, or the fields person and role. ' +
        'The files are in `content/people/`; leave out their endings.',
    )
    expect(descriptionOf('hub', 'embargo')).toBe(
      'The instant before which nobody may see the story. Write a date, time and zone like 2026-03-09T00:01Z.',
    )
    expect(descriptionOf('personal-story', 'changedDetails')).toBe(
      'Whether names or details were changed, or a sentence that says which. Write true or false, or text.',
    )
  })

  it('needs what has to be there, though a function sees it first, and not what a function makes of nothing', () => {
    const made = z.preprocess((value) => value ?? 'hall', z.string())
    const shape = { since: fields.partialDate(), paper: fields.pmid(), room: made, note: fields.text().default('none') }
    const event = defineKind({ name: 'event', route: '/events/:slug/', fields: shape })
    const own = described({ kinds: [event] }).kinds.find(({ name }) => name === 'event')
    expect(own?.fields.slice(-4).map(({ name, isNeeded }) => `${name} ${isNeeded}`)).toEqual([
      'since true',
      'paper true',
      'room false',
      'note false',
    ])
    expect(own?.schema.required).toEqual(['kind', 'title', 'datePublished', 'topics', 'since', 'paper'])
  })

  it('takes a field for needed, and without words, whose functions speak only of values that are there', () => {
    const shape = {
      room: z.preprocess((value) => (value as string).trim(), z.string()),
      hall: z.string({ error: ({ input }) => (input as string).slice(0, 9) }),
      later: z.string().refine(async () => true),
      some: z.string().optional(),
    }
    const event = defineKind({ name: 'event', route: '/events/:slug/', fields: shape })
    const own = described({ kinds: [event] }).kinds.find(({ name }) => name === 'event')
    expect(own?.fields.slice(-4)).toEqual([
      { name: 'room', isNeeded: true, expected: 'text' },
      { name: 'hall', isNeeded: true, expected: 'text' },
      { name: 'later', isNeeded: true, expected: 'text' },
      { name: 'some', isNeeded: false, expected: 'text' },
    ])
  })

  it('says which types of records a field names, and how ids are written there', () => {
    const ids = described().kinds.flatMap(({ name, fields: all }) =>
      all.flatMap((field) => (field.ids ? [`${name}.${field.name}: ${field.ids.to.join()} ${field.ids.example}`] : [])),
    )
    expect(ids).toEqual(
      expect.arrayContaining([
        'discovery.topics: topic [bone]',
        'discovery.translationOf: story sleeping-cells',
        'news.authors: person [ada-okafor]',
        'topic.parent: topic bone',
        'achievement.supportedBy: story,project,publication [sleeping-cells]',
      ]),
    )
  })

  it('gives problems when the config is wrong', () => {
    const given = describeKinds({ ...baseConfig, content: '../elsewhere' })
    expect('problems' in given && given.problems.map(({ ruleId }) => ruleId)).toEqual(['invalid-value'])
  })
})

/** A field that refers to itself. */
const tree: z.ZodType = z.strictObject({
  name: z.string(),
  get inside() {
    return z.array(tree).optional()
  },
})

describe('a schema as JSON Schema', () => {
  const date = ['2026-03-09', '1000-01-01']
  const cases: [name: string, field: z.ZodType, right: unknown[], wrong: unknown[]][] = [
    ['date', fields.date(), date, ['9 March 2026', '2026-3-9', 20260309]],
    [
      'dateOrInstant',
      fields.dateOrInstant(),
      [...date, '2026-03-09T09:30Z'],
      ['2026-03-09T09:30', '2026-03-09 09:30Z'],
    ],
    ['instant', fields.instant(), ['2026-03-09T09:30:10.5+01:00'], ['2026-03-09', '2026-03-09T25:30Z']],
    ['partialDate', fields.partialDate(), [2026, '2026', '2026-03', ...date], [26, '2026-13', '2026-3', 2026.5]],
    ['ref', fields.ref('topic'), ['bone', 'Ysgyfaint'], ['', 7, ['bone']]],
    [
      'doi',
      fields.doi(),
      ['10.5555/x', ' https://DOI.org/10.5555/x ', 'DOI: 10.5555/x', '10.5555/(x)<1::A>3;2-2', '10.5555/🧪'],
      ['5555/x', '10.5555/x y', '10.5555/x.', '10.5555/x”', '10.5555/'],
    ],
    ['pmid', fields.pmid(), [123, '123', 'pmid: 123', 'https://pubmed.ncbi.nlm.nih.gov/123/'], [0, '0', 1.5, 'PMC1']],
    ['pmcid', fields.pmcid(), ['PMC123', 'pmcid:pmc123'], ['123', 123]],
    ['orcid', fields.orcid(), ['0000-0002-1825-0097', 'https://orcid.org/0000-0002-1694-233x'], ['0000000218250097']],
    ['ror', fields.ror(), ['02mhbdp94', 'HTTPS://ror.org/02MHBDP94'], ['12mhbdp94', 'mhbdp94']],
    ['trial', fields.trial(), ['nct01234567', ' ISRCTN12345678'], ['NCT0123', 'EudraCT']],
    ['phone', fields.phone(), ['+44 1632 960123', '(+44) 1632-960.123'], ['01632 960123', '+0 1632 960123']],
    ['email', fields.email(), ['press@charity.example.org', 'ŵyn@example.org'], ['press', 'a?b@example.org']],
    ['url', fields.url(), ['https://example.org/ŵy?a=b', 'HTTP://example.org'], ['example.org', 'javascript:1']],
    ['count', fields.count(), [1, '12'], [0, 1.5, 'many', '', true, [3]]],
    ['oneOf', fields.oneOf(['a', 'b']), ['a'], ['c', 'A']],
    ['flag', fields.flag(), [true], ['yes', 1]],
    ['list', fields.list(fields.flag()), [[], [true]], [true, ['yes']]],
    [
      'image',
      fields.image(),
      [{ src: 'a.jpg', focus: '50% 20%' }],
      [{}, { src: 'a.jpg', focus: 'top' }, { src: 'a', of: 1 }],
    ],
    ['text', fields.text(), ['a'], ['', 1, null]],
  ]

  it.each(cases)('takes what fields.%s takes, and refuses what it refuses', (_, field, right, wrong) => {
    expectVerdicts(field, right, true)
    expectVerdicts(field, wrong, false)
  })

  it.each<[string, z.ZodType, unknown[]]>([
    [
      'is tidied first',
      z
        .string()
        .toLowerCase()
        .regex(/^[a-z]+$/)
        .max(3),
      ['ABC'],
    ],
    ['is trimmed first', z.string().trim().max(3), ['  abc  ']],
    ['is read by a function', z.preprocess((value) => String(value), z.string().length(2)), [12]],
    ['is made a number', z.coerce.number(), ['12', true]],
    ['has what it lacks made', z.strictObject({ a: z.preprocess((value) => value ?? 'x', z.string()) }), [{}]],
    [
      'refers to itself',
      z.lazy((): z.ZodType => z.union([z.literal('end'), z.strictObject({ next: z.any() })])),
      ['end'],
    ],
    ['is an address of any letters', z.url(), ['https://example.org/ŵy a']],
    ['has a pattern without regard to case', z.string().regex(/^room [a-c]$/i), ['Room B']],
    ['has patterns of which one has flags', z.string().regex(/^\w/).regex(/b$/i), ['aB']],
    // biome-ignore lint/complexity/noUselessEscapeInRegex: sites write this
    ['has a pattern that is none of Unicode', z.string().regex(/^a\_b$/), ['a_b']],
    ['has a pattern that counts halves of characters', z.string().regex(/^..$/), ['😀']],
    ['has a pattern of what characters are not', z.string().regex(/^[^a]\S\.?$/), ['😀']],
    ['has a pattern of a range with halves', z.string().regex(/^[\u0100-\uffff]{2}$/), ['😀']],
    // biome-ignore lint/complexity/useRegexLiterals: TypeScript refuses the literal
    ['has an escape that means another thing in Unicode', z.string().regex(new RegExp('^\\u{2}$')), ['uu']],
    ['is put into another form first', z.string().normalize('NFD').min(2), ['é']],
    [
      'is made longer first',
      z
        .string()
        .trim()
        .overwrite((text) => text.repeat(8))
        .min(8),
      ['a', 'a b'],
    ],
    ['is rounded first', z.number().overwrite(Math.round).int(), [1.5, 1]],
    ['is a multiple but for rounding', z.number().multipleOf(0.1), [0.3, 1]],
    ['goes in small steps', z.number().step(0.01).optional(), [0.07, 1.1]],
    ['is of two parts', z.strictObject({ a: z.string() }).and(z.strictObject({ b: z.string() })), [{ a: 'x', b: 'y' }]],
    [
      'is of a part and one of others',
      z
        .strictObject({ a: z.string() })
        .and(z.union([z.strictObject({ b: z.string() }), z.strictObject({ c: z.string() })]))
        .and(z.strictObject({ d: z.strictObject({ e: z.string() }) })),
      [
        { a: 'x', b: 'y', d: { e: 'z' } },
        { a: 'x', c: 'y', d: { e: 'z' } },
      ],
    ],
    [
      'is of a part and a tree',
      z.lazy(() => tree).and(z.strictObject({ a: z.string() })),
      [{ a: 'x', name: 'n', inside: [{ name: 'm' }] }],
    ],
    ['is replaced where it is wrong', z.string().min(3).catch('none'), ['x', 7, null]],
    [
      'is replaced by a function where it is wrong',
      z
        .string()
        .catch(({ input }) => String(input))
        .optional(),
      [7],
    ],
    [
      'is replaced, and then changed',
      z
        .enum(['a'])
        .catch('a')
        .transform((value) => value.length),
      ['b', {}],
    ],
    ['is a day', z.iso.date(), ['2024-02-29']],
    ['no JSON Schema can tell', z.custom((value) => value === 'x'), ['x']],
  ])('accepts what a schema of the site accepts, though it %s', (_, field, right) => {
    expectVerdicts(field, right, true)
  })

  it('uses the words of the site, and none for programmers', () => {
    expect(schemaOf(z.string()).description).toBe('Write text.')
    expect(schemaOf(z.string().describe('The room.')).description).toBe('The room.')
    expect(schemaOf(z.number('a floor').optional().describe('The floor.')).description).toBe(
      'The floor. Write a floor.',
    )
    expect(schemaOf(z.string().regex(/^a$/))).not.toHaveProperty('patternErrorMessage')
    expect(schemaOf(fields.doi()).patternErrorMessage).toBe('Expected something like 10.5555/12345678.')
    expect(schemaOf(z.enum(['a', 'b'])).description).toBe('Write one of `a`, `b`.')
    expect(schemaOf(z.union([z.boolean(), z.number()])).description).toBe('Write true or false, or a number.')
  })
})

describe('the schema of any story', () => {
  const story = { title: 'T', datePublished: '2026-03-09', topics: ['bone'] }

  it('asks for the fields of its kind', () => {
    const accepts = compile(described().anyStory)
    expect(accepts({ kind: 'discovery', ...story, evidence: { peerReview: 'preprint' } })).toBe(true)
    expect(accepts({ kind: 'news', ...story, authors: ['ada'] })).toBe(true)
    expect(accepts({ kind: 'news', ...story })).toBe(false)
    expect(accepts({ kind: 'news', ...story, authors: ['ada'], evidence: {} })).toBe(false)
    expect(accepts({ kind: 'discoverry', ...story })).toBe(false)
    expect(accepts(story)).toBe(false)
  })

  it('holds kinds whose names and fields need care: with slashes, or fields that refer to themselves', () => {
    const kinds = ['talk/q~1a', 'tree'].map((name, index) =>
      defineKind({ name, route: `/k${index}/:slug/`, fields: { tree: index === 1 ? tree : z.string() } }),
    )
    const accepts = compile(described({ kinds }).anyStory)
    expect(accepts({ kind: 'talk/q~1a', ...story, tree: 'Oak' })).toBe(true)
    expect(accepts({ kind: 'talk/q~1a', ...story, tree: 1 })).toBe(false)
    expect(accepts({ kind: 'tree', ...story, tree: { name: 'a', inside: [{ name: 'b' }] } })).toBe(true)
    expect(accepts({ kind: 'tree', ...story, tree: { name: 'a', inside: [{ nom: 'b' }] } })).toBe(false)
  })
})
