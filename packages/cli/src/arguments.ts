import { lstatSync, statSync } from 'node:fs'
import { isIP } from 'node:net'
import path from 'node:path'
import { InvalidArgumentError } from 'commander'
import { shownPath } from './shown-path.js'

/** `--root`: an existing folder, made absolute. */
export function folderArgument(value: string): string {
  const stats = statSync(value, { throwIfNoEntry: false })
  if (!stats) throw new InvalidArgumentError('There is no such folder.')
  if (!stats.isDirectory()) throw new InvalidArgumentError('It is a file; expected a folder.')
  return path.resolve(value)
}

/** A folder to write to, which may be missing, as may those above it, made absolute. */
export function newFolderArgument(value: string): string {
  if (value === '') throw new InvalidArgumentError('It is empty; expected a folder.')
  const folder = path.resolve(value)
  for (const one of fromTop(folder)) {
    if (!lstatSync(one, { throwIfNoEntry: false })) break
    const stats = statSync(one, { throwIfNoEntry: false })
    const name = one === folder ? 'It' : shownPath(one)
    if (!stats) throw new InvalidArgumentError(`${name} is a link that leads nowhere; expected a folder.`)
    if (!stats.isDirectory()) throw new InvalidArgumentError(`${name} is a file; expected a folder.`)
  }
  return folder
}

/** A folder after those above it. */
function fromTop(folder: string): readonly string[] {
  const above = path.dirname(folder)
  return above === folder ? [folder] : [...fromTop(above), folder]
}

/** `--config`: an existing file, made absolute. */
export function fileArgument(value: string): string {
  const stats = statSync(value, { throwIfNoEntry: false })
  if (!stats) throw new InvalidArgumentError('There is no such file.')
  if (stats.isDirectory()) throw new InvalidArgumentError('It is a folder; expected a file.')
  return path.resolve(value)
}

/** `--only`, which may be given again and again. */
export function onlyArgument(value: string, before: readonly string[] = []): readonly string[] {
  if (value === '') throw new InvalidArgumentError('It is empty; expected a file, a folder or a pattern of file names.')
  return [...before, value]
}

/** `--site`: an address without a path, which `--base` would hold. */
export function siteArgument(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || !/^https?:\/\//i.test(value)) {
    throw new InvalidArgumentError('Expected an address like https://charity.example.org.')
  }
  if (url.pathname !== '/' || url.search || url.hash) {
    throw new InvalidArgumentError(`Expected an address without a path, such as ${url.origin}; see --base.`)
  }
  return value
}

/** `--url`: an address of which a config may say all, written as there. */
export function originArgument(value: string): string {
  if (/^https?:\/\/[^/?#@\s]+\/?$/i.test(value) && URL.canParse(value)) return new URL(value).origin
  throw new InvalidArgumentError('Expected an address without a path, like https://charity.example.org.')
}

/** `--base`: a path, which begins and ends in a slash whether or not one was written. */
export function baseArgument(value: string): string {
  const base = `/${value}/`.replace(/\/+/g, '/')
  if (/^\/(?:[\w.~-]+\/)*$/.test(base)) return base
  throw new InvalidArgumentError('Expected a path like / or /research/.')
}

/** `--now`: an existing day, or an instant with a zone. */
export function nowArgument(value: string): string {
  const [, day, offset = 'Z'] =
    /^(\d{4}-\d{2}-\d{2})(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d))?$/.exec(
      value,
    ) ?? []
  // The calendar moves a day that it does not have, such as 30 February, into the next month.
  const date = new Date(`${day}T00:00:00Z`)
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${day}T`) && offset !== ''
  if (exists && date.getUTCFullYear() >= 1000) return value
  throw new InvalidArgumentError('Expected a day like 2026-03-09, or a time like 2026-03-09T00:01Z.')
}

/** `--max-warnings`: a whole number. */
export function countArgument(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Expected a whole number, such as 0.')
}

/** A whole number between two others. */
export const wholeArgument =
  (from: number, to: number) =>
  (value: string): number => {
    if (/^\d{1,9}$/.test(value) && Number(value) >= from && Number(value) <= to) return Number(value)
    throw new InvalidArgumentError(`Expected a whole number from ${from} to ${to}.`)
  }

/** `--threads`: from 1 to 64. */
export function threadsArgument(value: string): number {
  if (/^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= 64) return Number(value)
  throw new InvalidArgumentError('Expected a number from 1 to 64.')
}

/** `--port`: 0, for any that is free, to 65535. */
export function portArgument(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value)
  throw new InvalidArgumentError('Expected a number from 0 to 65535.')
}

/** `--host`: a name or an address of this machine; an IPv6 address with or without brackets. */
export function hostArgument(value: string): string {
  const host = value.replace(/^\[(.*)\]$/, '$1')
  if (isIP(host) || /^(?!\d+$)[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i.test(host)) return host.toLowerCase()
  throw new InvalidArgumentError('Expected a name or an address, such as 0.0.0.0, without http:// and port.')
}
