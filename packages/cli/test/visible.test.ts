import { expect, it } from 'vitest'
import { json } from '../src/reporters/json.js'
import { pretty } from '../src/reporters/pretty.js'
import { visible } from '../src/visible.js'
import { missing, page, reportOf } from './reporters/report.js'

it.each([
  ['##vso[task.setvariable variable=PATH]/tmp', '\\u{23}#vso[task.setvariable variable=PATH]/tmp'],
  ['Before it ##[add-matcher]a.json', 'Before it \\u{23}#[add-matcher]a.json'],
  ['##teamcity[message]', '\\u{23}#teamcity[message]'],
  ['###VSO[x]', '#\\u{23}#VSO[x]'],
  ['one ::stop-commands::x', 'one \\u{3a}:stop-commands::x'],
  ['::set-output name=a::b', '\\u{3a}:set-output name=a::b'],
  ['::add-mask::a\n::add-mask::b', '\\u{3a}:add-mask::a\n\\u{3a}:add-mask::b'],
])('shows by number what a service would take for a command: %s', (text, shown) => {
  expect(visible(text)).toBe(shown)
})

it.each([
  '## A heading',
  '#1',
  'a::b::c',
  '::feed{kind=news}',
  ':::details[More]',
  'std::vec',
  'Use `::cta[Give]{href=/give}`',
])('leaves alone what is none: %s', (text) => expect(visible(text)).toBe(text))

it('no line of a report begins with a command, wherever it is broken, and none is put together in a frame', () => {
  const reason = `Cannot find topic \`${'a'.repeat(60)} ::stop-commands::x\``
  const text = pretty(
    reportOf([{ ...missing, reason, line: 1, column: 3 }], { linesOf: () => ['##[set-output]'] }),
    page,
  )
  expect(text.split('\n').filter((line) => /^\s*::|##\w*\[/.test(line))).toEqual([])
})

it('JSON holds the text of a command, and no line of it is one', () => {
  const reason = '##vso[task.setvariable variable=PATH]/tmp'
  const text = json(reportOf([{ ...missing, reason }]), page)
  expect(text).not.toContain('##')
  expect(JSON.parse(text).problems[0].reason).toBe(reason)
})
