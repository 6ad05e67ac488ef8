// Draw the film of this site, frame by frame, with a still of it, and have ffmpeg join the frames.
//
//   node artwork/film.mjs <folder that has sharp installed>
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { between, blob, blush, brick, clay, deep, fill, mist, pale, paper, random, smooth, teal } from './paper.mjs'

const [sharpHome] = process.argv.slice(2)
if (!sharpHome) throw new Error('Usage: node artwork/film.mjs <folder that has sharp installed>')
const sharp = createRequire(path.resolve(sharpHome, 'package.json'))('sharp')

const [width, height, frames, rate] = [960, 540, 144, 12]
const middle = height / 2
/** Half the width of the capillary. */
const reach = 92

const next = random(14)
const drops = Array.from({ length: 34 }, () => ({
  x: between(next, 0, 1),
  y: between(next, -0.74, 0.74),
  size: between(next, 7, 15),
  laps: next() < 0.4 ? 2 : 1,
  shape: random(Math.floor(next() * 1000)),
}))
const shapes = drops.map(({ shape, size }) => blob(shape, 0, 0, size, { squash: 0.8 }))
const cells = Array.from({ length: 11 }, (_, index) => ({ x: (index + 0.5) * (width / 11), seed: index + 40 }))
/** Cells that come from outside and clasp the capillary: where they end, and from which side they come. */
const clasping = [
  { x: 210, side: -1, from: 0.02 },
  { x: 470, side: 1, from: 0.18 },
  { x: 735, side: -1, from: 0.34 },
]

const ease = (t) => (t <= 0 ? 0 : t >= 1 ? 1 : t * t * (3 - 2 * t))

/** What is seen when a share of the film has passed. */
function frame(time) {
  const walls = [-1, 1].flatMap((side) =>
    cells.map(({ x, seed }) =>
      fill(
        blob(random(seed + (side + 1) * 50), x, middle + side * (reach + 20), 46, { squash: 0.42, wobble: 0.06 }),
        side < 0 ? teal : deep,
      ),
    ),
  )
  const flow = drops.map(({ x, y, laps }, index) => {
    const at = ((x + time * laps) % 1) * (width + 80) - 40
    return `<path d="${shapes[index]}" fill="${index % 3 ? brick : blush}" transform="translate(${at.toFixed(1)} ${(middle + y * reach).toFixed(1)})"/>`
  })
  const guests = clasping.map(({ x, side, from }, index) => {
    const near = ease((time - from) / 0.45)
    const y = middle + side * (reach + 44 + (1 - near) * 200)
    const arms = [-1, 1].map((way) => {
      const tip = [x + way * (40 + 96 * near), y - side * (10 + 34 * near)]
      return `<path d="${smooth([[x, y], [x + way * 46, y + side * 6], tip])}" fill="none" stroke="${clay}" stroke-width="22" stroke-linecap="round"/>`
    })
    return (
      arms.join('') +
      fill(blob(random(90 + index), x, y, 42, { wobble: 0.08 }), clay) +
      fill(blob(random(190 + index), x, y, 15), paper)
    )
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${[
    `<rect width="${width}" height="${height}" fill="${pale}"/>`,
    `<rect y="${middle - reach}" width="${width}" height="${reach * 2}" fill="${mist}"/>`,
    ...flow,
    ...walls,
    ...guests,
  ].join('')}</svg>`
}

const folder = mkdtempSync(path.join(tmpdir(), 'film-'))
for (let index = 0; index < frames; index++) {
  const name = path.join(folder, `${String(index).padStart(3, '0')}.png`)
  await sharp(Buffer.from(frame(index / frames)))
    .png()
    .toFile(name)
}
const stem = fileURLToPath(new URL('../content/stories/discoveries/capillary-on-a-chip', import.meta.url))
await sharp(Buffer.from(frame(0.9)))
  .webp({ quality: 80, effort: 6 })
  .toFile(`${stem}-film.webp`)
const codec = ['-c:v', 'libx264', '-preset', 'veryslow', '-crf', '30', '-pix_fmt', 'yuv420p', '-movflags', '+faststart']
const bare = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact']
const { status } = spawnSync(
  'ffmpeg',
  [
    '-y',
    '-loglevel',
    'error',
    '-framerate',
    String(rate),
    '-i',
    path.join(folder, '%03d.png'),
    ...codec,
    ...bare,
    `${stem}.mp4`,
  ],
  { stdio: 'inherit' },
)
rmSync(folder, { recursive: true })
process.exitCode = status ?? 1
