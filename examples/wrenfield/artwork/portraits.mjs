import {
  blush,
  box,
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
  sand,
  svg,
  teal,
} from './paper.mjs'

const skins = {
  deep: ['#6b4130', '#55311f'],
  brown: ['#9a6243', '#834f33'],
  tan: ['#c68d66', '#b07650'],
  olive: ['#d9a883', '#c5916b'],
  light: ['#edc6a8', '#dbac8a'],
}

/** Hair: what lies behind the head, and what lies over it. */
const hair = {
  crop: (c) => [
    '',
    fill(
      'M128 176C120 92 170 62 206 66C254 66 284 104 272 178C266 140 250 124 232 122C196 120 160 122 146 136C136 146 132 160 128 176Z',
      c,
    ),
  ],
  afro: (c) => [
    dot(200, 146, 102, c) + dot(118, 184, 44, c) + dot(282, 184, 44, c),
    fill('M134 160C150 116 250 116 266 160C268 100 132 100 134 160Z', c),
  ],
  bob: (c) => [
    fill('M108 262C96 140 124 66 200 66S304 140 292 262C284 280 262 276 256 262H144C138 276 116 280 108 262Z', c),
    fill('M130 168C150 160 196 148 214 108C226 140 252 158 270 166C274 104 240 80 200 80S126 104 130 168Z', c),
  ],
  long: (c) => [
    fill('M106 330C82 170 108 62 200 62S318 170 294 330C262 346 138 346 106 330Z', c),
    fill('M130 172C138 128 168 118 196 98C226 122 262 124 270 172C282 96 240 74 200 74S118 96 130 172Z', c),
  ],
  bun: (c) => [
    dot(200, 60, 38, c) + fill('M120 190C112 110 150 74 200 74S288 110 280 190Z', c),
    fill('M130 170C140 128 170 112 200 110S260 128 270 170C282 104 244 82 200 82S118 104 130 170Z', c),
  ],
  waves: (c) => [
    dot(126, 140, 40, c) +
      dot(150, 100, 44, c) +
      dot(206, 84, 46, c) +
      dot(256, 104, 44, c) +
      dot(278, 150, 38, c) +
      dot(116, 190, 32, c) +
      dot(286, 198, 32, c) +
      dot(120, 236, 30, c) +
      dot(282, 240, 30, c),
    fill('M130 166C150 112 250 112 270 166C276 96 124 96 130 166Z', c),
  ],
  bald: (c) => [dot(124, 190, 18, c) + dot(276, 190, 18, c), ''],
  swept: (c) => [
    '',
    fill(
      'M126 178C104 90 172 52 230 62C286 66 292 130 274 180C272 150 262 136 246 132C210 134 170 126 158 108C152 134 134 146 126 178Z',
      c,
    ),
  ],
  scarf: (c, light) => [
    fill('M96 330C76 140 120 52 200 52S324 140 304 330C262 372 138 372 96 330Z', c),
    fill('M118 200C112 112 148 70 200 70S288 112 282 200C276 130 250 108 200 108S124 130 118 200Z', c) +
      fill('M122 240C140 318 260 318 278 240C300 300 290 372 200 374S100 300 122 240Z', c) +
      line('M132 290C170 332 240 332 282 300', light, 5),
  ],
}

function portrait({ ground, halo, skin, style, colour, light = paper, clothes, collar, glasses, beard, brows = ink }) {
  const [tone, shade] = skins[skin]
  const [back, front] = hair[style](colour, light)
  const body =
    fill('M40 420C44 326 110 300 160 292H240C290 300 356 326 360 420Z', clothes) +
    fill('M160 292C170 340 230 340 240 292L226 280H174Z', shade)
  const neckline =
    collar === 'v'
      ? fill('M156 292L200 362L244 292L266 300L206 400H194L134 300Z', light)
      : collar === 'polo'
        ? box(155, 268, 90, 64, light, { rx: 22 })
        : collar === 'coat'
          ? fill('M154 292L194 400H120L112 312Z', light) + fill('M246 292L206 400H280L288 312Z', light)
          : line('M154 296C168 346 232 346 246 296', light, 9)
  const head =
    box(172, 236, 56, 70, shade, { rx: 24 }) +
    dot(128, 188, 15, shade) +
    dot(272, 188, 15, shade) +
    fill('M130 164C130 96 270 96 270 164C272 236 240 278 200 278S128 236 130 164Z', tone) +
    fill(
      'M204 112C250 112 270 132 270 164C272 236 240 278 200 278C216 262 212 224 222 200C230 170 214 140 204 112Z',
      shade,
      { opacity: 0.45 },
    )
  const face =
    dot(168, 190, 6, '#0b1a20') +
    dot(232, 190, 6, '#0b1a20') +
    line('M157 186Q167 177 179 184M221 184Q233 177 243 186', '#0b1a20', 4) +
    line('M152 168Q166 160 180 167M220 167Q234 160 248 168', brows, 5) +
    line('M202 186C206 206 212 214 198 218', shade === '#55311f' ? '#3d2114' : '#8f5a3c', 4) +
    line('M182 244Q200 255 218 243', skin === 'deep' ? '#c9745a' : '#8a3a29', 5)
  const chin = beard
    ? fill(
        'M131 190C134 218 150 226 166 226C184 220 216 220 234 226C250 226 266 218 269 190C276 262 244 296 200 296S124 262 131 190Z',
        beard,
      ) + line('M184 246Q200 253 216 246', paper, 4, { opacity: 0.6 })
    : ''
  const lenses = glasses
    ? `<g fill="none" stroke="${glasses}" stroke-width="6"><circle cx="167" cy="188" r="25"/><circle cx="233" cy="188" r="25"/><path d="M192 186Q200 181 208 186M142 184L130 178M258 184L270 178"/></g>`
    : ''
  return svg(400, 400, ground, dot(200, 190, 168, halo) + back + body + neckline + head + face + chin + front + lenses)
}

