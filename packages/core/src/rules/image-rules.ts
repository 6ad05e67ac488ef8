import { photographEnding } from '../images/has-location.js'
import type { Rule, Values } from './rule.js'
import { meant } from './rule.js'

/** How a drawing is made safe. */
const howToClean = ({ what }: Values): string =>
  what === 'a reference to another site'
    ? 'Export it again with images embedded and texts as paths; nothing in it may lead to another site but links.'
    : 'Export it again as plain SVG (“Optimised SVG”, without scripts and interaction; texts as paths), or as a PNG file.'

/** Where the file of an image is looked for. */
function whereImagesStand({ put, images, write }: Values): string {
  const places = [...(put ? [`at \`${put}\``] : []), ...(images ? [`in \`${images}\`, named as \`${write}\``] : [])]
  return places.length > 0 ? `The file may stand ${places.join(', or ')}.` : ''
}

/** Images, and what is said of them. */
export const imageRules = {
  'missing-image': {
    severity: 'error',
    purpose: 'Every image of the site exists.',
    reason: (v) => `Cannot find the image \`${v.src}\`${meant(v)}`,
    note: whereImagesStand,
    wrong: '![A scan](./scna.png)',
    right: '![A scan](./scan.png)',
  },
  'invalid-image': {
    severity: 'error',
    fixed: true,
    purpose: 'Browsers can show every image.',
    reason: (v) =>
      v.format
        ? `\`${v.src}\` has the format ${v.format}, which browsers cannot show`
        : `\`${v.src}\` is not an image that Findings can read`,
    note: (v) =>
      v.format
        ? 'Open it in a program for pictures, and export it as a JPEG; a drawing or a screenshot as a PNG.'
        : 'Use a JPEG, PNG, WebP, AVIF, GIF or SVG file.',
    wrong: 'A text file named scan.png.',
    right: 'A PNG file named scan.png.',
  },
  'damaged-image': {
    severity: 'error',
    fixed: true,
    purpose: 'Every image can be shown whole.',
    reason: (v) => `\`${v.src}\` is damaged: ${v.why}`,
    note: () => 'Export or copy the file again.',
    wrong: 'A photograph of which half was copied.',
    right: 'The whole photograph.',
  },
  'image-of-too-many-pixels': {
    severity: 'error',
    fixed: true,
    purpose: 'No image fills the memory of the machine that opens it.',
    reason: (v) => `\`${v.src}\` is ${v.width} pixels by ${v.height}, and all may be ${Number(v.limit) / 1e6} million`,
    note: () => 'Export it again in the size that pages need: 2,000 pixels are enough.',
    wrong: 'A picture of 60,000 pixels by 60,000.',
    right: 'The same picture at 2,000 pixels by 2,000.',
  },
  'image-location': {
    severity: 'error',
    fixed: true,
    purpose: 'No photograph or film tells where somebody lives.',
    reason: (v) => `The metadata of \`${v.src}\` say where it was taken, and they would be published`,
    note: (v) => {
      if (!photographEnding.test(String(v.src))) return 'Remove the location from the file.'
      if (v.isStatic)
        return 'Remove the location from the file, or show it from the content folder with the package `sharp` installed, which removes it.'
      return v.isAttached
        ? 'Remove the location from the file, or show it as an image with the package `sharp` installed, which removes it.'
        : 'Install the package `sharp`, which removes it, or remove the location from the file.'
    },
    wrong: 'A photograph as a telephone made it, on a site without `sharp`.',
    right: 'The same photograph, exported without its location.',
    standard: 'Exif 2.32 (CIPA DC-008), GPS attributes',
  },
  'unsafe-image': {
    severity: 'error',
    fixed: true,
    purpose: 'Opened by itself, a drawing is a page of the site: it runs nothing, and asks no other site for anything.',
    reason: (v) => `\`${v.src}\` holds ${v.what}`,
    note: howToClean,
    wrong: '<svg xmlns="http://www.w3.org/2000/svg"><script>…</script></svg>',
    right: 'The same drawing, exported as plain SVG, its texts as paths.',
    standard: 'SVG 2, chapter 2 (processing modes)',
  },
  'unsafe-static-image': {
    severity: 'warning',
    purpose: 'What is opened from the site runs nothing that nobody meant, and asks no other site for anything.',
    reason: (v) => `\`${v.src}\` holds ${v.what}`,
    note: howToClean,
    wrong: 'static/map.svg with `onclick="…"`',
    right: 'The same drawing, exported as plain SVG.',
    standard: 'SVG 2, chapter 2 (processing modes)',
  },
  'endless-animation': {
    severity: 'warning',
    purpose: 'What moves can be stopped: for some readers nothing else on the page can be read meanwhile.',
    reason: (v) =>
      `\`${v.src}\` moves ${v.motion === 'endless' ? 'without an end' : 'for more than five seconds'}, and nobody can stop it`,
    note: () => 'Show a still image, or a still image that links to a video with controls.',
    wrong: 'An animated GIF that is played again and again.',
    right: 'Its most telling picture as a PNG file.',
    standard: 'WCAG 2.2, success criterion 2.2.2',
  },
  'image-too-large': {
    severity: 'warning',
    purpose: 'Pages load on an old phone.',
    reason: (v) => `\`${v.src}\` has ${v.size} kB, the limit is ${v.limit} kB`,
    note: () => 'Export it again at 2,000 pixels or less, or with more compression.',
    wrong: 'A photograph of 12 MB.',
    right: 'The same photograph at 1,600 pixels, 300 kB.',
  },
  'image-too-small': {
    severity: 'warning',
    purpose: 'A picture that leads a story is sharp, and as wide as its place.',
    reason: (v) => `\`${v.src}\` has ${v.width} pixels across once it is cut to 3:2, a lead needs ${v.needed}`,
    note: () =>
      'Export it again from the original at 1,600 pixels or more. Until then it is shown no larger than it is.',
    wrong: 'image: { src: thumbnail.jpg, alt: A cell }, of 120 by 80 pixels',
    right: 'The same picture at 1,600 by 1,067 pixels.',
  },
  'external-image': {
    severity: 'error',
    fixed: true,
    purpose: 'Pages ask no other site for anything.',
    reason: (v) => `The image \`${v.src}\` is on another site`,
    note: () => 'Download it, check that you may use it, and put it beside the story.',
    wrong: '![A scan](https://example.org/scan.png)',
    right: '![A scan](./scan.png)',
  },
  'missing-alt': {
    severity: 'error',
    purpose: 'People who cannot see an image learn what it tells.',
    reason: (v) => `The image \`${v.src}\` has no text alternative`,
    note: (v) =>
      v.written === 'Markdown'
        ? `Say between the brackets what the image tells: \`![…](${v.src})\`.`
        : `Say in \`alt\` what the image tells${v.written === 'attribute' ? ', or add the word `decorative`' : ', or write `decorative: true`'}.`,
    wrong: '![](./scan.png)',
    right: '![Two scans; in the second the shadow is smaller](./scan.png)',
    standard: 'WCAG 2.2, success criterion 1.1.1',
  },
  'alt-too-long': {
    severity: 'warning',
    purpose: 'A text alternative is heard in one breath.',
    reason: (v) => `This text alternative has ${v.length} characters, the limit is ${v.limit}`,
    note: () => 'Keep what matters; a caption or the text has room for the rest.',
    wrong: 'alt: (three sentences)',
    right: 'alt: Two scans; in the second the shadow is smaller',
  },
  'alt-equals-caption': {
    severity: 'warning',
    purpose: 'Nobody has to hear the same words twice.',
    reason: () => 'The text alternative says the same as the caption',
    note: () => 'Describe in `alt` what can be seen; say in the caption what it means.',
    wrong: 'alt: The trial team\ncaption: The trial team',
    right: 'alt: Five people in a laboratory\ncaption: The trial team',
  },
  'alt-is-file-name': {
    severity: 'warning',
    purpose: 'A file name tells a listener nothing.',
    reason: (v) => `The text alternative \`${v.alt}\` is a file name`,
    note: () => 'Describe what the image tells.',
    wrong: '![IMG_2041.jpg](./IMG_2041.jpg)',
    right: '![A nurse with a tablet](./IMG_2041.jpg)',
    standard: 'WCAG 2.2, failure F30',
  },
  'missing-credit': {
    severity: 'off',
    purpose: 'Who made an image is named, where the site requires it.',
    reason: (v) => `The image \`${v.src}\` has no credit`,
    note: () => 'Add `credit`; an image in the text needs `:::figure` for it.',
    wrong: 'image: { src: scan.png, alt: A scan }',
    right: 'image: { src: scan.png, alt: A scan, credit: Okafor laboratory }',
  },
} as const satisfies Record<string, Rule>
