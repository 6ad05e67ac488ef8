import { describe, expect, it } from 'vitest'
import { fieldNamesIn, membersOf } from '../../src/templates/members-of.js'

const source = `
/** interface Views { not: this } */
interface Other { readonly odd: number }
export interface Views {
  // pages
  discovery: StoryView
  readonly 'not-found'?: NotFoundView
  'partials/story-card': { readonly card: CardView; level: number }
  'layouts/base': Pick<Story, 'a' | 'b'> & {
    /** why */
    readonly head: HeadView
  };
  'partials/none': Readonly<Record<never, never>>
}
`

describe('the members of an interface', () => {
  it('are names and types in one line, in sources and in declarations', () => {
    expect([...membersOf(source, 'Views')]).toEqual([
      ['discovery', 'StoryView'],
      ['not-found', 'NotFoundView'],
      ['partials/story-card', '{ readonly card: CardView; level: number }'],
      ['layouts/base', "Pick<Story, 'a' | 'b'> & { readonly head: HeadView }"],
      ['partials/none', 'Readonly<Record<never, never>>'],
    ])
    expect([...membersOf('export interface Views {\n    a: B;\n    c: D;\n}\n', 'Views')]).toEqual([
      ['a', 'B'],
      ['c', 'D'],
    ])
  })

  it('are none where there is no such interface', () => {
    expect([...membersOf(source, 'View')]).toEqual([])
    expect([...membersOf('interface Views', 'Views')]).toEqual([])
  })
})

it('knows every field that a source declares', () => {
  expect([...fieldNamesIn(source)].sort()).toEqual([
    'card',
    'discovery',
    'head',
    'layouts/base',
    'level',
    'not-found',
    'odd',
    'partials/none',
    'partials/story-card',
  ])
})
