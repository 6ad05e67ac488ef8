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
