import { expect, it } from 'vitest'
import { createSeries } from '../src/memo/series.js'

interface Item {
  readonly name: string
  stamp?: number
}

/** A series that writes down what it made, and from what last value. */
function recording() {
  const made: string[] = []
  const series = createSeries<Item, { readonly text: string }>({ key: ({ name }) => name, stamp: ({ stamp }) => stamp })
  const of = (items: readonly Item[]) =>
    series.of(items, ({ name, stamp = 0 }, last) => {
      made.push(`${name}${stamp}${last ? ` after ${last.text}` : ''}`)
      return { text: `${name}${stamp}` }
    })
  return { made, of, again: () => made.splice(0) }
}

const [a, b, c]: Item[] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }]
const all = [a, b, c] as Item[]

it('gives the same list while every value is the same', () => {
  const { of, again } = recording()
  const first = of(all)
  expect(again()).toEqual(['a0', 'b0', 'c0'])
  expect(of([...all])).toBe(first)
  expect(again()).toEqual([])
})

it('makes only what is another item or has another stamp, told what was there', () => {
  const { of, again } = recording()
  of(all)
  again()
  const changing: Item = { name: 'b' }
  of([all[0], changing, all[2]] as Item[])
  expect(again()).toEqual(['b0 after b0'])
  changing.stamp = 1
  expect(of([all[0], changing, all[2]] as Item[]).map(({ text }) => text)).toEqual(['a0', 'b1', 'c0'])
  expect(again()).toEqual(['b1 after b0'])
})

it('knows items that moved, and forgets those that went', () => {
  const { of, again } = recording()
  of(all)
  again()
  expect(of([all[2], all[0]] as Item[]).map(({ text }) => text)).toEqual(['c0', 'a0'])
  expect(again()).toEqual([])
  of(all)
  expect(again()).toEqual(['b0'])
})
