// Draw every picture of this site as SVG and, where sharp is at hand, as WebP, JPEG or PNG into content/images.
//
//   node artwork/make.mjs <folder for SVG> [folder that has sharp installed]
//
// The drawings use seeded numbers, so the same script draws the same pictures.
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as instruments from './instruments.mjs'
import * as patterns from './patterns.mjs'
import * as places from './places.mjs'
import { portraits } from './portraits.mjs'
import * as vessels from './vessels.mjs'

const [folder, sharpHome] = process.argv.slice(2)
if (!folder) throw new Error('Usage: node artwork/make.mjs <folder for SVG> [folder that has sharp installed]')
const images = fileURLToPath(new URL('../content/images/', import.meta.url))
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const pictures = [
  ...Object.entries({ ...vessels, ...instruments, ...patterns, ...places }).map(([name, draw]) => [
    kebab(name),
    draw(),
  ]),
  ...Object.entries(portraits).map(([id, svg]) => [`portrait-${id}`, svg]),
]

mkdirSync(folder, { recursive: true })
for (const [name, svg] of pictures) writeFileSync(path.join(folder, `${name}.svg`), svg)

/** Pictures that are kept as cameras and screens give them, larger than pages show them: in JPEG or PNG. */
const large = { 'blood-drop': 'jpg', 'tarrow-cells': 'jpg', 'letter-window': 'png', 'two-keys': 'png' }

const encode = {
  jpg: (image) => image.resize(1800).jpeg({ quality: 82, mozjpeg: true }),
  png: (image) => image.resize(1800).png({ palette: true, colours: 64, effort: 7 }),
  webp: (image) => image.webp({ quality: 80, effort: 6 }),
}

if (sharpHome) {
  const sharp = createRequire(path.resolve(sharpHome, 'package.json'))('sharp')
  for (const [name, svg] of pictures) {
    const ending = large[name] ?? 'webp'
    await encode[ending](sharp(Buffer.from(svg))).toFile(path.join(images, `${name}.${ending}`))
  }
}
