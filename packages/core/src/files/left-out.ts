import path from 'node:path'

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

/** What to say of the static files that are left out; nothing where nobody misses one. */
export function leftOutNotices(files: readonly string[]): string[] {
  const missed = files.filter((file) => !unmeant.test(file.slice(file.lastIndexOf('/') + 1)))
  if (missed.length === 0) return []
  return [
    `${namesOf(missed)} left out: of names that begin with a dot only \`.htaccess\`, \`.nojekyll\` and \`.well-known\` are published. \`ignore\` in the config silences this.`,
  ]
}

/** Names that promise a story or an image, and are none to Findings; what is to be done with them. */
const mistaken: readonly (readonly [look: RegExp, advice: (name: string) => string])[] = [
  [/\.(?:md|ya?ml)\.(?:txt|text|docx?|rtf)$/i, (name) => `name it \`${name.replace(/\.[^.]+$/, '')}\``],
  [/\.(?:markdown|mdown|mkdn?|mdx)$/i, (name) => `name it \`${name.replace(/\.[^.]+$/, '.md')}\``],
  [/^(?!.*\/images\/).*\.(?:docx?|odt|rtf|pages|txt|text)$/i, () => 'copy its words into a file that ends in `.md`'],
  [/\.(?:heic|heif|hif|tiff?|bmp)$/i, () => 'browsers cannot show it; export it as a JPEG'],
]

/** Whether a file of the content folder that is not read looks as if its author waits for it. */
export const isMistaken = (file: string): boolean => mistaken.some(([look]) => look.test(file))

/** What to say of such files: each of the first with what to do. */
export function mistakenNotices(files: readonly string[]): string[] {
  const shown = files.slice(0, most).map((file) => {
    const name = path.posix.basename(file)
    const advice = mistaken.find(([look]) => look.test(file))?.[1](name)
    return `\`${file}\` is left out: ${advice}.`
  })
  const more = files.length - shown.length
  const rest = more > 0 ? [`${more} more ${more === 1 ? 'is' : 'are'} left out.`] : []
  return shown.length === 0 ? [] : [[...shown, ...rest, '`ignore` in the config silences this.'].join(' ')]
}

function namesOf(files: readonly string[]): string {
  const shown = files.slice(0, most).map((file) => `\`${file}\``)
  const more = files.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''} ${files.length === 1 ? 'is' : 'are'}`
}

const most = 3
