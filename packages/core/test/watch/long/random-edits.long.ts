import { existsSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { discovery } from '../../support/create-site.js'
import { random } from '../../support/random.js'
import { cleanBuild, filesIn, isBuilt, watchSite } from '../watch-site.js'

const svg = (size: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"></svg>`

/** Photographs of several sizes, as bytes. */
const photographs = () =>
  Promise.all(
    [800, 900, 1000].map((width) =>
      sharp({ create: { width, height: 600, channels: 3, background: { r: width % 256, g: 80, b: 120 } } })
        .jpeg()
        .toBuffer(),
    ),
  )

type Files = Readonly<Record<string, string | Uint8Array>>

interface Hand {
  readonly write: (files: Files) => void
  readonly remove: (file: string) => void
  readonly root: string
  readonly photos: readonly Uint8Array[]
}

/** Random edits of a site; what they break can be mended. */
function createEditor({ write, remove, root, photos }: Hand, next: () => number) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const broken = new Map<string, Uint8Array | undefined>()
  const at = (file: string) => path.join(root, file)
  const name = () => `content/stories/s${Math.floor(next() * 30)}.md`
  const text = () => `Words ${Math.floor(next() * 1e6)}.`
  const story = (): string => {
    const image = existsSync(at('content/stories/dot.svg')) ? '![A dot](./dot.svg)' : ''
    const photo = existsSync(at('content/stories/photo.jpg')) ? '![A photograph](./photo.jpg)' : ''
    const fields = next() < 0.5 ? 'summary: It stays the same.' : 'authors: [ada]'
    const day = 1 + Math.floor(next() * 28)
    const body = pick([
      text(),
      `## A heading ${text()}\n\n${text()}`,
      `${text()}\n\n${image}`,
      `${text()}\n\n${photo}`,
      `${text()} [More](/topics/spread/)`,
      `${text()} ${existsSync(at('content/stories/notes.txt')) ? '[The notes](./notes.txt)' : ''}`,
    ])
    return discovery(`Title ${Math.floor(next() * 50)}`, {
      date: `2026-03-${String(day).padStart(2, '0')}`,
      fields,
      body,
    })
  }
  const spoil = (file: string, content: string | undefined) => {
    const isThere = existsSync(at(file))
    if (!broken.has(file)) broken.set(file, isThere ? readFileSync(at(file)) : undefined)
    if (content !== undefined) write({ [file]: content })
    else if (isThere) remove(file)
  }
  const mend = () => {
    for (const [file, content] of broken) content === undefined ? remove(file) : write({ [file]: content })
    broken.clear()
  }
  const edits: (() => void)[] = [
    () => write({ [name()]: story() }),
    () => write({ [name()]: story() }),
    () => write({ [name()]: story() }),
    () => {
      const file = name()
      if (existsSync(at(file)) && !broken.has(file)) {
        write({ [file]: readFileSync(at(file), 'utf8').replace(/\n*$/, `\n\n${text()}\n`) })
      }
    },
    () => {
      const [from, to] = [name(), name()]
      if (existsSync(at(from)) && !broken.has(from) && !broken.has(to)) renameSync(at(from), at(to))
    },
    () => write({ 'content/topics/spread.md': `---\nname: Spread ${Math.floor(next() * 9)}\n---\n${text()}\n` }),
    () => write({ 'content/people/ada.md': `---\nname: Ada ${Math.floor(next() * 9)}\n---\n${text()}\n` }),
    () => write({ 'theme/discovery.eta': `<h1><%= it.title %></h1><%~ it.body %><p>${text()}</p>\n` }),
    () => write({ 'theme/site.css': `a { order: ${Math.floor(next() * 99)} }\n` }),
    () => write({ 'content/stories/dot.svg': svg(1 + Math.floor(next() * 9)) }),
    () => write({ 'content/stories/notes.txt': text() }),
    () => write({ 'content/stories/photo.jpg': pick(photos) }),
    () => write({ 'static/photo.jpg': pick(photos) }),
    () => write({ 'static/note.txt': text() }),
    () => spoil(name(), '---\nkind: discovery\n---\nNo title.\n'),
    () => spoil('theme/discovery.eta', '<% if ( %>'),
    () => spoil('content/topics/spread.md', '---\nname: [\n---\n'),
    () => spoil('content/stories/photo.jpg', 'No photograph.'),
    () => spoil('content/stories/photo.jpg', undefined),
  ]
  return { edit: () => pick(edits)(), mend, isBroken: (file: string) => broken.has(file), name }
}

for (const seed of [1]) {
  it(`500 random edits (seed ${seed}) end in what a build from nothing makes, at every 25th step too`, async () => {
    const next = random(seed)
    const photos = await photographs()
    const photo = photos.slice(0, 1).map((bytes) => ['content/stories/photo.jpg', bytes] as const)
    const site = watchSite({ 'content/stories/s0.md': discovery('The first'), ...Object.fromEntries(photo) })
    await site.until(isBuilt)
    const editor = createEditor({ ...site, photos }, next)
    const out = path.join(site.root, '.findings/watch')
    for (let step = 1; step <= 500; step++) {
      editor.edit()
      const file = editor.name()
      if (next() < 0.1 && !editor.isBroken(file)) site.remove(file)
      // Some edits fall into the build of those before.
      if (next() < 0.3) await new Promise((resolve) => setImmediate(resolve))
      if (step % 25 !== 0) continue
      editor.mend()
      const clean = await cleanBuild(site.root)
      if (JSON.stringify(filesIn(out)) !== JSON.stringify(clean)) {
        await site.until(({ outcome }) => outcome === 'built' && JSON.stringify(filesIn(out)) === JSON.stringify(clean))
      }
      expect({ step, files: filesIn(out) }).toEqual({ step, files: clean })
    }
  })
}
