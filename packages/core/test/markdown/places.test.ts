import { describe, expect, it } from 'vitest'
import { parse } from './support/pipeline.js'

describe('places', () => {
  it('count lines from the first one of the file, whatever ends a line', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const { problems } = await parse(['One', '', '::fed', '', 'a <b>'].join(end), { line: 12 })
      expect(problems.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
        '14:1-14:6 unknown-directive',
        '16:3-16:6 raw-html',
      ])
    }
  })

  it('count columns in UTF-16 code units, tabs as one', async () => {
    expect((await parse('𝒳é\t<b>')).problems).toEqual(['1:5-1:8 raw-html HTML is not allowed here: `<b>`'])
  })

  it('are right inside quotes, lists and containers', async () => {
    const { problems } = await parse('> - a\n>   :::quote\n>   ::fed\n>   :::\n')
    expect(problems).toEqual(['3:5-3:10 unknown-directive Unknown directive `fed`, did you mean `feed`?'])
  })
})
