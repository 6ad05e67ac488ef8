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
