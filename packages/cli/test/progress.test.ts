import { expect, it } from 'vitest'
import { createProgress } from '../src/progress.js'
import { createChannel } from './channel.js'

it('rewrites one line on a terminal, and clears it at the end', () => {
  const channel = createChannel({ isTerminal: true })
  const progress = createProgress(channel, { isQuiet: false })
  progress.show('config')
  progress.show('write')
  progress.end()
  const clear = '\r\x1b[2K'
  expect(channel.written()).toBe(`${clear}[1/8] Loading the config…${clear}[8/8] Writing the files…${clear}`)
})

it('counts no writing where nothing is written', () => {
  const channel = createChannel({ isTerminal: true })
  createProgress(channel, { isQuiet: false, writes: false }).show('render')
  expect(channel.written()).toContain('[7/7] Rendering the pages…')
})

it('clears nothing when nothing was shown, nor twice', () => {
  const channel = createChannel({ isTerminal: true })
  const progress = createProgress(channel, { isQuiet: false })
  progress.end()
  expect(channel.written()).toBe('')
  progress.show('read')
  progress.end()
  const once = channel.written()
  progress.end()
  expect(channel.written()).toBe(once)
})

it.each([
  ['in a pipe', { isTerminal: false, isQuiet: false }],
  ['when asked to be quiet', { isTerminal: true, isQuiet: true }],
])('is silent %s', (_, { isTerminal, isQuiet }) => {
  const channel = createChannel({ isTerminal })
  const progress = createProgress(channel, { isQuiet })
  progress.show('read')
  progress.end()
  expect(channel.written()).toBe('')
})
