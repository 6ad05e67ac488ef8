import {
  between,
  blob,
  blush,
  brick,
  clay,
  deep,
  dot,
  fill,
  ink,
  line,
  mist,
  pale,
  paper,
  polar,
  random,
  sand,
  scene,
  smooth,
  teal,
} from './paper.mjs'

/** A curve through three points that grows thinner on its way. */
function taper([a, b, c], from, to, colour) {
  const along = Array.from({ length: 13 }, (_, i) => {
    const t = i / 12
    const [x, y] = [0, 1].map(
      (k) => (1 - t) ** 2 * a[k] + 2 * t * (1 - t) * (2 * b[k] - (a[k] + c[k]) / 2) + t * t * c[k],
    )
    return [x, y, from + (to - from) * t]
  })
  const side = (way) =>
    along.map(([x, y, width], i) => {
      const [before, after] = [along[Math.max(i - 1, 0)], along[Math.min(i + 1, 12)]]
      return polar(x, y, Math.atan2(after[1] - before[1], after[0] - before[0]) + (way * Math.PI) / 2, width / 2)
    })
  const outline = `${smooth(side(1))}L${smooth(side(-1).toReversed()).slice(1)}Z`
  return fill(outline, colour) + dot(a[0], a[1], from / 2, colour) + dot(c[0], c[1], to / 2, colour)
}

/** A tree of vessels; the finest twigs of one side are broken. */
export function vesselsBranching() {
  const next = random(7)
  const parts = []
  const grow = (x, y, angle, width, length, depth) => {
    const bend = between(next, -0.35, 0.35)
    const middle = polar(x, y, angle + bend, length / 2)
    const end = polar(middle[0], middle[1], angle - bend * 0.6, length / 2)
    const broken = depth <= 1 && end[0] > 640
    const colour = broken ? brick : depth > 4 ? deep : teal
    const course = [[x, y], middle, end]
    parts.push([
      depth,
      broken
        ? line(smooth(course), colour, width, { 'stroke-dasharray': '2 13' })
        : taper(course, width, width * 0.7, colour),
    ])
    if (depth === 0) {
      parts.push([9, dot(end[0], end[1], broken ? 5 : 7, broken ? blush : mist)])
      return
    }
    const spread = between(next, 0.3, 0.52)
    grow(...end, angle - spread, width * 0.7, length * between(next, 0.76, 0.86), depth - 1)
    grow(...end, angle + spread * 0.9, width * 0.68, length * between(next, 0.74, 0.86), depth - 1)
  }
  grow(-30, 690, -0.36, 46, 290, 7)
  const ground =
    fill(blob(next, 930, 250, 420, { wobble: 0.1 }), sand) + fill(blob(next, 160, 760, 330, { wobble: 0.12 }), pale)
  const tree = parts.toSorted((a, b) => a[0] - b[0]).map(([, part]) => part)
  return scene(ground + tree.join(''))
}

/** Hairpin loops at the base of a nail: dense on the left, sparse and bent on the right. */
export function nailfoldLoops() {
  const next = random(21)
  let loops = ''
  for (let row = 0; row < 4; row++) {
    for (let i = 0; i < 27; i++) {
      const share = i / 26
      if (next() < share * share * 0.95 - 0.12) continue
      const x = 60 + i * 41 + between(next, -5, 5) * (1 + share * 2)
      const base = 210 + row * 178 + Math.sin(i / 4) * 14
      const tall = between(next, 96, 124) * (1 - share * 0.28)
      const lean = between(next, -1, 1) * share * 52
      const wide = 9 + share * share * between(next, 0, 13)
      const path = smooth([
        [x - 8, base],
        [x - wide + lean * 0.4, base - tall * 0.55],
        [x - wide * 0.8 + lean, base - tall],
        [x + wide * 0.9 + lean, base - tall],
        [x + wide + lean * 0.4, base - tall * 0.5],
        [x + 9, base],
      ])
      loops += line(path, share > 0.62 && next() < 0.6 ? brick : share > 0.5 ? teal : deep, 5.5 + share * 2)
    }
    loops += line(
      smooth([
        [-20, 214 + row * 178],
        [300, 226 + row * 178],
        [640, 206 + row * 178],
        [1220, 222 + row * 178],
      ]),
      clay,
      7,
    )
  }
  const ground =
    fill('M0 0H1200V90C900 40 500 130 0 70Z', sand) + fill('M700 0C760 300 690 560 780 800H1200V0Z', '#f0dfc9')
  return scene(ground + loops)
}

