import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { exitCodeOf, exitCodes } from '../src/exit-code.js'
import { reportError } from '../src/report-error.js'
import { createChannel } from './channel.js'

/** What is thrown when a package is loaded whose code this is. */
function thrownBy(name: string, code: string): unknown {
  const root = mkdtempSync(path.join(tmpdir(), 'findings-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const folder = path.join(root, 'node_modules', name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'index.js'), code)
  try {
    createRequire(path.join(root, 'index.js'))(name)
  } catch (error) {
    return error
  }
  throw new Error('It could be loaded')
}

function toldOf(error: unknown): string {
  const err = createChannel()
  reportError(error, { out: createChannel(), err, env: {} })
  return err.written().replace(/\s+/g, ' ')
}

it.each(['lightning', '@paint/lightning'])('tells how to install the part of %s for this system', (name) => {
  const error = thrownBy(name, "require('../lightning.some-system.node')")
  expect(exitCodeOf(error)).toBe(exitCodes.failed)
  expect(toldOf(error)).toContain(`The part of ${name} for this system (${process.platform}, ${process.arch}) is not`)
})

it('takes any other module that is missing for a bug', () => {
  const error = thrownBy('lightning', "require('./colours')")
  expect(exitCodeOf(error)).toBe(exitCodes.bug)
  expect(toldOf(error)).toContain('Please report it')
})
