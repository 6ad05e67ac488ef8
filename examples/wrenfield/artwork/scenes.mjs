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
  smooth,
  svg,
  teal,
} from './paper.mjs'

const scene = (content, ground = paper) => svg(1200, 800, ground, content)

/** A thousand members, one dot each. */
export function registryDots() {
  const next = random(1000)
  let content = fill(blob(next, 860, 420, 430, { wobble: 0.09 }), sand)
  for (let i = 0; i < 1000; i++) {
    const [column, row] = [i % 40, Math.floor(i / 40)]
    const x = 42 + column * 28.6 + between(next, -3, 3)
    const y = 46 + row * 29.5 + between(next, -3, 3)
    const swell = 0.5 + 0.5 * Math.sin(column / 5.2) * Math.cos(row / 4.1 + column / 14)
    const r = 2.8 + swell * 8.2
    const colour = next() < 0.14 ? brick : swell > 0.62 ? deep : swell > 0.34 ? teal : '#7fb5ac'
    content += next() < 0.04 ? ring(x, y, r, ink, 2.5) : dot(x, y, r, colour)
  }
  return scene(content)
}

/** Two ribbons that pass over and under each other. */
export function twoStrands() {
  const next = random(3)
  const wave = (phase) =>
    Array.from({ length: 27 }, (_, i) => [-40 + i * 49, 400 + Math.sin(i * 0.62 + phase) * (190 - i * 1.6)])
  const [one, two] = [wave(0), wave(Math.PI)]
  let content = fill(blob(next, 240, 200, 300), pale) + fill(blob(next, 930, 620, 350), sand)
  for (const [i, [x, y]] of one.entries())
    content += line(`M${x} ${y}L${two[i][0]} ${two[i][1]}`, i % 4 === 0 ? blush : clay, 6)
  content += line(smooth(two), paper, 58) + line(smooth(two), ink, 40) + line(smooth(two), '#3f5d66', 6)
  for (let i = 0; i < one.length - 5; i += 5) {
    const piece = smooth(one.slice(i, i + 6))
    content += line(piece, paper, 58, { 'stroke-linecap': 'butt' })
  }
  content += line(smooth(one), teal, 40) + line(smooth(one), mist, 6)
  for (let i = 1; i < 26; i++) {
    const over = Math.cos(i * 0.62) > 0 && Math.abs(Math.sin(i * 0.62)) < 0.32
    if (over)
      content +=
        line(smooth(two.slice(i - 1, i + 2)), paper, 56, { 'stroke-linecap': 'butt' }) +
        line(smooth(two.slice(Math.max(0, i - 2), i + 3)), ink, 40, { 'stroke-linecap': 'butt' }) +
        line(smooth(two.slice(Math.max(0, i - 2), i + 3)), '#3f5d66', 6)
  }
  const [a, b] = [one[18], two[8]]
  content +=
    dot(a[0], a[1], 38, paper) + dot(a[0], a[1], 29, brick) + dot(b[0], b[1], 38, paper) + dot(b[0], b[1], 29, brick)
  return scene(content)
}

