import { joinSite } from './build.js'
import type { BuildSettings } from './build-result.js'
import { asLoaded, type BuildOptions, type Config, type LoadedConfig, resolveConfig } from './config/config.js'
import type { UserConfig } from './config/user-config.js'
import { addressToAsk } from './links/address-to-ask.js'
import { type OutwardLink, outwardLinksOf } from './links/outward-links-of.js'
import { createMemo } from './memo/memo.js'
import { type Fault, fault, type Problem } from './problems.js'
import { rules } from './rules/rules.js'
import { Run } from './run.js'
import { SiteCodeError } from './story/site-code.js'
import { type Unbuilt, unbuilt } from './unbuilt.js'

/** Which site is meant, what of it is public, and how its problems count. */
export type OutwardSettings = Pick<BuildOptions, 'root' | 'now' | 'drafts' | 'rules'> &
  Pick<BuildSettings, 'threads' | 'onStage' | 'loadEncoder'>

/** Why nobody knows whether an address is there: the status that its site answers, or what kept the site from answering. */
export type Doubt =
  | number
  | 'time'
  | 'refused'
  | 'lookup'
  | 'certificate'
  | 'broken'
  | 'garbled'
  | 'circle'
  | 'far'
  | 'lost'
  | 'private'

/** What asking for an address came to. It has `moved` when its site says that it stands at `to` for good; `host`: there is no such site; `doi`: doi.org does not know it. */
export type Answer =
  | { readonly state: 'there' }
  | { readonly state: 'moved'; readonly to: string }
  | { readonly state: 'gone'; readonly why: 404 | 410 | 'host' | 'doi' }
  | { readonly state: 'unsure'; readonly why: Doubt }

/** An address of another site, as it is asked for, and the files that lead there. */
export interface AskableAddress {
  readonly url: string
  readonly files: readonly string[]
}

/** The addresses of other sites that readers of a site meet, and the problems that answers come to; or what is wrong with the site, while nobody should be asked. */
export type OutwardLinks =
  | {
      readonly outcome: 'listed'
      /** Where the site itself stands. */
      readonly site: string
      /** The stories and records that were read, as project-relative paths. */
      readonly checked: readonly string[]
      /** Each once, in the order in which they are met. */
      readonly addresses: readonly AskableAddress[]
      /** By the url of an address. Whatever has no answer is no problem. */
      readonly problemsOf: (answers: ReadonlyMap<string, Answer>) => readonly Problem[]
    }
  | Unbuilt

/** List the addresses of a site that is joined, and of which nothing is asked, planned or written. */
export async function outwardLinks(
  source: UserConfig | LoadedConfig,
  settings: OutwardSettings = {},
): Promise<OutwardLinks> {
  const loaded = asLoaded(source, settings.root)
  const resolved = resolveConfig(loaded, { ...settings, write: false })
  const run = new Run(loaded, settings, 'config' in resolved ? resolved.config : undefined)
  if ('faults' in resolved) {
    run.report(resolved.faults)
    return unbuilt(run)
  }
  try {
    // Of a story with errors nobody knows whether it is public.
    const joined = await joinSite(run, resolved.config, createMemo(), { ...settings, cache: true, write: false })
    return joined ? listed(run, resolved.config, outwardLinksOf(joined.site)) : unbuilt(run)
  } catch (error) {
    if (!(error instanceof SiteCodeError)) throw error
    run.report([error.fault])
    return unbuilt(run)
  }
}

function listed(run: Run, config: Config, links: readonly OutwardLink[]): OutwardLinks {
  const files = new Map<string, Set<string>>()
  for (const { href, file } of links) {
    const url = addressToAsk(href)
    if (url !== undefined) files.set(url, (files.get(url) ?? new Set()).add(file))
  }
  return {
    outcome: 'listed',
    site: config.site.url + config.site.base,
    checked: run.sources?.paths ?? [],
    addresses: [...files].map(([url, those]) => ({ url, files: [...those] })),
    problemsOf: (answers) => {
      const asked = new Run(run.loaded, run.settings, config)
      asked.sources = run.sources
      asked.circumstances = { ...run.circumstances, waivers: waiversOf(run) }
      asked.report(links.flatMap((link) => faultOf(link, answers) ?? []))
      return asked.result().problems
    },
  }
}

/** Those for what other sites say; of all others, and of those that are over, builds speak. */
const waiversOf = ({ circumstances }: Run): typeof circumstances.waivers =>
  new Map(
    [...circumstances.waivers].map(([file, waivers]) => [
      file,
      waivers.filter(({ rule, isOver }) => !isOver && asking.has(rule)),
    ]),
  )

const asking: ReadonlySet<string> = new Set(
  Object.entries(rules).flatMap(([id, { asksOthers }]) => (asksOthers ? [id] : [])),
)

function faultOf({ href, file, at }: OutwardLink, answers: ReadonlyMap<string, Answer>): Fault | undefined {
  const url = addressToAsk(href)
  if (url === undefined) return fault('dead-link', file, at, { href, why: 'address' })
  const answer = answers.get(url)
  switch (answer?.state) {
    case 'gone':
      return fault('dead-link', file, at, { href, why: answer.why })
    case 'moved':
      return fault('moved-link', file, at, { href, to: withFragment(answer.to, href) })
    case 'unsure':
      return fault('unsure-link', file, at, { href, why: answer.why })
    default:
      return undefined
  }
}

/** The place on a page stays the same where the page stands elsewhere, unless its site says better. */
function withFragment(to: string, href: string): string {
  const { hash } = new URL(href)
  return hash === '' || to.includes('#') ? to : to + hash
}
