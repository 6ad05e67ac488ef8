import {
  between,
  blob,
  blush,
  box,
  brick,
  clay,
  deep,
  dot,
  fill,
  group,
  ink,
  line,
  mist,
  ochre,
  pale,
  paper,
  polar,
  random,
  ring,
  sand,
  scene,
  smooth,
  teal,
} from './paper.mjs'

/** A drop with rings, and fragments of scar adrift in it. */
export function bloodDrop() {
  const next = random(12)
  const drop = (k) =>
    `M600 ${400 - 330 * k}C${600 + 60 * k} ${400 - 190 * k} ${600 + 250 * k} ${400 - 40 * k} ${600 + 250 * k} ${400 + 110 * k}C${600 + 250 * k} ${400 + 250 * k} ${600 + 140 * k} ${400 + 345 * k} 600 ${400 + 345 * k}C${600 - 140 * k} ${400 + 345 * k} ${600 - 250 * k} ${400 + 250 * k} ${600 - 250 * k} ${400 + 110 * k}C${600 - 250 * k} ${400 - 40 * k} ${600 - 60 * k} ${400 - 190 * k} 600 ${400 - 330 * k}Z`
  let content = fill(blob(next, 230, 210, 270), pale) + fill(blob(next, 1000, 560, 330), sand)
  for (let i = 0; i < 7; i++) content += box(60 + i * 172, 120, 3, 560, clay)
  const colours = [deep, '#1a6a6a', teal, '#4f9d95', mist, '#cfe3da', paper]
  for (const [i, colour] of colours.entries())
    content += group(fill(drop(1 - i * 0.135), colour), { transform: `translate(0 ${i * 13})` })
  for (let i = 0; i < 46; i++) {
    const angle = between(next, 0, Math.PI * 2)
    const distance = Math.sqrt(next()) * 235
    const [x, y] = [600 + Math.cos(angle) * distance, 490 + Math.sin(angle) * distance]
    const turn = between(next, 0, Math.PI)
    const [x2, y2] = polar(x, y, turn, between(next, 14, 34))
    content += line(
      smooth([
        [x, y],
        [(x + x2) / 2 + between(next, -6, 6), (y + y2) / 2 + between(next, -6, 6)],
        [x2, y2],
      ]),
      i % 4 === 0 ? ochre : brick,
      between(next, 6, 11),
    )
  }
  const trend = [
    [60, 640],
    [232, 622],
    [404, 600],
    [576, 560],
    [748, 470],
    [920, 380],
    [1092, 250],
  ]
  content += trend.map(([x, y]) => dot(x, y, 13, paper, { stroke: ink, 'stroke-width': 6 })).join('')
  return scene(content)
}

/** The turns of an inner ear, fading inwards. */
export function hearingSpiral() {
  const next = random(9)
  let content = fill(blob(next, 900, 560, 400), sand) + fill(blob(next, 180, 160, 230), pale)
  const steps = 190
  for (let i = steps; i >= 0; i--) {
    const t = i / steps
    const angle = t * Math.PI * 2 * 2.75 + 0.4
    const r = 30 + 318 * t ** 1.15
    const [x, y] = polar(560, 410, angle, r)
    const size = 12 + 44 * t
    const gone = t < 0.42 && next() < 0.75 - t
    content += gone
      ? ring(x, y, size * 0.72, clay, 2.5)
      : dot(x, y, size, i % 2 ? deep : teal, { opacity: 0.25 + 0.75 * t })
    if (!gone && i % 3 === 0) content += dot(x, y, size * 0.3, t > 0.6 ? mist : blush)
  }
  for (let i = 0; i < 6; i++) {
    const r = 90 + i * 62
    content += line(
      `M${1015 + i * 6} ${400 - r}A${r} ${r} 0 0 1 ${1015 + i * 6} ${400 + r}`,
      i % 2 ? brick : blush,
      7 - i * 0.7,
      { 'stroke-dasharray': i > 2 ? '3 16' : 'none' },
    )
  }
  return scene(content)
}

/** Channels that divide and meet again on a clear plate. */
export function chipChannels() {
  const next = random(18)
  let content = fill(blob(next, 210, 640, 330), pale) + fill(blob(next, 1040, 140, 280), sand)
  content +=
    box(238, 88, 740, 640, ink, { rx: 34, opacity: 0.12 }) +
    box(222, 70, 740, 640, '#f8f4ea', { rx: 34, stroke: ink, 'stroke-width': 8 })
  for (let row = 0; row < 4; row++) {
    const y = 165 + row * 150
    const colour = row === 2 ? brick : teal
    const ways = [-44, -15, 15, 44].map((off, k) =>
      smooth(
        [
          [300, y],
          [390, y],
          [480, y + off],
          [592, y + off + between(next, -7, 7)],
          [704, y + off],
          [794, y],
          [884, y],
        ].map(([px, py], i) => [px, py + (i === 3 ? (k % 2 ? 5 : -5) : 0)]),
      ),
    )
    for (const way of ways) content += line(way, mist, 17)
    for (const way of ways) content += line(way, colour, 8)
    for (let i = 0; i < 13; i++)
      content += fill(
        blob(next, 492 + i * 17, y + [-44, -15, 15, 44][i % 4], 9, { squash: 0.7 }),
        i % 3 ? blush : ochre,
      )
    for (const x of [300, 884]) content += dot(x, y, 30, ink) + dot(x, y, 19, x === 300 ? colour : paper)
  }
  content +=
    line(
      smooth([
        [-20, 60],
        [120, 120],
        [180, 170],
        [296, 165],
      ]),
      ink,
      12,
    ) +
    line(
      smooth([
        [884, 615],
        [1010, 620],
        [1090, 700],
        [1220, 720],
      ]),
      ink,
      12,
    )
  return scene(content)
}