/** One portrait for each person, by the file name of their record. */
export const portraits = {
  'amina-okonjo': portrait({
    ground: mist,
    halo: pale,
    skin: 'deep',
    style: 'afro',
    colour: '#1d1512',
    clothes: brick,
    light: ochre,
  }),
  'kwame-asante': portrait({
    ground: sand,
    halo: '#f3e7d0',
    skin: 'deep',
    style: 'crop',
    colour: '#15100e',
    clothes: teal,
    collar: 'polo',
    light: mist,
    glasses: paper,
  }),
  'tomasz-wilk': portrait({
    ground: blush,
    halo: '#f0cdb8',
    skin: 'light',
    style: 'swept',
    colour: '#7c5a35',
    brows: '#5d4226',
    clothes: deep,
    collar: 'v',
    light: paper,
  }),
  'priya-raman': portrait({
    ground: '#7fb5ac',
    halo: mist,
    skin: 'brown',
    style: 'long',
    colour: '#1c1416',
    clothes: paper,
    collar: 'coat',
    light: '#e6dcc6',
  }),
  'elin-sandgren': portrait({
    ground: pale,
    halo: '#eaf1ea',
    skin: 'light',
    style: 'bun',
    colour: '#d9b56b',
    brows: '#a58344',
    clothes: ink,
    collar: 'polo',
    light: '#3f5d66',
  }),
  'joao-teixeira': portrait({
    ground: sand,
    halo: '#f5ead6',
    skin: 'olive',
    style: 'waves',
    colour: '#2b1d17',
    clothes: '#7d3a2c',
    collar: 'v',
    light: blush,
    beard: '#33231b',
  }),
  'mei-lin-chua': portrait({
    ground: '#e9c3ae',
    halo: '#f4dccd',
    skin: 'olive',
    style: 'bob',
    colour: '#17151a',
    clothes: teal,
    light: paper,
    glasses: ink,
  }),
  'marta-novak': portrait({
    ground: mist,
    halo: '#c9e0d8',
    skin: 'light',
    style: 'waves',
    colour: '#a5452f',
    brows: '#7c3321',
    clothes: clay,
    collar: 'v',
    light: ink,
  }),
  'gwilym-parry': portrait({
    ground: '#cdbf9f',
    halo: sand,
    skin: 'light',
    style: 'bald',
    colour: '#d9d5cb',
    brows: '#b9b4a8',
    clothes: deep,
    collar: 'v',
    light: brick,
    beard: '#dedad0',
    glasses: '#4a3b30',
  }),
  'hanna-abdi': portrait({
    ground: '#efd9bb',
    halo: '#f8ecd9',
    skin: 'brown',
    style: 'scarf',
    colour: deep,
    clothes: '#0c3f45',
    light: mist,
  }),
  'leila-haddad': portrait({
    ground: pale,
    halo: '#edf3ee',
    skin: 'tan',
    style: 'waves',
    colour: '#2a1a17',
    clothes: ochre,
    light: paper,
    collar: 'polo',
  }),
  'callum-reid': portrait({
    ground: '#93b8b4',
    halo: mist,
    skin: 'light',
    style: 'crop',
    colour: '#8d3f22',
    brows: '#6f301a',
    clothes: ink,
    collar: 'polo',
    light: ochre,
    beard: '#9a4a2a',
  }),
  'daniel-oyelaran': portrait({
    ground: blush,
    halo: '#eec5ad',
    skin: 'deep',
    style: 'crop',
    colour: '#1a1311',
    clothes: '#2b6f8a',
    collar: 'v',
    light: paper,
    beard: '#1f1613',
  }),
}
