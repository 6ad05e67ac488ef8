import { nearest, type TemplateDescription, type ThemeDescription } from '@findings/core'
import { ownerOf } from './load-theme.js'
import { hashOf, plainText, readStamp } from './stamp.js'
import { unifiedDiff } from './unified-diff.js'

/**
 * `current`: the theme's original is still the one that was ejected. `stale`: it has changed since. `gone`: it is no more.
 * `unstamped`: nobody knows which original it was made from. `identical`: it is the theme's, word for word.
 */
export type OverrideStatus = 'stale' | 'gone' | 'unstamped' | 'identical' | 'current'

/** A template of the site that takes the place of one of the theme, and how the two stand. */
export interface Override {
  readonly name: string
  /** Project-relative. */
  readonly file: string
  readonly status: OverrideStatus
  /** The theme that it was ejected from, such as `theme-charity 0.1.0`. */
  readonly ejectedFrom?: string
  /** Of one whose original is gone: the template that it most likely became. */
  readonly nearest?: string
  /** The original that was kept is not the one that the stamp names: one of the two was changed. */
  readonly originalAltered?: true
  /** What the theme changed since it was ejected, when the original of then was kept. */
  readonly themeChanged?: string
  /** What the site changed: since it was ejected, or, when that original was not kept, of the theme's as it is. */
  readonly siteChanged?: string
  /** What the template should be compared with from now on. */
  readonly original?: { readonly from: string; readonly name: string; readonly source: string }
}

/** How every override of a site stands; `keptOriginal` gives the original as it was ejected, where that was kept. */
export function examineOverrides(
  theme: ThemeDescription,
  keptOriginal: (name: string) => string | undefined,
): readonly Override[] {
  return theme.templates.flatMap((template) => examine(template, theme, keptOriginal))
}

function examine(
  { name, own }: TemplateDescription,
  theme: ThemeDescription,
  keptOriginal: (name: string) => string | undefined,
): readonly Override[] {
  if (!own) return []
  const { text, stamp } = readStamp(own.source)
  // A copy under another name, such as the template of a kind of its own, still comes from the theme's.
  const base = stamp?.name ?? name
  const found = theme.templates.find((one) => one.name === base)?.original
  if (!found && !stamp) return []
  const original = found && { from: ownerOf(theme, found), name: base, source: plainText(found.source) }
  const kept = stamp && (keptOriginal(name) ?? keptOriginal(base))
  const isAltered = kept !== undefined && hashOf(kept) !== stamp?.hash
  const then = kept !== undefined && !isAltered ? { title: `${stamp?.from} ${base}`, text: plainText(kept) } : undefined
  const mine = { title: own.file, text }
  const now = original && { title: `${original.from} ${base}`, text: original.source }
  const from = then ?? now
  const both = {
    name,
    file: own.file,
    ...(stamp && { ejectedFrom: stamp.from }),
    ...(isAltered && { originalAltered: true as const }),
    ...(original && { original }),
  }
  const siteChanged = from && from.text !== text ? { siteChanged: unifiedDiff(from, mine) } : {}

  if (!now) {
    const others = theme.templates.flatMap((one) => (one.original && one.name !== name ? [one.name] : []))
    const meant = nearest(base, others)
    return [{ ...both, status: 'gone', ...siteChanged, ...(meant && { nearest: meant }) }]
  }
  if (now.text === text) return [{ ...both, status: 'identical' }]
  if (!stamp) return [{ ...both, status: 'unstamped', ...siteChanged }]
  if (stamp.hash === hashOf(now.text)) return [{ ...both, status: 'current', ...siteChanged }]
  return [{ ...both, status: 'stale', ...siteChanged, ...(then && { themeChanged: unifiedDiff(then, now) }) }]
}
