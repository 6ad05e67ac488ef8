import { spawnSync } from 'node:child_process'
import { userInfo } from 'node:os'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../bin/findings.js', import.meta.url))

/** How a script ended. */
export interface Scripted {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Run lines of sh, in which `findings` is the real command; mounts that they make are gone with them. */
export function script(lines: string, how: { readonly mounts?: boolean; readonly asNobody?: boolean } = {}): Scripted {
  const sh = ['sh', '-ec', `findings() { ${JSON.stringify(process.execPath)} ${JSON.stringify(bin)} "$@"; }\n${lines}`]
  const nobody = how.asNobody && isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--'] : []
  const [command = '', ...args] = [...(how.mounts ? unshare : []), ...nobody, ...sh]
  const { FORCE_COLOR, NO_COLOR, NODE_OPTIONS, ...env } = process.env
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', env, timeout: 100_000 })
  if (error) throw error
  return { code: status, stdout, stderr }
}

const isRoot = userInfo().uid === 0

/** A namespace of mounts; who is not root is root in one of users. */
const unshare = ['unshare', isRoot ? '-m' : '-rm', '--']

/** Why something cannot be tried on this machine; undefined when it can. */
export function obstacleTo(what: 'mounts' | 'nobody'): string | undefined {
  const tried =
    what === 'mounts'
      ? spawnSync('unshare', [...unshare.slice(1), 'sh', '-c', 'mount -t tmpfs -o size=64k tmpfs /mnt'])
      : spawnSync('setpriv', [
          '--reuid=65534',
          '--regid=65534',
          '--clear-groups',
          '--',
          process.execPath,
          bin,
          '--version',
        ])
  if (tried.status === 0 || (what === 'nobody' && !isRoot)) return undefined
  const doing = what === 'mounts' ? 'file systems cannot be mounted here' : 'no command can be run as another user here'
  return `${doing}: ${tried.error?.message ?? tried.stderr.toString().trim()}`
}
