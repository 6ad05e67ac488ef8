import { type Explanation, explain } from '@findings/core'
import { countOf, paragraph } from '../closing.js'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { jsonText } from '../reporters/json-text.js'
import { rootOf, type SiteFlags } from '../site-flags.js'
import { tellProblems } from '../tell-problems.js'
import type { Terminal } from '../terminal.js'
import { version } from '../version.js'
import { withConfig } from '../with-config.js'
import { explanationJson } from './explanation-json.js'
import { noPage } from './no-page.js'
import { pageText } from './page-text.js'

/** What `findings explain` may be told; folders and files are absolute. */
export interface ExplainFlags extends Pick<SiteFlags, 'root' | 'config' | 'now'> {
  readonly out?: string
  readonly site?: string
  readonly base?: string
  readonly drafts?: true
  readonly json?: true
}

/** Explain a page to people, or to programs. */
export async function runExplain(given: string, flags: ExplainFlags, terminal: Terminal): Promise<ExitCode> {
  const { out, err } = terminal
  const explanation = await explanationOf(given, flags, terminal)
  if (flags.json) out.write(jsonText(explanationJson(explanation, version())))
  else if (explanation.outcome === 'page') out.write(pageText(explanation.page, out))
  else if ('problems' in explanation) {
    const { problems, checked } = explanation
    const closing = paragraph(countOf(problems), 'Pages can be explained once there is no error.')
    tellProblems(rootOf(flags), { problems, checked: checked.length, closing }, terminal)
  } else {
    const channel = codes[explanation.outcome] === exitCodes.fine ? out : err
    channel.write(noPage(given, explanation, channel))
  }
  return codes[explanation.outcome]
}

const codes: Readonly<Record<Explanation['outcome'], ExitCode>> = {
  page: exitCodes.fine,
  moved: exitCodes.fine,
  hidden: exitCodes.failed,
  unreached: exitCodes.failed,
  pageless: exitCodes.fine,
  image: exitCodes.fine,
  attachment: exitCodes.fine,
  unknown: exitCodes.failed,
  failed: exitCodes.failed,
  misconfigured: exitCodes.misused,
}

async function explanationOf(given: string, flags: ExplainFlags, { err }: Terminal): Promise<Explanation> {
  const { out, site, base, now, drafts } = flags
  const explanation = await withConfig(flags, { channel: err }, (config, onStage) =>
    explain(config, given, {
      root: rootOf(flags),
      onStage,
      ...(out !== undefined && { out }),
      ...(site !== undefined && { site }),
      ...(base !== undefined && { base }),
      ...(now !== undefined && { now }),
      ...(drafts && { drafts }),
    }),
  )
  return explanation.outcome === 'misconfigured' ? { checked: [], ...explanation } : explanation
}
