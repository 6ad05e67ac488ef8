import type { OutputFile } from '../story/page.js'

/** What to say of a site whose photographs are published as they are because nothing can make them smaller. */
export function noticesOf(files: readonly OutputFile[], isEncoderMissing: boolean): string[] {
  if (!isEncoderMissing || !files.some(({ path }) => photograph.test(path))) return []
  return [
    'Images are published as they are, because the package `sharp` is not installed, or cannot run here. With it (`npm install sharp`) pages load faster.',
  ]
}

/** An image of a page, in a format that could be made smaller. */
const photograph = /^images\/.*\.(?:jpe?g|png|webp|avif)$/
