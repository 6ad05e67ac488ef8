import { describe, expect, it } from 'vitest'
import { createMemo } from '../../src/memo/memo.js'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

const paper = (fields: string) => `type: article\ntitle: T\n${fields}\n`
const story = (evidence: string, publications = '[one]') =>
  discovery('Bone wakes in mice, in cells and in a model', {
    fields: `publications: ${publications}\nevidence: ${evidence}`,
  })

/** What is said of a story with this evidence, beside publications with these fields. */
async function told(evidence: string, one: string, two?: string) {
  const { problems } = await createSite({
    ...records,
    'content/publications/one.yaml': paper(one),
    ...(two !== undefined && { 'content/publications/two.yaml': paper(two) }),
    'content/stories/a.md': story(evidence, two === undefined ? '[one]' : '[one, two]'),
  }).build()
  return describeAll(problems).map((line) => line.replace('content/stories/a.md:', ''))
}

const file = 'content/publications/one.yaml'
const preprint = 'evidence: { peerReview: preprint }'

describe('evidence of a story', () => {
  it.each([
    [
      'peerReview: peer-reviewed',
      preprint,
      `7:25 contradicted-evidence \`peerReview\` says \`peer-reviewed\` here, but \`preprint\` in ${file}`,
    ],
    [
      'peerReview: peer-reviewed',
      'articleVersion: preprint',
      `7:25 contradicted-evidence \`peerReview\` says \`peer-reviewed\` here, but \`preprint\` in ${file}`,
    ],
    [
      'peerReview: preprint',
      'evidence: { peerReview: peer-reviewed }',
      `7:25 contradicted-evidence \`peerReview\` says \`preprint\` here, but \`peer-reviewed\` in ${file}`,
    ],
    [
      'subjects: [people, animals]',
      'evidence: { subjects: [animals, cells] }',
      `7:23 contradicted-evidence \`subjects\` says \`people\` here, but \`animals\`, \`cells\` in ${file}`,
    ],
    [
      'studyType: survey',
      'evidence: { studyType: modelling }',
      `7:24 contradicted-evidence \`studyType\` says \`survey\` here, but \`modelling\` in ${file}`,
    ],
  ])('is told where its publication says otherwise: %s', async (evidence, one, expected) => {
    expect(await told(`{ ${evidence} }`, one)).toEqual([expected])
  })

  it('is told what readers are shown', async () => {
    const noteOf = async (one: string) => {
      const files = {
        'content/publications/one.yaml': paper(one),
        'content/stories/a.md': story('{ peerReview: peer-reviewed }'),
      }
      return (await createSite({ ...records, ...files }).build()).problems[0]?.note
    }
    expect(await noteOf(preprint)).toBe('Correct one of the two. Until then readers see what the publication says.')
    expect(await noteOf('articleVersion: preprint')).toBe(
      'Correct one of the two. Until then readers see what this story says.',
    )
  })

  it.each([
    ['peerReview: preprint', preprint],
    ['peerReview: not-peer-reviewed', preprint],
    ['peerReview: preprint', 'evidence: { peerReview: not-peer-reviewed }'],
    ['peerReview: peer-reviewed', 'articleVersion: preprint\nevidence: { peerReview: peer-reviewed }'],
    ['peerReview: peer-reviewed', 'evidence: { subjects: [animals] }'],
    ['peerReview: peer-reviewed', 'articleVersion: version-of-record'],
    ['subjects: [animals]', 'evidence: { subjects: [animals, cells] }'],
    ['subjects: []', 'evidence: { subjects: [animals] }'],
    ['studyType: survey', ''],
  ])('is left alone where it says the same, or one of them says nothing: %s, %s', async (evidence, one) => {
    expect(await told(`{ ${evidence} }`, one)).toEqual([])
  })

  it('may say what any of several publications says', async () => {
    const [animals, people] = ['evidence: { subjects: [animals] }', 'evidence: { subjects: [people] }']
    expect(await told('{ subjects: [animals, people] }', animals, people)).toEqual([])
    expect(await told('{ subjects: [cells] }', animals, people)).toEqual([expect.stringContaining('says `cells` here')])
  })

  it('is told when only its publication is edited', async () => {
    const site = createSite({
      ...records,
      'content/publications/one.yaml': paper('evidence: { peerReview: peer-reviewed }'),
      'content/stories/a.md': story('{ peerReview: peer-reviewed }'),
    })
    const memo = createMemo()
    const build = async () => (await site.build({ memo })).problems.map(({ ruleId }) => ruleId)
    expect(await build()).toEqual([])
    site.write({ 'content/publications/one.yaml': paper(preprint) })
    expect(await build()).toEqual(['contradicted-evidence'])
  })
})
