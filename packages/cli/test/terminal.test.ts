import { describe, expect, it } from 'vitest'
import { terminalOf } from '../src/terminal.js'

const stream = (isTTY: boolean, columns?: number) => ({
  isTTY,
  write: () => true,
  ...(columns !== undefined && { columns }),
})
const terminal = (env: Record<string, string> = {}) =>
  terminalOf({ stdout: stream(false), stderr: stream(true, 120), env })

describe('a terminal', () => {
  it('has the width that it says, and a pipe 80 columns', () => {
    expect(terminal().err.columns).toBe(120)
    expect(terminal().out.columns).toBe(80)
  })

  it('has 80 columns when nobody gave it a size', () => {
    expect(terminalOf({ stdout: stream(true, 0), stderr: stream(true, 0), env: {} }).out.columns).toBe(80)
  })

  it('is no terminal when it cannot rewrite a line', () => {
    expect(terminal({ TERM: 'dumb' }).err).toMatchObject({ isTerminal: false, isColoured: false })
  })
})

describe('colours', () => {
  it('are for terminals only', () => {
    expect(terminal().err.style('red', 'wrong')).toBe('\x1b[31mwrong\x1b[39m')
    expect(terminal().out.style('red', 'wrong')).toBe('wrong')
  })

  it('go away with NO_COLOR, unless it is empty', () => {
    expect(terminal({ NO_COLOR: '1' }).err.isColoured).toBe(false)
    expect(terminal({ NO_COLOR: '' }).err.isColoured).toBe(true)
  })

  it('come with FORCE_COLOR, also into a pipe, and go with FORCE_COLOR=0', () => {
    expect(terminal({ FORCE_COLOR: '1', NO_COLOR: '1' }).out.isColoured).toBe(true)
    expect(terminal({ FORCE_COLOR: '0' }).err.isColoured).toBe(false)
  })
})
