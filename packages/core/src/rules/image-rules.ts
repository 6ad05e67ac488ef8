import { photographEnding } from '../images/has-location.js'
import type { Rule, Values } from './rule.js'
import { meant } from './rule.js'

/** How a drawing is made safe. */
const howToClean = ({ what }: Values): string =>
  what === 'a reference to another site'
    ? 'Export it again with images embedded and text as paths. Only its links may lead to other sites.'
    : 'Export it again as plain SVG (“Optimised SVG”, without scripts or interaction, text as paths), or as a PNG file.'

/** Where the file of an image is looked for. */
function whereImagesStand({ put, images, write }: Values): string {
  const places = [
    ...(put ? [`at \`${put}\``] : []),
    ...(images ? [`in \`${images}\` and written here as \`${write}\``] : []),
  ]
  return places.length > 0 ? `Put the file ${places.join(', or ')}.` : ''
}

const isPicture = ({ src }: Values): boolean =>
  photographEnding.test(String(src)) || /\.(?:gif|svg)$/i.test(String(src))

const grouped = (pixels: string | number | undefined): string => Number(pixels).toLocaleString('en')

/** Images, and what is said of them. */
export const imageRules = {
  'missing-image': {
    severity: 'error',
    purpose: 'An image that is missing leaves a hole in the page.',
    reason: (v) => `Cannot find the image \`${v.src}\`${meant(v)}`,
    note: whereImagesStand,
    wrong: '![A scan](./scna.png)',
    right: '![A scan](./scan.png)',
  },
  'invalid-image': {
    severity: 'error',
    fixed: true,
    purpose: 'Browsers can show only some formats of images.',
    reason: (v) =>
      v.isAttachment
        ? `\`${v.src}\` is a file that readers open or play, and no image`
        : v.format
          ? `\`${v.src}\` has the format ${v.format}, which browsers cannot show`
          : `\`${v.src}\` is not an image that Findings can read`,
    note: (v) =>
      v.isAttachment
        ? 'Write `:::video` for a film, `:::audio` for a recording, and a link for a document.'
        : v.format
          ? 'Open it in an image program and export it as a JPEG, or as a PNG if it is a drawing or a screenshot.'
          : 'Use a JPEG, PNG, WebP, AVIF, GIF or SVG file.',
    wrong: 'A text file named scan.png.',
    right: 'A PNG file named scan.png.',
  },
  'damaged-image': {
    severity: 'error',
    fixed: true,
    purpose: 'A damaged image is shown in part, or not at all.',
    reason: (v) => `\`${v.src}\` is damaged: ${v.why}`,
    note: () => 'Export or copy the file again.',
    wrong: 'A photograph of which half was copied.',
    right: 'The whole photograph.',
  },
  'image-of-too-many-pixels': {
    severity: 'error',
    fixed: true,
    purpose: 'A huge image can use up the memory of the computer that opens it.',
    reason: (v) =>
      `\`${v.src}\` is ${grouped(v.width)} by ${grouped(v.height)} pixels; the limit is ${Number(v.limit) / 1e6} million pixels in all`,
    note: () => 'Export it again in the size that pages need: 2,000 pixels wide is enough.',
    wrong: 'A picture of 60,000 pixels by 60,000.',
    right: 'The same picture at 2,000 pixels by 2,000.',
  },
  'image-location': {
    severity: 'error',
    fixed: true,
    purpose: 'A photograph or film must not give away where somebody lives.',
    reason: (v) =>
      `The file \`${v.src}\` says where ${isPicture(v) ? 'the picture' : 'it'} was taken, and that would be published`,
    note: (v) => {
      if (!isPicture(v)) return 'Remove the location from the file.'
      if (v.isStatic)
        return 'Remove the location from the file. Or install the package `sharp`, which removes it from images in the content folder, and move the file there.'
      return v.isAttached
        ? 'Remove the location from the file. Or show it as an image, with the package `sharp` installed, which removes it.'
        : 'Remove the location from the file. Or install the package `sharp`, which removes it from all images.'
    },
    wrong: 'A photograph straight from a phone, on a site without `sharp`.',
    right: 'The same photograph, exported without its location.',
    standard: 'Exif 2.32 (CIPA DC-008), GPS attributes',
  },
  'unsafe-image': {
    severity: 'error',
    fixed: true,
    purpose:
      'A drawing that is opened by itself is a page of the site: it must not run code, or load anything from other sites.',
    reason: (v) => `\`${v.src}\` holds ${v.what}`,
    note: howToClean,
    wrong: '<svg xmlns="http://www.w3.org/2000/svg"><script>…</script></svg>',
    right: 'The same drawing, exported as plain SVG, its texts as paths.',
    standard: 'SVG 2, chapter 2 (processing modes)',
  },
  'unsafe-static-image': {
    severity: 'warning',
    purpose: 'A file of the site must not run code that nobody meant, or load anything from other sites.',
    reason: (v) => `\`${v.src}\` holds ${v.what}`,
    note: howToClean,
    wrong: 'static/map.svg with `onclick="…"`',
    right: 'The same drawing, exported as plain SVG.',
    standard: 'SVG 2, chapter 2 (processing modes)',
  },
  'endless-animation': {
    severity: 'warning',
    purpose: 'Readers must be able to stop what moves: some cannot read anything else while it does.',
    reason: (v) =>
      `\`${v.src}\` moves ${v.motion === 'endless' ? 'without end' : 'for more than five seconds'}, and readers cannot stop it`,
    note: () => 'Show a still image, or a still image that links to a video with controls.',
    wrong: 'An animated GIF that plays again and again.',
    right: 'The most useful of its pictures, as a PNG file.',
    standard: 'WCAG 2.2, success criterion 2.2.2',
  },
  'image-too-large': {
    severity: 'warning',
    purpose: 'Pages must load quickly, on old phones too.',
    reason: (v) => `\`${v.src}\` is ${v.size} kB; the limit is ${v.limit} kB`,
    note: () => 'Export it again at 2,000 pixels or less, or with more compression.',
    wrong: 'A photograph of 12 MB.',
    right: 'The same photograph at 1,600 pixels, 300 kB.',
  },
  'image-too-small': {
    severity: 'warning',
    purpose: 'The main image of a story should be sharp, and fill its place.',
    reason: (v) =>
      `\`${v.src}\` is ${v.width} pixels wide once it is cut to 3:2; the main image of a story needs ${v.needed}`,
    note: () =>
      'Export it again from the original at 1,600 pixels or more. Until then the page shows it at its own size.',
    wrong: 'image: { src: thumbnail.jpg, alt: A cell }, of 120 by 80 pixels',
    right: 'The same picture at 1,600 by 1,067 pixels.',
  },
  'external-image': {
    severity: 'error',
    fixed: true,
    purpose: 'Pages load nothing from other sites, which could follow readers, or change or remove the image.',
    reason: (v) => `The image \`${v.src}\` is on another site`,
    note: () => 'Download it, check that you may use it, and put it beside the story.',
    wrong: '![A scan](https://example.org/scan.png)',
    right: '![A scan](./scan.png)',
  },
  'missing-alt': {
    severity: 'error',
    purpose: 'People who cannot see an image need its meaning in words.',
    reason: (v) => `The image \`${v.src}\` has no text alternative (alt text)`,
    note: (v) =>
      v.written === 'Markdown'
        ? `Write between the square brackets what the image shows: \`![…](${v.src})\`.`
        : `Write in \`alt\` what the image shows${v.written === 'attribute' ? ', or add the word `decorative`' : ', or write `decorative: true`'}.`,
    wrong: '![](./scan.png)',
    right: '![Two scans; in the second the shadow is smaller](./scan.png)',
    standard: 'WCAG 2.2, success criterion 1.1.1',
  },
  'alt-too-long': {
    severity: 'warning',
    purpose: 'Screen readers read a text alternative in one go, so it should be short.',
    reason: (v) => `This text alternative has ${v.length} characters; the limit is ${v.limit}`,
    note: () => 'Keep what matters most, and put the rest in a caption or in the text.',
    wrong: 'alt: (three sentences)',
    right: 'alt: Two scans; in the second the shadow is smaller',
  },
  'alt-equals-caption': {
    severity: 'warning',
    purpose: 'People who use a screen reader should not hear the same words twice.',
    reason: () => 'The text alternative says the same as the caption',
    note: () => 'Describe in `alt` what can be seen; say in the caption what it means.',
    wrong: 'alt: The trial team\ncaption: The trial team',
    right: 'alt: Five people in a laboratory\ncaption: The trial team',
  },
  'alt-is-file-name': {
    severity: 'warning',
    purpose: 'A file name tells nothing to people who cannot see the image.',
    reason: (v) => `The text alternative \`${v.alt}\` is a file name`,
    note: () => 'Write what the image shows.',
    wrong: '![IMG_2041.jpg](./IMG_2041.jpg)',
    right: '![A nurse with a tablet](./IMG_2041.jpg)',
    standard: 'WCAG 2.2, failure F30',
  },
  'missing-credit': {
    severity: 'off',
    purpose: 'Whoever made an image should be named. This is checked only where the site turns it on.',
    reason: (v) => `The image \`${v.src}\` has no credit`,
    note: () => 'Add `credit`. In the text, write the image as `:::figure` to give it one.',
    wrong: 'image: { src: scan.png, alt: A scan }',
    right: 'image: { src: scan.png, alt: A scan, credit: Okafor laboratory }',
  },
} as const satisfies Record<string, Rule>
