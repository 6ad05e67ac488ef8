import path from 'node:path'
import { type BegunFile, beginFile, type Refusal } from '@findings/core'
import { countOf, paragraph } from '../closing.js'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { listKinds } from '../schema/list-kinds.js'
import { loadKinds } from '../schema/load-kinds.js'
import { shownPath } from '../shown-path.js'
import { rootOf, type SiteFlags } from '../site-flags.js'
import { tellProblems } from '../tell-problems.js'
import type { Terminal } from '../terminal.js'
import { visible } from '../visible.js'
import { withConfig } from '../with-config.js'
import { wrap } from '../wrap.js'
import { writeNewFiles } from '../write-new-files.js'
import { whatIsInTheWay } from './what-is-in-the-way.js'

/** What `findings new` may be told; folders and files are absolute, but for `folder`. */
export interface NewFlags extends Pick<SiteFlags, 'root' | 'config' | 'now'> {
  readonly id?: string
  readonly language?: string
  readonly folder?: string
}

interface Wanted {
  readonly kind: string | undefined
  readonly title: string | undefined
}

/** Begin a file of a site, or list what can be begun. */
export async function runNew({ kind, title }: Wanted, flags: NewFlags, terminal: Terminal): Promise<ExitCode> {
  if (kind === undefined) return list(flags, terminal)
  const { out, err } = terminal
  const say = (text: string) => err.write(`${wrap(visible(text), err.columns).join('\n')}\n`)
  const root = rootOf(flags)
  const given = await withConfig(flags, { channel: err }, async (config) =>
    beginFile(config, { ...flags, kind, title: title ?? '', root }),
  )
  if ('problems' in given) {
    tellProblems(root, { problems: given.problems, closing: countOf(given.problems) }, terminal)
    return exitCodes.misused
  }
  if ('refused' in given) {
    const isUntitled = title === undefined && given.blamed === 'title'
    say(`Error: ${isUntitled ? `Give its title too: findings new ${kind} "…"` : adviceOn(given)}`)
    return exitCodes.misused
  }
  const { begun } = given
  const inTheWay = whatIsInTheWay(root, begun)
  if (inTheWay !== undefined) {
    say(`Error: ${inTheWay} Nothing was written.`)
    return exitCodes.failed
  }
  writeNewFiles(root, [{ path: begun.file, content: begun.text }])
  out.write(`${visible(shownPath(path.join(root, begun.file)))}\n`)
  for (const line of nextSteps(begun)) say(line)
  return exitCodes.fine
}

/** What was refused, and what to do about it. */
const adviceOn = ({ refused, blamed }: Refusal): string => paragraph(refused, advice[blamed])

const advice: Readonly<Partial<Record<Refusal['blamed'], string>>> = {
  kind: '`findings new` lists the kinds.',
  id: 'Choose another with --id.',
}

/** What its author does next, a line each. */
function nextSteps({ toFill, isDraft, isRecord }: BegunFile): readonly string[] {
  const until = isDraft || isRecord ? '' : 'Until then the site is not built. '
  return [
    toFill.length > 0
      ? `To fill in: ${toFill.join(', ')}. ${until}\`findings check\` says what is missing or wrong.`
      : 'It has everything it needs.',
    ...(isRecord && toFill.length > 0 ? ['The site is built without it until something public leads to it.'] : []),
    ...(isDraft ? ['Nobody sees it until you remove the line `status: draft`.'] : []),
  ]
}

async function list(flags: NewFlags, terminal: Terminal): Promise<ExitCode> {
  const { out } = terminal
  const kinds = await loadKinds(flags, terminal)
  if (!kinds) return exitCodes.misused
  out.write(`${listKinds(kinds.kinds, out)}${wrap('`findings new KIND TITLE` starts one.', out.columns).join('\n')}\n`)
  return exitCodes.fine
}
