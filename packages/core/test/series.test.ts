import { describe, expect, it } from 'vitest'
import { createRow, createSeries, differences, patched } from '../src/memo/series.js'
import { random } from './support/random.js'

interface Item {
  readonly name: string
  readonly text: string
}

const item = (name: string, text = '0'): Item => ({ name, text })
const [a, b, c] = [item('a'), item('b'), item('c')]

/** A series that writes down what it made, and from what last value. */
function recording() {
  const made: string[] = []
  const series = createSeries<Item, { readonly text: string }>(({ name }) => name)
  const of = (items: readonly Item[]) =>
    series.of(items, ({ name, text }, last) => {
      made.push(`${name}${text}${last ? ` after ${last.text}` : ''}`)
      return { text: `${name}${text}` }
    })
  return { made, of, unknown: series.unknown, again: () => made.splice(0) }
}

describe('a series', () => {
  it('gives the same list while every value is the same', () => {
    const { of, again } = recording()
    const first = of([a, b, c])
    expect(again()).toEqual(['a0', 'b0', 'c0'])
    expect(of([a, b, c])).toBe(first)
    expect(again()).toEqual([])
  })

  it('makes only what is another item, told what was there', () => {
    const { of, unknown, again } = recording()
    const first = of([a, b, c])
    again()
    const other = item('b', '1')
    expect(unknown([a, other, c])).toEqual([other])
    expect(of([a, other, c]).map(({ text }) => text)).toEqual(['a0', 'b1', 'c0'])
    expect(again()).toEqual(['b1 after b0'])
    expect(first.map(({ text }) => text)).toEqual(['a0', 'b0', 'c0']) // a list that was given stays as it was
  })

  it('knows items that moved, and forgets those that went', () => {
    const { of, unknown, again } = recording()
    of([a, b, c])
    again()
    expect(unknown([c, b, a])).toEqual([])
    expect(of([c, b, a]).map(({ text }) => text)).toEqual(['c0', 'b0', 'a0'])
    expect(of([c, a]).map(({ text }) => text)).toEqual(['c0', 'a0'])
    expect(again()).toEqual([])
    of([a, b, c])
    expect(again()).toEqual(['b0'])
  })

  it('gives what an empty one gives, whatever comes, goes and moves', () => {
    const next = random(3)
    const at = (length: number) => Math.floor(next() * length)
    const series = createSeries<Item, { readonly text: string }>(({ name }) => name)
    const give = ({ name, text }: Item) => Array.from({ length: name.length % 3 }, () => name + text)
    const row = createRow(give)
    let items: readonly Item[] = []
    for (let step = 0; step < 500; step++) {
      const list = [...items]
      const [moved] = list.splice(at(list.length), at(3))
      if (moved && next() < 0.5) list.splice(at(list.length + 1), 0, moved)
      if (list.length < 12) list.splice(at(list.length + 1), 0, item(`${'n'.repeat(at(4))}${step}`))
      items = list.map((one) => (next() < 0.1 ? item(one.name, String(step)) : one))
      const unknown = series.unknown(items)
      const made: Item[] = []
      const values = series.of(items, (one) => {
        made.push(one)
        return { text: one.name + one.text }
      })
      expect(values.map(({ text }) => text)).toEqual(items.map(({ name, text }) => name + text))
      expect(made).toEqual(unknown)
      expect(row(items)).toEqual(items.flatMap(give))
    }
  })

  it('asks again for what could not be made', () => {
    const series = createSeries<Item, Item>(({ name }) => name)
    series.of([a, b], (one) => one)
    const other = item('b', '1')
    const fail = () => {
      throw new Error('It broke')
    }
    expect(() => series.of([a, other], fail)).toThrow('It broke')
    expect(series.of([a, other], (one) => one)).toEqual([a, other])
  })
})

describe('a row', () => {
  /** Gives the letters of each item, and counts whom it asked. */
  const letters = () => {
    let asked = 0
    const row = createRow<Item, string>(({ text }) => {
      asked++
      return [...text]
    })
    const sinceLast = () => {
      const count = asked
      asked = 0
      return count
    }
    return { row, asked: sinceLast }
  }

  it('holds what each item gives, and is the same while it holds the same', () => {
    const { row, asked } = letters()
    const [one, none, two] = [item('a', 'x'), item('b', ''), item('c', 'yz')]
    const first = row([one, none, two])
    expect([first, asked()]).toEqual([['x', 'y', 'z'], 3])
    expect([row([one, none, item('c', 'yz')]), asked()]).toEqual([first, 1])
    expect(row([one, none, item('c', 'yz')])).toBe(first)
    expect(row([one, two])).toBe(first)
  })

  it('asks only items that are others, as long as they give as many', () => {
    const { row, asked } = letters()
    const [one, two, three] = [item('a', 'x'), item('b', 'yz'), item('c', 'w')]
    row([one, two, three])
    asked()
    expect([row([one, item('b', 'ab'), three]), asked()]).toEqual([['x', 'a', 'b', 'w'], 1])
    expect(row([one, item('b', 'a'), three])).toEqual(['x', 'a', 'w'])
    expect(row([one, item('b', ''), three])).toEqual(['x', 'w'])
    expect(row([one, item('b', 'no'), three, two])).toEqual(['x', 'n', 'o', 'w', 'y', 'z'])
    expect(row([])).toEqual([])
  })
})

it('compares lists by what stands in them', () => {
  expect(differences([a, b, c], [a, item('b'), c])).toEqual([1])
  expect(differences([a, undefined, 'x'], [a, undefined, 'x'])).toEqual([])
  expect(differences([a], [a, b])).toBeUndefined()
})

it('patches a list only where it becomes another one', () => {
  const list = ['a', 'b']
  expect(patched(list, [0, 1], (place) => list[place] as string)).toBe(list)
  expect(patched(list, [1], () => 'c')).toEqual(['a', 'c'])
  expect(list).toEqual(['a', 'b'])
})
