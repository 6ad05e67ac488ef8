import { describe, expect, it } from 'vitest'
import { printRows } from '../src/rows.js'
import { createChannel } from './channel.js'

describe('rows', () => {
  it('stand beside names of one width, but those that are too long', () => {
    const rows = [
      { name: 'draft', lines: ['a.md', 'b.md'] },
      { name: 'a name of more characters than fit', lines: ['c.md'] },
      { name: 'embargo', lines: ['d.md'] },
    ]
    expect(printRows(rows, createChannel({ columns: 80 }))).toEqual([
      '  draft    a.md',
      '           b.md',
      '  a name of more characters than fit',
      '           c.md',
      '  embargo  d.md',
    ])
  })

  it('may be very many', () => {
    const rows = Array.from({ length: 200_000 }, () => ({ name: 'draft', lines: ['a.md'] }))
    expect(printRows(rows, createChannel({ columns: 80 }))).toHaveLength(200_000)
  })
})
