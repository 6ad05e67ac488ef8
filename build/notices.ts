import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What esbuild gives to plugins, as far as it is needed here. */
interface Build {
  readonly onEnd: (act: (result: { readonly metafile?: Metafile | undefined }) => void) => void
}

interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, unknown>> }>>
}

/** An esbuild plugin that writes who made what is bundled, and under which licence, to `THIRD-PARTY-NOTICES.txt` in `folder`. */
export const notices = (folder: string) => ({
  name: 'notices',
  setup(build: Build) {
    build.onEnd(({ metafile }) => {
      const inputs = Object.values(metafile?.outputs ?? {}).flatMap((output) => Object.keys(output.inputs))
      const packages = new Map(inputs.flatMap(packageOf).map((one) => [`${one.name} ${one.version}`, one.folder]))
      if (packages.size === 0) return
      const texts = [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, one]) => noticeOf(title, one))
      mkdirSync(folder, { recursive: true })
      writeFileSync(path.join(folder, 'THIRD-PARTY-NOTICES.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`))
    })
  },
})

/** The installed package that a bundled file belongs to. */
function packageOf(file: string): { name: string; version: string; folder: string }[] {
  const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0]
  if (folder === undefined) return []
  const { name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return [{ name, version, folder }]
}

function noticeOf(title: string, folder: string): string {
  const { license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
  const text = file && existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), 'utf8').trim() : ''
  if (!text && !license) throw new Error(`${title} is bundled and says nothing of its licence`)
  return `${title} (${license})\n\n${text}\n`
}
