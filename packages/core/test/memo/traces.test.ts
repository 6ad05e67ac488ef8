import { describe, expect, it } from 'vitest'
import { createInquiry } from '../../src/memo/inquiry.js'
import { createTraces, type Seed, type Traced } from '../../src/memo/traces.js'

const valuesOf = async <T>(traced: Promise<readonly Traced<T>[]>) => (await traced).map(({ value }) => value)

const ownsOf = (units: readonly { readonly own: string }[]) => units.map(({ own }) => own)

/** Answers that a test can change, and who is made of them. */
function world() {
  const answers = new Map([
    ['a', 'one'],
    ['b', 'two'],
  ])
  const inquiry = () =>
    createInquiry({ say: (about) => ({ value: answers.get(about), stamp: answers.get(about) ?? '' }) })
  const unit = (key: string, own = 'same') => ({ key, own, about: key })
  type Unit = ReturnType<typeof unit>
  const made: string[] = []
  const making = (asking: ReturnType<typeof inquiry>) => (one: Unit) => {
    made.push(one.key)
    return `${one.key} says ${asking.ask('say', one.about)}`
  }
  return { answers, inquiry, unit, made, making, forget: () => made.splice(0) }
}

describe('what was made of questions', () => {
  it('is made again only when its own text or an answer changed', async () => {
    const { answers, inquiry, unit, made, making, forget } = world()
    const traces = createTraces<ReturnType<typeof unit>, string>()
    const run = (units: readonly ReturnType<typeof unit>[], asking = inquiry()) =>
      valuesOf(traces.of(units, ownsOf(units), asking, [], making(asking)))
    expect(await run([unit('a'), unit('b')])).toEqual(['a says one', 'b says two'])
    forget()
    await run([unit('b'), unit('a')])
    expect(made).toEqual([])
    answers.set('a', 'three')
    expect(await run([unit('a'), unit('b')])).toEqual(['a says three', 'b says two'])
    expect(made).toEqual(['a'])
    forget()
    await run([unit('a'), unit('b', 'other')])
    expect(made).toEqual(['b'])
    forget()
    await run([unit('a')])
    await run([unit('a'), unit('b')])
    expect(made).toEqual(['b']) // what was gone is not remembered
  })

  it('is looked at, with the same units and answers, only where their own texts are others', async () => {
    const { inquiry, unit, made, making, forget } = world()
    const traces = createTraces<ReturnType<typeof unit>, string>()
    const [units, asking] = [[unit('a'), unit('b'), unit('c')], inquiry()]
    const run = (owns: readonly string[]) => traces.of(units, owns, asking, [], making(asking))
    const first = await run(['1', '2', '3'])
    forget()
    expect(await run(['1', '2', '3'])).toBe(first)
    const second = await run(['1', 'other', '3'])
    expect([made, second.map(({ own }) => own)]).toEqual([['b'], ['1', 'other', '3']])
    expect([...traces.causes().keys()]).toEqual(['b'])
  })

  it('is asked again, by the same who answers, only what may be answered otherwise', async () => {
    const { answers, unit, made, making, forget } = world()
    const asking = createInquiry({
      say: (about) => ({ value: answers.get(about), stamp: answers.get(about) ?? '', isPassing: true }),
    })
    const traces = createTraces<ReturnType<typeof unit>, string>()
    const units = [unit('a'), unit('b')]
    const run = (suspects: readonly string[]) =>
      valuesOf(traces.of(units, ownsOf(units), asking, suspects, making(asking)))
    await run([])
    forget()
    answers.set('a', 'other')
    expect(await run(['say b', 'say nothing'])).toEqual(['a says one', 'b says two'])
    expect(made).toEqual([])
    expect(await run(['say a'])).toEqual(['a says other', 'b says two'])
    expect(made).toEqual(['a'])
    expect(traces.stamps().get('say a')).toBe('other')
  })

  it('is asked again after something could not be made', async () => {
    const { answers, inquiry, unit, making } = world()
    const traces = createTraces<ReturnType<typeof unit>, string>()
    const run = (units: readonly ReturnType<typeof unit>[], fails = false) => {
      const asking = inquiry()
      const make = making(asking)
      const attempt = (one: ReturnType<typeof unit>) => {
        if (fails && one.key === 'b') throw new Error('A site’s own code failed')
        return make(one)
      }
      return valuesOf(traces.of(units, ownsOf(units), asking, [], attempt))
    }
    await run([unit('a'), unit('b')])
    answers.set('a', 'five')
    await expect(run([unit('a'), unit('b', 'edited')], true)).rejects.toThrow('failed')
    expect(await run([unit('a'), unit('b')])).toEqual(['a says five', 'b says two'])
  })

  it('is known from another process while the same is answered', async () => {
    const { answers, inquiry, unit, made, making, forget } = world()
    const first = createTraces<ReturnType<typeof unit>, string>()
    const asking = inquiry()
    const kept = await first.of([unit('a'), unit('b')], ['same', 'same'], asking, [], making(asking))
    const stamps = first.stamps()
    expect([...stamps]).toEqual([
      ['say a', 'one'],
      ['say b', 'two'],
    ])
    forget()
    answers.set('b', 'four')
    const seed: Seed<ReturnType<typeof unit>, string> = {
      isCurrent: false,
      stamps,
      get: ({ key }) => kept.find((one) => one.key === key),
    }
    const later = inquiry()
    const traces = createTraces<ReturnType<typeof unit>, string>(seed)
    const values = await traces.of([unit('a'), unit('b')], ['same', 'same'], later, [], making(later))
    expect(values.map(({ value }) => value)).toEqual(['a says one', 'b says four'])
    expect(made).toEqual(['b'])
    expect([...traces.stamps()]).toEqual([
      ['say a', 'one'],
      ['say b', 'four'],
    ])
  })

  it('is taken as it is while nothing has changed that answers depend on', async () => {
    const { inquiry, unit, made, making } = world()
    const first = createTraces<ReturnType<typeof unit>, string>()
    const asking = inquiry()
    const kept = await first.of([unit('a'), unit('b')], ['same', 'same'], asking, [], making(asking))
    made.length = 0
    const seed: Seed<ReturnType<typeof unit>, string> = {
      isCurrent: true,
      stamps: first.stamps(),
      get: ({ key }) => kept.find((one) => one.key === key),
    }
    const later = inquiry()
    const asked: string[] = []
    const watched = {
      ...later,
      stampOf(question: string) {
        asked.push(question)
        return later.stampOf(question)
      },
    }
    const traces = createTraces<ReturnType<typeof unit>, string>(seed)
    const values = await traces.of(
      [unit('a'), unit('b', 'edited')],
      ['same', 'edited'],
      watched,
      ['say a'],
      making(later),
    )
    expect(values.map(({ value }) => value)).toEqual(['a says one', 'b says two'])
    expect([made, asked]).toEqual([['b'], []])
    expect([...traces.stamps().keys()]).toEqual(['say a', 'say b'])
  })

  it('is asked again once something could not be made', async () => {
    const { answers, inquiry, unit, making } = world()
    const first = createTraces<ReturnType<typeof unit>, string>()
    const asking = inquiry()
    const kept = await first.of([unit('a'), unit('b')], ['same', 'same'], asking, [], making(asking))
    const traces = createTraces<ReturnType<typeof unit>, string>({
      isCurrent: true,
      stamps: first.stamps(),
      get: ({ key }) => kept.find((one) => one.key === key),
    })
    const fail = () => {
      throw new Error('failed')
    }
    const units = [unit('a'), unit('b', 'edited')]
    await expect(traces.of(units, ['same', 'edited'], inquiry(), [], fail)).rejects.toThrow('failed')
    answers.set('a', 'six')
    const later = inquiry()
    const values = await traces.of([unit('a'), unit('b')], ['same', 'same'], later, [], making(later))
    expect(values.map(({ value }) => value)).toEqual(['a says six', 'b says two'])
  })
})

describe('questions', () => {
  it('are noted for whoever asks, also when the answer is known', () => {
    const { inquiry } = world()
    const { ask, during, stampOf } = inquiry()
    const outer = during(() => {
      const inner = during(() => ask('say', 'a'))
      ask('say', 'b')
      return inner
    })
    expect(outer).toEqual({ made: { made: 'one', asked: ['say a'] }, asked: ['say b'] })
    expect(during(() => ask('say', 'a')).asked).toEqual(['say a'])
    expect([stampOf('say a'), stampOf('nobody knows')]).toEqual(['one', ''])
  })
})
