import path from 'node:path'
import { type Fault, fault } from '../problems.js'

/** What programs leave beside a file while it is open, or as a copy: Word (`~$`), LibreOffice (`.~lock`), Emacs and Vim, OneDrive. */
const leftByPrograms = String.raw`^~\$|~$`

/** Names in the content folder that are not read. */
export const leftOutOfContent = new RegExp(String.raw`^[._]|${leftByPrograms}|\.(?:sw[a-p]|tmp)$`, 'i')

/** Names in the static folder that are left out: those that begin with a dot, but for what hosts read. Secrets may stand in the others. */
export const leftOutOfStatic = new RegExp(String.raw`^(?!\.(?:htaccess|nojekyll|well-known)$)[.]|${leftByPrograms}`)

/** Names that nobody means to publish: what systems, editors and Git leave in a folder. */
const unmeant = new RegExp(
  String.raw`^\.(?:DS_Store|~.*|#.*|_.*|git(?:attributes|ignore|keep)?|.*\.sw[a-p])$|${leftByPrograms}`,
)

/** Names that promise a story or an image, and are none to Findings; what is to be done with them. */
const mistaken: readonly (readonly [look: RegExp, advice: (name: string) => string])[] = [
  [/\.(?:md|ya?ml)\.(?:txt|text)$/i, (name) => `Name it \`${name.replace(/\.[^.]+$/, '')}\`.`],
  [/\.(?:markdown|mdown|mkdn?|mdx)$/i, (name) => `Name it \`${name.replace(/\.[^.]+$/, '.md')}\`.`],
  [
    /^(?!.*\/images\/).*\.(?:pages|text)$/i,
    () =>
      'Copy its words into a file that ends in `.md`, and put the fields of its kind above them, between two lines `---`.',
  ],
  [/\.(?:heic|heif|hif|tiff?|bmp)$/i, () => 'Browsers cannot show it: export it as a JPEG.'],
]

/** What is left out of the content folder, though somebody may wait for it. */
export const checkUnread = (files: readonly string[]): Fault[] =>
  files.flatMap((file) => {
    const advice = mistaken.find(([look]) => look.test(file))?.[1](path.posix.basename(file))
    return advice === undefined ? [] : [fault('left-out-file', file, undefined, { advice })]
  })

/** What is left out of the static folder for its name, but for what nobody misses. */
export const checkUnpublished = (files: readonly string[]): Fault[] =>
  files
    .filter((file) => !unmeant.test(path.posix.basename(file)))
    .map((file) => fault('left-out-file', file, undefined, { name: path.posix.basename(file) }))
