import { describe, expect, it } from 'vitest'
import { findings } from '../findings.js'

describe('findings help theme', () => {
  it('lists what it can do', async () => {
    const { code, stdout } = await findings(['help', 'theme'])
    expect(code).toBe(0)
    for (const command of ['list', 'eject', 'words', 'doctor'])
      expect(stdout).toMatch(new RegExp(`^ {2}${command} .*\\w`, 'm'))
  })

  it.each(['list', 'eject', 'words', 'doctor'])(
    '%s gives options, examples and exit codes in 80 columns',
    async (command) => {
      const [asked, flag] = await Promise.all([
        findings(['help', 'theme', command]),
        findings(['theme', command, '--help']),
      ])
      expect(asked).toEqual(flag)
      expect(asked.code).toBe(0)
      expect(asked.stdout).toMatch(new RegExp(`^Usage: findings theme ${command} `))
      expect(asked.stdout).toMatch(new RegExp(`^Examples:\\n {2}findings theme ${command}`, 'm'))
      expect(asked.stdout).toMatch(/^Exit codes:\n {2}0 {2}\w/m)
      expect(asked.stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    },
  )

  it('ends with 2 for a command that there is not, and suggests one', async () => {
    expect(await findings(['help', 'theme', 'ejct'])).toMatchObject({ code: 2, stdout: '' })
    const { code, stderr } = await findings(['theme', 'ejct'])
    expect(code).toBe(2)
    expect(stderr).toContain('Did you mean eject?')
  })
})
