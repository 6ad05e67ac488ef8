import { createSpans } from '../front-matter/points.js'
import { type Fault, fault } from '../problems.js'
import type { TemplateSource } from './load-templates.js'

/** What loads nothing as it stands: tags of Eta, comments, and the code of scripts. */
const unsent = /<%[\s\S]*?%>|<!--[\s\S]*?-->|(?<=<script\b[^>]*>)[\s\S]*?(?=<\/script>)/gi

const elsewhere = String.raw`["']?((?:https?:)?//[^"'\s>]+)`
const loaded = String.raw`<(?:script|img|iframe|embed|source|track|video|audio|input)\b[^>]*?\s(?:src|srcset|poster)\s*=\s*${elsewhere}`
/** A `link` that loads something, or opens a connection for that. */
const linked = String.raw`<link\b(?=[^>]*\srel\s*=\s*(?:["'][^"'>]*|[^"'\s>]*)(?:stylesheet|icon|pre(?:load|connect|fetch)|manifest))[^>]*?\shref\s*=\s*${elsewhere}`

/** Files of other sites that pages would load, where a template writes their address: what it works out is not known here. */
export function checkRequests({ file, source }: TemplateSource): readonly Fault[] {
  const html = source.replace(unsent, (text) => text.replace(/[^\n]/g, ' '))
  const spanOf = createSpans(source)
  return [...html.matchAll(new RegExp(`${loaded}|${linked}`, 'gi'))].map(({ 0: found, 1: first, 2: second, index }) => {
    const url = first ?? second ?? ''
    const end = index + found.length
    return fault('third-party-request', file, { span: spanOf(end - url.length, end) }, { url })
  })
}
