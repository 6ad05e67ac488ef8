/** The colours of every picture: warm paper, deep ink, teal and brick. */
export const ink = '#12303a'
export const deep = '#0f4f55'
export const teal = '#23807d'
export const mist = '#a9cfc6'
export const pale = '#d7e5dc'
export const paper = '#f4ecdc'
export const sand = '#e9dcc3'
export const clay = '#dcc7a5'
export const brick = '#b5523b'
export const blush = '#e2ab91'
export const ochre = '#d7a24a'

/** Numbers from 0 to 1 that are the same for the same seed, on every machine (mulberry32). */
export function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const between = (next, low, high) => low + (high - low) * next()
export const polar = (x, y, angle, radius) => [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius]
const round = (value) => Math.round(value * 10) / 10
const pair = ([x, y]) => `${round(x)} ${round(y)}`

/** An open or closed path that passes smoothly through points (Catmull-Rom). */
export function smooth(points, closed = false) {
  const at = (index) =>
    closed ? points[(index + points.length) % points.length] : points[Math.min(Math.max(index, 0), points.length - 1)]
  let path = `M${pair(points[0])}`
  for (let i = 0; i < points.length - (closed ? 0 : 1); i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const first = [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6]
    const second = [c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6]
    path += `C${pair(first)} ${pair(second)} ${pair(c)}`
  }
  return closed ? `${path}Z` : path
}

/** A rounded, uneven closed shape, like a cell or a pebble. */
export function blob(next, x, y, radius, { wobble = 0.15, points = 9, squash = 1, turn = 0 } = {}) {
  const corners = Array.from({ length: points }, (_, i) => {
    const angle = (i / points) * Math.PI * 2
    const r = radius * (1 + between(next, -wobble, wobble))
    const [dx, dy] = [Math.cos(angle) * r, Math.sin(angle) * r * squash]
    return [x + dx * Math.cos(turn) - dy * Math.sin(turn), y + dx * Math.sin(turn) + dy * Math.cos(turn)]
  })
  return smooth(corners, true)
}

const attributes = (values) =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? round(value) : value}"`)
    .join('')

export const fill = (d, colour, more = {}) => `<path d="${d}"${attributes({ fill: colour, ...more })}/>`
export const line = (d, colour, width, more = {}) =>
  `<path d="${d}"${attributes({ fill: 'none', stroke: colour, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', ...more })}/>`
export const dot = (x, y, r, colour, more = {}) => `<circle${attributes({ cx: x, cy: y, r, fill: colour, ...more })}/>`
export const ring = (x, y, r, colour, width, more = {}) =>
  `<circle${attributes({ cx: x, cy: y, r, fill: 'none', stroke: colour, 'stroke-width': width, ...more })}/>`
export const box = (x, y, width, height, colour, more = {}) =>
  `<rect${attributes({ x, y, width, height, fill: colour, ...more })}/>`
export const group = (content, more = {}) => `<g${attributes(more)}>${content}</g>`

/** A whole picture. */
export const svg = (width, height, ground, content) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${ground}"/>${content}</svg>\n`

/** A picture of the size that stories lead with. */
export const scene = (content, ground = paper) => svg(1200, 800, ground, content)
