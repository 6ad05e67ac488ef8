/** Names in the static folder that are left out: those that begin with a dot, but for what hosts read. Secrets may stand in the others. */
export const leftOutOfStatic = /^(?!\.(?:htaccess|nojekyll|well-known)$)[.]/

/** Names that nobody means to publish: what systems, editors and Git leave in a folder. */
const unmeant = /^\.(?:DS_Store|_.*|git(?:attributes|ignore|keep)?|.*\.sw[a-p])$/

/** What to say of the static files that are left out; nothing where nobody misses one. */
export function leftOutNotices(files: readonly string[]): string[] {
  const missed = files.filter((file) => !unmeant.test(file.slice(file.lastIndexOf('/') + 1)))
  if (missed.length === 0) return []
  const shown = missed.slice(0, most).map((file) => `\`${file}\``)
  const more = missed.length - shown.length
  const names = `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''} ${missed.length === 1 ? 'is' : 'are'} left out`
  return [
    `${names}: of names that begin with a dot only \`.htaccess\`, \`.nojekyll\` and \`.well-known\` are published. \`ignore\` in the config silences this.`,
  ]
}

const most = 3
