import { plural } from '../plural.js'
import { printRows } from '../rows.js'
import { shownPath } from '../shown-path.js'
import type { Channel } from '../terminal.js'
import { visible } from '../visible.js'
import { wrap } from '../wrap.js'
import type { NewFile } from '../write-new-files.js'

/** A site that was begun. */
export interface Begun {
  readonly root: string
  readonly name: string
  readonly written: readonly NewFile[]
  /** Files of the folder's own that stay as they are. */
  readonly kept: readonly string[]
  /** Lines that its `.gitignore` lacks. */
  readonly unignored: readonly string[]
  /** Scripts that its `package.json` lacks, as lines of it. */
  readonly unscripted: readonly string[]
  /** Whether its address was given. */
  readonly hasAddress: boolean
  /** Folders of the packages in the clone of Findings that began it; none, where the command was installed. */
  readonly clone: readonly string[]
}

const purposes: Readonly<Record<string, string>> = {
  'findings.config.ts': 'its name, address, menu and looks',
  'package.json': 'what it needs, and commands: npm start, npm run build …',
  '.gitattributes': 'makes Git keep files the same on every computer',
  '.gitignore': 'what Git leaves out',
  'README.md': 'how to write, check and publish, and what to replace first',
  'static/favicon.svg': 'the picture in the browser’s tab, to be replaced',
}

/** What is said of a site that was begun: what was written, what there is to mind, and the next three commands. */
export function welcome(site: Begun, channel: Channel): string {
  const { columns, style } = channel
  const content = site.written.filter((file) => file.path.startsWith('content/'))
  const top = site.written.filter((file) => !content.includes(file))
  const rows = [
    { name: 'content/', lines: [`${plural(content.length, 'file')}: pages, stories, and what they refer to`] },
    ...top.map((file) => ({ name: file.path, lines: [purposes[file.path] ?? ''] })),
  ]
  const say = (text: string) => wrap(visible(text), columns)
  const folder = shownPath(site.root)
  const lines = [
    ...say(`Started the site “${site.name}” in ${folder === '.' ? 'this folder' : folder}.`),
    '',
    ...printRows(rows, channel),
    '',
    ...notes(site).flatMap(say),
    ...site.unscripted.map((line) => `  ${line}`),
    '',
    style('bold', 'Next:'),
    ...nextCommands(site).map((command) => `  ${visible(command)}`),
  ]
  return `${lines.join('\n')}\n`
}

function notes({ kept, unignored, unscripted, hasAddress, clone }: Begun): readonly string[] {
  const stays = kept.length === 1 ? 'stays as it is' : 'stay as they are'
  return [
    'Everything in content/ is an invented example, and says so.',
    ...(hasAddress ? [] : ['Before you publish, put the address of the site in findings.config.ts.']),
    ...(kept.length > 0 ? [`Your ${together(kept)} ${stays}.`] : []),
    ...(unignored.length > 0 ? [`Your .gitignore lacks: ${unignored.join(' ')}`] : []),
    ...(clone.length > 0
      ? ['Findings runs from a clone of its repository here; the line below installs the packages from there.']
      : []),
    ...(unscripted.length > 0 ? ['Your package.json lacks these scripts, for npm start and the like:'] : []),
  ]
}

/** `.gitignore, README and package.json`. */
const together = (files: readonly string[]): string =>
  new Intl.ListFormat('en-GB').format(files.map((file) => file.replace(/\.md$/, '')))

function nextCommands({ root, kept, clone }: Begun): readonly string[] {
  const folder = shownPath(root)
  const packages = clone.length > 0 ? clone.map((one) => inShell(fromSite(root, one))) : published
  const commands = [
    ...(folder === '.' ? [] : [`cd ${inShell(folder)}`]),
    clone.length > 0 || kept.includes('package.json') ? `npm install --save-dev ${packages.join(' ')}` : 'npm install',
    'npx findings watch --open',
    'npx findings build',
  ]
  return commands.slice(0, 3)
}

const published = ['@findings/cli', '@findings/core', '@findings/theme-charity']

/** The path of a package as npm reads it in the folder of the site: what does not begin with dots would be a repository on GitHub. */
function fromSite(root: string, folder: string): string {
  const shown = shownPath(folder, root)
  return shown.startsWith('..') ? shown : folder
}

/** A path as a shell reads it: in quotes where it has anything but letters, numbers and a few signs. */
function inShell(folder: string): string {
  const safe = folder.startsWith('-') ? `./${folder}` : folder
  return /^[\p{L}\p{N}\p{M}./\\:_-]+$/u.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`
}