/** A lattice around a narrow tube, for a story under embargo. */
export function quennelLattice() {
  const next = random(40)
  let content = fill(blob(next, 880, 260, 380), sand)
  const top = (x) => 300 + 90 * Math.exp(-(((x - 600) / 240) ** 2))
  const edge = Array.from({ length: 25 }, (_, i) => [i * 50, top(i * 50)])
  const under = edge.map(([x, y]) => [x, 800 - y]).toReversed()
  content += fill(`${smooth(edge)}L${smooth(under).slice(1)}Z`, mist)
  for (let i = -3; i < 31; i++) {
    for (const way of [1, -1]) {
      const points = Array.from({ length: 9 }, (_, k) => {
        const x = i * 40 + way * (k - 4) * 34
        return [x, 400 + ((k - 4) / 4) * (400 - top(x))]
      })
      content += line(smooth(points), way > 0 ? deep : brick, 4)
    }
  }
  return scene(content + line(smooth(edge), ink, 9) + line(smooth(under), ink, 9))
}

const hand = (skin, decoration) => {
  const finger = (x, y, height, turn) =>
    group(box(-25, -height, 50, height + 60, skin, { rx: 25 }), { transform: `translate(${x} ${y}) rotate(${turn})` })
  return (
    finger(-92, 10, 150, -13) +
    finger(-34, -14, 205, -4) +
    finger(28, -14, 190, 5) +
    finger(86, 16, 138, 14) +
    finger(128, 130, 126, 50) +
    box(-122, -20, 236, 250, skin, { rx: 78 }) +
    box(-82, 190, 158, 320, skin, { rx: 40 }) +
    decoration
  )
}

/** Two hands: one plain, one with heating lines. */
export function glovesHands() {
  const next = random(2)
  const wires =
    [-92, -34, 28, 86]
      .map((x, i) => line(`M${x * 0.8} 190V${20}L${x * 1.12} ${-70 - [20, 70, 56, 10][i]}`, ochre, 7))
      .join('') +
    line('M-74 190H70', ochre, 7) +
    box(-60, 250, 112, 52, ochre, { rx: 14 }) +
    box(-46, 264, 40, 24, brick, { rx: 5 })
  const seams = box(-60, 250, 112, 52, deep, { rx: 14 }) + dot(-4, 276, 9, mist)
  let content =
    fill(blob(next, 330, 360, 350, { wobble: 0.08 }), pale) + fill(blob(next, 880, 420, 360, { wobble: 0.08 }), sand)
  content += group(hand(teal, seams), { transform: 'translate(370 400) rotate(-6)' })
  content += group(hand(brick, wires), { transform: 'translate(840 400) scale(-1 1) rotate(-6)' })
  for (let i = 0; i < 26; i++)
    content += dot(between(next, 20, 1180), between(next, 20, 240), between(next, 3, 7), '#ffffff', { opacity: 0.9 })
  return scene(content, '#ecdfc8')
}

/** Tablets in two rows on a level balance. */
export function tabletsScales() {
  const next = random(6)
  let content =
    fill(blob(next, 300, 420, 330, { wobble: 0.07 }), pale) + fill(blob(next, 900, 420, 330, { wobble: 0.07 }), sand)
  content +=
    line('M600 130V700', ink, 16) +
    line('M220 190H980', ink, 14) +
    dot(600, 190, 34, brick) +
    dot(600, 190, 14, paper) +
    fill('M470 720C500 690 700 690 730 720Z', ink, { stroke: ink, 'stroke-width': 10 })
  for (const [x, colour, shade] of [
    [300, teal, deep],
    [900, brick, '#8a3a29'],
  ]) {
    content += line(`M${x} 190L${x - 200} 520`, ink, 5) + line(`M${x} 190L${x + 200} 520`, ink, 5)
    content += fill(`M${x - 224} 520H${x + 224}C${x + 190} 622 ${x - 190} 622 ${x - 224} 520Z`, ink)
    const places = [
      [-135, 484],
      [-45, 484],
      [45, 484],
      [135, 484],
      [-90, 410],
      [0, 410],
      [90, 410],
      [-45, 336],
      [45, 336],
    ]
    for (const [dx, y] of places)
      content +=
        dot(x + dx, y, 37, shade) +
        dot(x + dx, y - 4, 34, colour) +
        line(`M${x + dx - 18} ${y - 4}H${x + dx + 18}`, '#ffffff', 4, { opacity: 0.65 })
  }
  return scene(content)
}