/** A capillary with tarrow cells clasped around it; those that make scar are filled. */
export function tarrowCells() {
  const next = random(5)
  const along = (t) => [-60 + 1320 * t, 640 - 500 * t + Math.sin(t * 5) * 70]
  const course = Array.from({ length: 9 }, (_, i) => along(i / 8))
  const tube = smooth(course)
  let content = fill(blob(next, 270, 240, 310, { wobble: 0.1 }), sand) + fill(blob(next, 980, 640, 330), pale)
  content += line(tube, mist, 190) + line(tube, '#c4ded5', 150) + line(tube, blush, 70, { opacity: 0.55 })
  for (let i = 0; i < 15; i++) {
    const [x, y] = along(0.06 + i * 0.063)
    content += fill(
      blob(next, x + between(next, -20, 20), y + between(next, -20, 20), 17, { squash: 0.55, turn: -0.4 }),
      brick,
      { opacity: 0.75 },
    )
  }
  for (let i = 0; i < 6; i++) {
    const t = 0.09 + i * 0.165
    const [x, y] = along(t)
    const [x2, y2] = along(t + 0.01)
    const across = Math.atan2(y2 - y, x2 - x) + Math.PI / 2
    const side = i % 2 ? 1 : -1
    const [bx, by] = polar(x, y, across, 112 * side)
    const awake = i === 2 || i === 3 || i === 5
    for (let arm = -2; arm <= 2; arm++) {
      const from = polar(bx, by, across - Math.PI / 2, arm * 24)
      const middle = polar(...polar(x, y, across - Math.PI / 2, arm * 42), across, 20 * side)
      const end = polar(...polar(x, y, across - Math.PI / 2, arm * 46), across, -84 * side)
      content += line(smooth([from, middle, end]), awake ? brick : deep, awake ? 13 : 8)
    }
    const body = blob(next, bx, by, awake ? 74 : 62, { squash: 0.68, turn: across + Math.PI / 2, wobble: 0.1 })
    content += fill(body, awake ? brick : paper, awake ? {} : { stroke: deep, 'stroke-width': 8 })
    content += fill(blob(next, bx, by, 23, { squash: 0.8 }), awake ? '#8a3a29' : teal)
  }
  return scene(content)
}

/** A knot of capillaries in its round chamber. */
export function kidneyTuft() {
  const next = random(31)
  const [cx, cy] = [610, 400]
  let content = fill(blob(next, 250, 620, 380), pale) + fill(blob(next, 1010, 180, 330), sand)
  content += fill(blob(next, cx, cy, 332, { wobble: 0.04, points: 12 }), '#efdcc3', { stroke: ink, 'stroke-width': 10 })
  content += fill(blob(next, cx, cy, 292, { wobble: 0.05, points: 12 }), paper)
  const pole = [448, 262]
  const loops = Array.from({ length: 19 }, (_, i) => ({
    way: 0.72 + (((i * 7) % 19) / 18 - 0.5) * 1.75,
    reach: between(next, 350, 480) - Math.abs((((i * 7) % 19) / 18 - 0.5) * 250),
    colour: [brick, deep, teal][i % 3],
  }))
  for (const { way, reach, colour } of loops.toSorted((a, b) => b.reach - a.reach)) {
    const at = (share, off) => polar(...polar(...pole, way, reach * share), way + Math.PI / 2, off)
    const wide = reach * 0.13
    const loop = smooth([
      pole,
      at(0.34, wide * 0.5),
      at(0.7, wide * 1.2),
      at(0.96, wide * 0.72),
      at(0.99, -wide * 0.6),
      at(0.72, -wide * 1.25),
      at(0.36, -wide * 0.6),
      pole,
    ])
    content +=
      line(loop, paper, 31) +
      line(loop, colour, 21) +
      line(loop, colour === brick ? blush : mist, 3.5, { opacity: 0.8 })
  }
  content += line('M452 268C420 190 330 120 190 -20', ink, 44) + line('M452 268C420 190 330 120 190 -20', brick, 28)
  content += line('M440 278C350 270 190 240 -20 120', ink, 38) + line('M440 278C350 270 190 240 -20 120', teal, 23)
  content +=
    line(
      smooth([
        [905, 470],
        [1010, 520],
        [1090, 640],
        [1080, 830],
      ]),
      clay,
      62,
    ) +
    line(
      smooth([
        [905, 470],
        [1010, 520],
        [1090, 640],
        [1080, 830],
      ]),
      '#f7f0e2',
      40,
    )
  return scene(content)
}
