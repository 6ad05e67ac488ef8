import { escaped } from './escaped.js'
import { reloadTag } from './with-reload.js'

interface OwnPage {
  /** Text. */
  readonly title: string
  /** HTML. */
  readonly body: string
  /** HTML that stands in the head. */
  readonly head?: string
}

/** A page of the server itself, which the script keeps current. */
export const ownPage = ({ title, body, head = '' }: OwnPage, version: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
${head}<title>${escaped(title)}</title>
<style>body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; overflow-wrap: anywhere } pre { font: .875rem/1.5 ui-monospace, monospace; white-space: pre-wrap }</style>
<h1>${escaped(title)}</h1>
${body}
${reloadTag(version)}
`
