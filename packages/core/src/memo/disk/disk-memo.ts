import path from 'node:path'
import type { Config, LoadedConfig } from '../../config/config.js'
import { sha256 } from '../../sha256.js'
import type { Strings } from '../../theme.js'
import { type CheckMemo, hasPureChecks, openCheckMemo } from './check-memo.js'
import { type DraftMemo, hasPureMarkdown, hasPurePages, openDraftMemo, type Use } from './draft-memo.js'
import { fingerprintOf } from './fingerprint.js'
import { type ImageMemo, openImageMemo } from './image-memo.js'
import { isTaken, ownFolder } from './own-folder.js'
import { openPlanMemo, type PlanMemo, type PlanUse } from './plan-memo.js'
import { sweep } from './sweep.js'

/** What earlier builds have left on disk for this one, as far as it may be used. */
export interface DiskMemo {
  /** Of all that files are made of beside sources. */
  readonly fingerprint: string
  readonly drafts: DraftMemo | undefined
  readonly checks: CheckMemo | undefined
  readonly images: ImageMemo
  /** The pages of a language, which are also made of its words and of images by an encoder. */
  readonly planOf: ((language: string, around: AroundPages) => PlanMemo) | undefined
  /** Whether anything that was opened could not be used, though this code had written it. */
  readonly isDamaged: () => boolean
}

/** What pages of a language are made of beside stories. */
interface AroundPages extends Pick<PlanUse, 'sources'> {
  readonly strings: Strings
  /** The id of what makes images smaller, if anything does. */
  readonly encoder: string | undefined
}

/** Where a project keeps what is known of the last publish to an output folder, if it is not to be published itself. */
export const memoFolder = ({ root, outFolder }: Pick<Config, 'root' | 'outFolder'>): string =>
  path.join(ownFolder(root), 'publish', sha256(path.relative(root, outFolder)).slice(0, 12))

/** Forget what is known of other output folders that nothing was published to for long. */
export function sweepMemos(config: Pick<Config, 'root' | 'outFolder'>): void {
  const { dir, base } = path.parse(memoFolder(config))
  sweep(dir, /^[\w-]{12}$/, (name) => name === base)
}

/** Open what earlier builds have left; `known` is the fingerprint, where it was asked for before. Undefined when nobody can tell whether the config is the same, or something else stands in the place of the folder. */
export function openDiskMemo(
  loaded: LoadedConfig,
  config: Config,
  { known, ...how }: Use & { readonly known: string | undefined },
): DiskMemo | undefined {
  if (isTaken(config.root)) return undefined
  const fingerprint = known ?? fingerprintOf(loaded)
  if (fingerprint === undefined) return undefined
  // Where a site is built to stand elsewhere than its config says, other links are its own.
  const print = config.homes.length > 1 ? sha256(JSON.stringify([fingerprint, config.homes])) : fingerprint
  const drafts = hasPureMarkdown(config.markdown) ? openDraftMemo(config.root, print, how) : undefined
  const chosen = [config.site, config.drafts, config.isPreview, config.fingerprint]
  const folder = memoFolder(config)
  const checks =
    drafts && hasPureChecks(config)
      ? openCheckMemo(path.join(folder, 'checks'), sha256(JSON.stringify([fingerprint, chosen, config.rules])), how)
      : undefined
  const images = openImageMemo(config.root, fingerprint, how)
  const opened: (DraftMemo | CheckMemo | ImageMemo | PlanMemo | undefined)[] = [drafts, checks, images]
  const planOf = (language: string, { strings, encoder, sources }: AroundPages): PlanMemo => {
    const print = sha256(JSON.stringify([fingerprint, ...chosen, strings, encoder]))
    const plan = openPlanMemo(path.join(folder, `plan-${language}`), { ...how, fingerprint: print, sources })
    opened.push(plan)
    return plan
  }
  return {
    fingerprint,
    drafts,
    checks,
    images,
    planOf: hasPurePages(config) ? planOf : undefined,
    isDamaged: () => opened.some((one) => one?.isDamaged),
  }
}
