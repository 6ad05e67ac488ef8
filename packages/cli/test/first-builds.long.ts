import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { config, createSite } from './create-site.js'
import { findings } from './findings.js'

const bin = fileURLToPath(new URL('../bin/findings.js', import.meta.url))
const die = "process.kill(process.pid, 'SIGKILL')"

/** Source that waits for a further `findings check` of this site, which is told its role. */
const further = (role: string) =>
  `spawnSync(process.execPath, [${JSON.stringify(bin)}, 'check'], { env: { ...process.env, NODE_OPTIONS: '', ROLE: '${role}' } })`

/** Make of three builds the worst moment: two more come as far as they are let while the first one loads its config. */
const site = () =>
  createSite({
    'findings.config.ts': `import './first.ts'\nimport { name } from './second.ts'\n${config().replace("'Example Heart Fund'", 'name')}
if (process.env.ROLE === 'compiles both') ${die}`,
    'first.ts': `import { spawnSync } from 'node:child_process'
if (process.env.ROLE === 'compiles the first') ${die}
if (process.env.ROLE === 'reads') ${further('compiles both')}`,
    'node_modules/@findings/core/package.json': '{}',
    'second.ts': "export const name: string = 'Example Heart Fund'",
    'meet.mjs': `import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const { readFileSync } = fs
fs.readFileSync = (file, ...options) => {
  const isMeeting = /\\.cache.findings.*second/.test(file) && !fs.existsSync('met')
  if (isMeeting) fs.writeFileSync('met', '')
  if (isMeeting) ${further('compiles the first')}
  return readFileSync(file, ...options)
}
syncBuiltinESMExports()`,
  })

it('a first build reads its config while others have compiled it in part', async () => {
  const cwd = site()
  const env = { ROLE: 'reads', NODE_OPTIONS: `--import=${pathToFileURL(path.join(cwd, 'meet.mjs'))}` }
  const { code, stdout } = await findings(['check'], { cwd, env })
  expect(existsSync(path.join(cwd, 'met'))).toBe(true)
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'No problems in 1 file.\n' })
})

it('first builds at the same moment leave each module of the config once', async () => {
  const cwd = site()
  const all = await Promise.all(Array.from({ length: 4 }, () => findings(['check'], { cwd })))
  expect(all.map(({ code }) => code)).toEqual([0, 0, 0, 0])
  const modules = readdirSync(path.join(cwd, 'node_modules/.cache/findings')).map((name) =>
    name.replace(/\.[\w-]{8}$/, ''),
  )
  expect(modules.sort()).toEqual(['findings.config.ts', 'first.ts', 'second.ts'])
})
