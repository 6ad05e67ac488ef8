import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSite } from './create-site.js'
import { findings } from './findings.js'

const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/publishing.md'), 'utf8')
const commands = [...page.matchAll(/^(?: *- run: )?npx findings (.*)$/gm)].map(([, args = '']) => args)

describe('the commands of docs/publishing.md', () => {
  it('are found', () => {
    expect(commands.map((one) => one.split(' ')[0]).sort()).toEqual(expect.arrayContaining(['build', 'check']))
  })

  it.each(commands)('work as they stand: findings %s', async (args) => {
    const { code, stderr } = await findings(args.split(' '), { cwd: createSite() })
    expect({ code, errors: stderr.match(/error.*/gi) }).toEqual({ code: 0, errors: null })
  })
})
