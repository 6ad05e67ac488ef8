import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { expect, it } from 'vitest'
import { loadCommands } from '../src/commands.js'
import { createProgram } from '../src/program.js'
import { terminalOf } from '../src/terminal.js'

const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/commands.md'), 'utf8')
const [, usage = ''] = /```\n(findings init [\s\S]*?)```/.exec(page) ?? []

/** `theme list` and its like, each with its long options. */
const leaves = (command: Command, name = ''): (readonly [string, readonly string[]])[] =>
  command.commands.length > 0
    ? command.commands.flatMap((one) => leaves(one, `${name} ${one.name()}`.trim()))
    : [[name, command.options.map(({ long }) => long ?? '').sort()]]

it('docs/commands.md shows every command with all of its options, and no other', async () => {
  const silent = { write: () => true }
  const terminal = terminalOf({ stdout: silent, stderr: silent, env: {} })
  const program = createProgram(terminal)
  for (const register of await loadCommands([])) register(program, terminal, () => {})
  const shown = usage.split(/^findings /m).flatMap((text) => {
    const [, name = ''] = /^([a-z]+(?: [a-z]+)?)/.exec(text) ?? []
    return name ? [[name, [...text.matchAll(/--[a-z-]+/g)].map(([option]) => option).sort()] as const] : []
  })
  expect(shown).toEqual(leaves(program))
})
