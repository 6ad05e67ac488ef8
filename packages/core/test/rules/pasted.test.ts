import { describe, expect, it } from 'vitest'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

async function foundIn(story: string, rules: readonly string[]): Promise<string[]> {
  const { problems } = await createSite({ ...records, 'content/stories/a.md': story }).build()
  return describeAll(problems.filter(({ ruleId }) => rules.includes(ruleId))).map((one) => one.slice(21))
}

const placeholdersIn = async (body: string, fields = '') =>
  (await foundIn(discovery('A', { body, fields }), ['placeholder'])).map((one) => one.replace(/`([^`]*)`.*/, '$1'))

const pastedIn = async (body: string) =>
  (await foundIn(discovery('A', { body }), ['pasted-list', 'pasted-table'])).map((one) =>
    one.split(' ').slice(0, 2).join(' '),
  )

describe('words that stand for others', () => {
  it.each([
    ['TODO: ask Ada.', '7:1 placeholder TODO'],
    ['It begins in May, TBC with Ada.', '7:19 placeholder TBC'],
    ['It begins in [TBC].', '7:14 placeholder [TBC]'],
    ['It ends in [TBD].', '7:12 placeholder [TBD]'],
    ['It costs £XX a year.', '7:10 placeholder £XX'],
    ['It helped XX% of them.', '7:11 placeholder XX'],
    ['Ada said: [QUOTE TO COME]', '7:11 placeholder [QUOTE TO COME]'],
    ['Ada said: [quote from Ada to follow]', '7:11 placeholder [quote from Ada to follow]'],
    ['See [insert link].', '7:5 placeholder [insert link]'],
    ['Dear [NAME],', '7:6 placeholder [NAME]'],
    ['Lorem ipsum dolor sit amet.', '7:1 placeholder Lorem ipsum'],
  ])('are found in a public story: %s', async (body, found) => {
    expect(await placeholdersIn(body)).toEqual([found])
  })

  it('are found in its fields', async () => {
    expect(await placeholdersIn('Words.', 'summary: It costs [TBC].\nstandfirst: Lorem *ipsum*, lorem ipsum.')).toEqual(
      ['6:19 placeholder [TBC]', '7:28 placeholder lorem ipsum'],
    )
  })

  it.each([
    ['an escape or code', 'Write `TODO` or\n\n```\nTODO [insert link]\n```'],
    ['small letters and longer words', 'A todo, TODOs and a METODO; issue #TODO; a/TODO.'],
    ['chromosomes', 'Women with 47,XXX or 48,XXXX; the XX chromosomes; XXX syndrome. XXX is rare.'],
    ['proteins', 'The TBC domain and TBC1D4 bind; TBC proteins do not.'],
    ['an acronym that is explained', 'Tuberculosis cutis (TBC) is rare. TBC heals.'],
    ['an editor in a quotation', '“[They] come to [the clinic], and [the name has been changed] come.”'],
    ['a link', '[How we came to come](/discoveries/a/)'],
    ['a story of an embargo', 'The paper was embargoed until it was read. Embargoed until the end, it was forgotten.'],
  ])('are not seen in %s', async (_, body) => {
    expect(await placeholdersIn(body)).toEqual([])
  })

  it.each([
    ['a draft', 'status: draft'],
    ['a story that is withdrawn', 'status: withdrawn'],
    ['a story with an embargo', 'embargo: 2026-07-01T00:01Z'],
  ])('may stand in %s', async (_, fields) => {
    expect(await placeholdersIn('EMBARGOED UNTIL 1 July. TODO', fields)).toEqual([])
  })

  it('can be waived', async () => {
    const waive = 'waive: [{ rule: placeholder, reason: The name of a ward, until: 2027-01-01 }]'
    const { problems } = await createSite({
      ...records,
      'content/stories/a.md': discovery('A', { body: 'Ward [TBC] opens.', fields: waive }),
    }).build()
    expect(describeAll(problems)).toEqual([])
  })
})

describe('what was pasted from a word processor', () => {
  it.each([
    ['• one\n• two', '7:1 pasted-list'],
    ['Words:\n• one\n• two', '8:1 pasted-list'],
    ['Words.\n\n•\tone\n\n•\ttwo\n\n•\tthree', '9:1 pasted-list'],
    ['Words **bold**\n● *one*\n● two', '8:1 pasted-list'],
    ['> Words.\n>\n> ▪ one', '9:3 pasted-list'],
    ['Words.\n\nYear\tPeople\n2025\t40\n2026\t48', '9:1 pasted-table'],
    ['Words.\r\n\r\nYear\tPeople\r\n2025\t**40**', '9:1 pasted-table'],
  ])('is found where it begins: %j', async (body, found) => {
    expect(await pastedIn(body)).toEqual([found])
  })

  it.each([
    ['a dot between words', 'Cells • mice • people\n\n*Cells* • mice'],
    ['an ornament', '• • •\n\n•••'],
    ['a list', '- one • two\n- three'],
    ['a tab in a line', 'Year\tPeople\n\nOne\ttwo three\nfour five'],
    ['code', '```\n• one\na\tb\nc\td\n```\n\n    a\tb\n    c\td'],
    ['a table', '| a | b |\n| - | - |\n| • | 1\t2 |'],
  ])('is not seen in %s', async (_, body) => {
    expect(await pastedIn(body)).toEqual([])
  })
})