/** A hillside cut through, with mice asleep in it. */
export function burrowContours() {
  const next = random(16)
  const bands = [sand, clay, '#c9ad86', blush, '#c77b60', brick, '#7d3a2c', ink]
  let content = dot(930, 170, 92, ochre)
  for (const [i, colour] of bands.entries()) {
    const y = 235 + i * 76
    const ridge = Array.from({ length: 9 }, (_, k) => [
      -20 + k * 156,
      y + Math.sin(k * 0.9 + i * 0.5) * (46 - i * 4) + between(next, -10, 10),
    ])
    content += fill(`${smooth(ridge)}L1240 820L-20 820Z`, colour)
  }
  content += line(
    smooth([
      [150, 262],
      [230, 380],
      [330, 455],
      [450, 500],
      [620, 520],
      [800, 480],
      [950, 540],
    ]),
    paper,
    74,
  )
  content +=
    fill(blob(next, 360, 470, 112, { squash: 0.72 }), paper) +
    fill(blob(next, 660, 530, 130, { squash: 0.66 }), paper) +
    fill(blob(next, 960, 545, 116, { squash: 0.72 }), paper)
  const mouse = (x, y, flip, coat) =>
    group(
      line('M-70 22C-110 40 -96 66 -40 60', coat, 7) +
        fill('M-74 34C-76 -26 -8 -46 34 -22C62 -8 82 14 88 34C60 44 -40 46 -74 34Z', coat) +
        dot(36, -20, 19, coat) +
        dot(36, -20, 11, blush) +
        line('M58 12C62 15 66 15 70 12', paper, 3) +
        dot(89, 32, 5, brick),
      { transform: `translate(${x} ${y}) scale(${flip} 1)` },
    )
  return scene(content + mouse(352, 484, 1, deep) + mouse(664, 556, -1, ink) + mouse(958, 566, 1, teal), pale)
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

/** Ridges of ice with streams opening through them. */
export function thawLandscape() {
  const next = random(44)
  let content = dot(760, 232, 128, brick) + ring(760, 232, 168, blush, 5) + ring(760, 232, 214, '#eec7b3', 3)
  const colours = ['#dfe7dc', '#c9ddd3', mist, '#83b8af', '#4f9891', teal]
  for (const [i, colour] of colours.entries()) {
    const y = 300 + i * 82
    const ridge = Array.from({ length: 11 }, (_, k) => [-30 + k * 126, y + between(next, -52, 34) * (1 - i * 0.08)])
    content += fill(`${smooth(ridge)}L1260 820L-30 820Z`, colour)
  }
  const bank = (way) =>
    Array.from({ length: 12 }, (_, i) => {
      const t = i / 11
      return [600 - 260 * t + Math.sin(t * 8.5) * (36 + 150 * t) + way * (5 + 92 * t ** 1.6), 372 + 450 * t]
    })
  const river = `${smooth(bank(-1))}L${smooth(bank(1).toReversed()).slice(1)}Z`
  content +=
    line(
      smooth([
        [1130, 470],
        [1010, 505],
        [930, 560],
        [760, 570],
        [567, 507],
      ]),
      deep,
      15,
    ) +
    line(
      smooth([
        [130, 452],
        [230, 480],
        [330, 486],
        [420, 528],
        [506, 540],
      ]),
      deep,
      11,
    )
  content += fill(river, deep)
  for (const share of [-0.45, 0.05, 0.5])
    content += line(smooth(bank(share).slice(3)), '#5fb0ab', 4, { 'stroke-dasharray': '60 44' })
  for (let i = 0; i < 9; i++) {
    const [x, y] = [between(next, 60, 1140), between(next, 450, 760)]
    content += fill(blob(next, x, y, between(next, 12, 30), { squash: 0.4, wobble: 0.2 }), '#f4f3ea', { opacity: 0.9 })
  }
  return scene(content, '#f7e8d6')
}

/** Contour lines of two hills, with a path between them. */
export function modelContours() {
  const height = (x, y) =>
    Math.exp(-(((x - 400) / 270) ** 2 + ((y - 440) / 230) ** 2)) +
    0.86 * Math.exp(-(((x - 860) / 210) ** 2 + ((y - 300) / 190) ** 2)) +
    0.05 * Math.sin(x / 90) * Math.cos(y / 75)
  const step = 10
  let content = ''
  for (const [n, level] of [0.08, 0.16, 0.25, 0.34, 0.44, 0.54, 0.64, 0.74, 0.84, 0.94].entries()) {
    const shade = ['#efe4cd', '#e9dcc3', '#e3e3d0', pale, '#c3dbd1', mist, '#7fb5ac', '#4f9891', teal, deep][n]
    let cells = ''
    let edge = ''
    for (let x = 0; x < 1200; x += step) {
      for (let y = 0; y < 800; y += step) {
        const corners = [
          [x, y],
          [x + step, y],
          [x + step, y + step],
          [x, y + step],
        ]
        const polygon = []
        const crossing = []
        for (const [i, a] of corners.entries()) {
          const b = corners[(i + 1) % 4]
          const [ha, hb] = [height(...a), height(...b)]
          if (ha >= level) polygon.push(a)
          if (ha >= level !== hb >= level) {
            const t = (level - ha) / (hb - ha)
            const cut = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
            polygon.push(cut)
            crossing.push(cut)
          }
        }
        const at = ([px, py]) => `${Math.round(px * 10) / 10} ${Math.round(py * 10) / 10}`
        if (polygon.length > 2) cells += `M${polygon.map(at).join('L')}Z`
        if (crossing.length === 2) edge += `M${crossing.map(at).join('L')}`
      }
    }
    content +=
      fill(cells, shade, { stroke: shade, 'stroke-width': 1 }) +
      line(edge, n === 5 ? brick : ink, n === 5 ? 5 : 2.4, { opacity: n === 5 ? 1 : 0.55 })
  }
  const path = smooth([
    [60, 730],
    [230, 610],
    [400, 450],
    [560, 420],
    [690, 350],
    [858, 300],
  ])
  content +=
    line(path, paper, 15) +
    line(path, brick, 8, { 'stroke-dasharray': '1 20' }) +
    dot(60, 730, 18, paper, { stroke: brick, 'stroke-width': 8 }) +
    dot(400, 450, 16, paper) +
    dot(858, 300, 22, paper, { stroke: brick, 'stroke-width': 8 })
  return scene(content)
}

/** Steps across gentle hills, each a little further apart. */
export function walkingPath() {
  const next = random(27)
  let content = dot(250, 190, 84, ochre)
  for (const [i, colour] of [pale, mist, '#7fb5ac', teal, deep].entries()) {
    const y = 330 + i * 96
    content += fill(
      `${smooth([
        [-20, y + 20],
        [240, y - 74 + i * 22],
        [560, y + 34],
        [860, y - 60],
        [1240, y + 24],
      ])}L1240 820L-20 820Z`,
      colour,
    )
  }
  let [t, gap] = [0, 0.05]
  for (let i = 0; t <= 1.02; i++) {
    const x = 985 - 820 * t + Math.sin(t * 5.4) * 150
    const y = 330 + 440 * t
    const size = 10 + 42 * t
    content += fill(
      blob(next, x + (i % 2 ? size * 0.7 : -size * 0.7), y, size, { squash: 0.5, wobble: 0.07, turn: -0.15 }),
      i % 2 ? '#f6e3cf' : paper,
      { stroke: brick, 'stroke-width': 2 + 3 * t },
    )
    t += gap
    gap *= 1.09
  }
  return scene(content, '#f8ead9')
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

/** Two arcs that close around a circle. */
export function twoKeys() {
  const next = random(13)
  const arc = (r, from, to) => {
    const [a, b] = [polar(600, 400, from, r), polar(600, 400, to, r)]
    return `M${a.join(' ')}A${r} ${r} 0 ${to - from > Math.PI ? 1 : 0} 1 ${b.join(' ')}`
  }
  let content = fill(blob(next, 240, 590, 320), pale) + fill(blob(next, 980, 210, 310), sand)
  for (let i = 0; i < 40; i++) {
    const [x, y] = polar(600, 400, (i / 40) * Math.PI * 2, 352)
    content += dot(x, y, i % 5 === 0 ? 9 : 4, i % 5 === 0 ? brick : clay)
  }
  content += line(arc(262, 0.5, 3.2), teal, 74) + line(arc(262, 3.66, 6.32), brick, 74)
  content += line(arc(168, 2.5, 5.6), deep, 52) + line(arc(168, -0.2, 2.0), blush, 52)
  for (const [angle, colour] of [
    [1.1, mist],
    [1.8, mist],
    [2.5, mist],
    [4.2, blush],
    [5, blush],
    [5.8, blush],
  ])
    content += dot(...polar(600, 400, angle, 262), 15, colour)
  return scene(content + dot(600, 400, 74, ink) + dot(600, 400, 32, paper) + ring(600, 400, 92, ochre, 5))
}

/** Pebbles balanced on one another. */
export function pebblesStack() {
  const next = random(50)
  let content = fill(blob(next, 620, 330, 380, { wobble: 0.06 }), sand)
  for (let i = 0; i < 7; i++)
    content += line(
      smooth([
        [-20, 640 + i * 28],
        [300, 628 + i * 28 + between(next, -8, 8)],
        [700, 646 + i * 28 + between(next, -8, 8)],
        [1220, 634 + i * 28],
      ]),
      i % 2 ? mist : '#86b9b0',
      7,
    )
  const stones = [
    [600, 610, 262, 0.36, deep],
    [622, 462, 196, 0.42, brick],
    [584, 334, 142, 0.5, teal],
    [614, 226, 92, 0.56, ink],
  ]
  for (const [x, y, r, squash, colour] of stones) {
    content += fill(blob(next, x, y, r, { squash, wobble: 0.045 }), colour)
    for (let i = 0; i < r / 9; i++)
      content += dot(
        x + between(next, -0.68, 0.68) * r,
        y + between(next, -0.62, 0.62) * r * squash,
        between(next, 1.5, 4),
        paper,
        { opacity: 0.5 },
      )
    content += line(
      smooth([
        [x - r * 0.72, y - r * squash * 0.34],
        [x - r * 0.2, y - r * squash * 0.72],
        [x + r * 0.34, y - r * squash * 0.68],
      ]),
      paper,
      5,
      { opacity: 0.35 },
    )
  }
  return scene(content)
}

/** A fern of frost on a dark pane. */
export function frostFern() {
  let content = box(0, 0, 1200, 800, deep) + fill('M0 800L0 0H420C260 260 520 520 900 800Z', '#0c434a')
  const leaf = (x, y, angle, length, depth) => {
    const count = Math.max(5, Math.round(length / (depth === 3 ? 44 : 21)))
    const spine = Array.from({ length: count + 1 }, (_, i) =>
      polar(x, y, angle + (i / count) * 0.3, (length * i) / count),
    )
    content += line(
      smooth(spine),
      depth === 3 ? paper : depth === 2 ? '#e3efe8' : mist,
      depth === 3 ? 9 : depth === 2 ? 5 : 4,
      { opacity: depth === 1 ? 0.85 : 1 },
    )
    if (depth === 1) return
    for (let i = 1; i < count; i++) {
      const t = i / count
      const reach = length * (depth === 3 ? 0.38 : 0.2) * Math.sin(Math.PI * (0.12 + t * 0.86)) ** 0.8
      for (const side of [-1, 1])
        leaf(...spine[i], angle + t * 0.3 + side * (1.02 - t * 0.3), Math.max(reach, 9), depth - 1)
    }
  }
  leaf(60, 790, -0.66, 1000, 3)
  leaf(20, 470, -1.18, 460, 3)
  leaf(560, 815, -0.32, 560, 3)
  const next = random(77)
  for (let i = 0; i < 60; i++)
    content += dot(between(next, 500, 1190), between(next, 10, 520), between(next, 1.5, 4), paper, { opacity: 0.55 })
  return scene(content, deep)
}

/** Steep roofs under a winter sun, with a ladder. */
export function rooftopsFrost() {
  const next = random(60)
  let content = dot(880, 220, 96, '#f9efd9') + ring(880, 220, 134, '#f5e2c5', 4)
  const roof = (x, y, width, height, colour, wall) => {
    content +=
      box(x + 34, y + height - 4, width - 68, 600, wall) +
      fill(`M${x} ${y + height}L${x + width / 2} ${y}L${x + width} ${y + height}Z`, colour)
    for (let row = 1; row < height / 34; row++) {
      const half = ((row * 34) / height) * (width / 2) - 16
      for (let dx = -half; dx < half; dx += 36)
        content += line(`M${x + width / 2 + dx} ${y + row * 34}q12 15 ${Math.min(26, half - dx)} 0`, paper, 2.5, {
          opacity: 0.45,
        })
    }
    content += line(
      `M${x + 8} ${y + height - 8}L${x + width / 2} ${y}L${x + width - 8} ${y + height - 8}`,
      '#fdf8ee',
      12,
    )
  }
  content += box(622, 232, 62, 220, '#8a3a29') + box(614, 222, 78, 24, ink)
  roof(-150, 330, 480, 240, teal, '#cfe0d5')
  roof(740, 290, 560, 280, deep, '#d9c3a2')
  roof(180, 250, 640, 330, ink, '#e3c9ab')
  content +=
    box(440, 640, 90, 180, brick, { rx: 8 }) +
    box(610, 650, 84, 84, mist, { rx: 6 }) +
    line('M652 650V734M610 692H694', ink, 6)
  content += line('M250 810L446 320M302 810L498 320', ochre, 11)
  for (let i = 1; i < 13; i++)
    content += line(`M${250 + i * 15.4} ${810 - i * 38.5}L${302 + i * 15.4} ${810 - i * 38.5}`, ochre, 8)
  for (let i = 0; i < 60; i++)
    content += dot(between(next, 0, 1200), between(next, 0, 560), between(next, 2, 5), '#ffffff', { opacity: 0.8 })
  return scene(content, '#dfe3d8')
}

/** An envelope on a table beneath a window. */
export function letterWindow() {
  let content = box(310, 60, 580, 480, ink, { rx: 10 }) + box(334, 84, 532, 432, '#f6dcc3')
  content +=
    dot(720, 220, 62, brick) +
    fill('M334 420C430 330 520 330 610 390S780 380 866 330V516H334Z', teal) +
    fill('M334 470C470 400 620 440 866 420V516H334Z', deep)
  content += line('M600 70V530M320 300H880', ink, 16) + box(280, 532, 640, 26, '#8a3a29', { rx: 6 })
  content += fill('M-10 620H1210V820H-10Z', clay) + fill('M-10 620H1210V642H-10Z', '#c9ad86')
  content += fill('M330 706L610 640L742 716L452 790Z', ink, { opacity: 0.16 })
  content += group(
    box(-170, -104, 340, 208, '#fbf6ea', { rx: 6, stroke: ink, 'stroke-width': 5 }) +
      line('M-166 -100L0 26L166 -100', ink, 5) +
      line('M-166 100L-42 -6M166 100L42 -6', clay, 4) +
      dot(0, 22, 25, brick),
    { transform: 'translate(560 662) rotate(-7)' },
  )
  content +=
    fill('M930 640V560C930 540 1030 540 1030 560V640Z', deep) +
    line('M980 556C980 470 950 430 920 390M980 520C1000 460 1030 440 1060 430M978 500C960 470 940 470 915 470', teal, 7)
  for (const [x, y, turn] of [
    [918, 384, -40],
    [1064, 426, 30],
    [910, 468, -70],
    [986, 450, 10],
  ])
    content += group(fill('M0 0C-26 -16 -26 -48 0 -66C26 -48 26 -16 0 0Z', teal), {
      transform: `translate(${x} ${y + 6}) rotate(${turn})`,
    })
  content += box(150, 676, 150, 9, ink, { rx: 4 }) + box(150, 676, 40, 9, brick, { rx: 4 })
  return scene(content, sand)
}
