import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Tree, treeOf } from '../kills/tree.js'
import { pick, type Random } from './small-site.js'

/** Which files are ours in the output folder is no memo: to damage that record is a problem with a name of its own. */
const record = 'dist/.findings/manifest.json'

/** Whatever builds of a site have left to spare later ones work. */
export const memoOf = (root: string): Tree =>
  new Map(
    ['.findings', 'dist/.findings'].flatMap((folder) =>
      [...treeOf(path.join(root, folder))].flatMap(([name, bytes]) => {
        const file = path.posix.join(folder, name)
        return file === record ? [] : [[file, bytes] as const]
      }),
    ),
  )

/** Put what is remembered into a site. */
export function putMemo(root: string, memo: Tree): void {
  for (const [file, bytes] of memo) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), bytes)
  }
}

const flipped = (bytes: Buffer, random: Random): Buffer => {
  const at = Math.floor(random() * bytes.length)
  return Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ (1 << Math.floor(random() * 8)) : byte)))
}

const raised = (text: string) => text.replace(/\d+/, (number) => `${Number(number) + 1}`)

/** The first number at its beginning or its end, where files say which version they are, is one higher. */
const ofAnotherVersion = (bytes: Buffer, random: Random): Buffer => {
  const text = bytes.toString('latin1')
  const end = Math.max(text.lastIndexOf('\n'), text.length - 200)
  return Buffer.from(random() < 0.5 ? raised(text) : text.slice(0, end) + raised(text.slice(end)), 'latin1')
}

/** What may become of a file. */
const damages = {
  'a flipped bit': flipped,
  'a lost end': (bytes: Buffer, random: Random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  'another version': ofAnotherVersion,
  emptiness: () => Buffer.alloc(0),
} satisfies Record<string, (bytes: Buffer, random: Random) => Buffer>

export const damageNames = Object.keys(damages) as readonly (keyof typeof damages)[]

/** Damage half of the files of a memo, or one at least; says which. */
export function damaged(memo: Tree, how: keyof typeof damages, random: Random): Tree {
  const files = [...memo]
  const some = files.filter(() => random() < 0.5)
  const chosen = some.length > 0 ? some : [pick(random, files)]
  return new Map(chosen.map(([file, bytes]) => [file, damages[how](bytes, random)]))
}
