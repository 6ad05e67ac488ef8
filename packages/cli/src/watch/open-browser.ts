import { spawn } from 'node:child_process'

/** The command that opens an address on a platform. It is started without a shell: the address is an argument and no more. */
export function openCommand(platform: NodeJS.Platform, url: string): readonly [command: string, ...args: string[]] {
  if (platform === 'darwin') return ['open', url]
  return platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler', url] : ['xdg-open', url]
}

/** Open an address in the browser of this machine; `onFail` is called when there is no way to. */
export function openBrowser(url: string, onFail: () => void): void {
  const [command, ...args] = openCommand(process.platform, url)
  spawn(command, args, { stdio: 'ignore', detached: true }).once('error', onFail).unref()
}
