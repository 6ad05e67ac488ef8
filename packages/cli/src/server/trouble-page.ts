import type { LiveSite } from './live-site.js'
import { reloadTag } from './with-reload.js'

/** What stands in for the pages of a site that could not be built yet: the problems, as the terminal shows them. */
export function troublePage({ trouble, version }: LiveSite): string {
  const title = trouble ? 'This site cannot be built yet' : 'Building the site…'
  const problems = trouble ? `<pre>${escaped(trouble.text)}</pre>\n` : ''
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="findings" content="trouble">
<title>${title}</title>
<style>body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem } pre { font: .875rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }</style>
<h1>${title}</h1>
${problems}<p>This page loads again by itself.</p>
${reloadTag(version)}
`
}

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => names[sign] ?? sign)
