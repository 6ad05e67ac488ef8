import path from 'node:path'
import type { Config } from '../config/config.js'
import { attachmentEnding } from '../files/endings.js'
import type { Values } from '../rules/rule.js'
import { decoded } from './decoded.js'

/** The end of a host’s name that is no file’s; those of countries are endings of files too. */
const hostLook = /^(?:[\p{L}\p{N}-]+\.)+(?:com|edu|gov|info|net|org|uk|eu)$/iu
/** With a path behind it, any other end will do. */
const longHostLook = /^(?:[\p{L}\p{N}-]+\.)+(?!md$)[a-z]{2,}$/iu
const mailLook = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:.]+$/
/** Endings of what Findings writes itself. */
const pageEndings = /^(?:\.md|\.html?|\.xml)?$/i

/** What a link that leads nowhere was meant to be, and how that is written: an e-mail address, another website, a file to download. */
export function linkAdvice(href: string, from: string, { content, static: staticFolder }: Config): Values {
  const written = href.trim()
  const [target = ''] = /^[^?#]*/.exec(written) ?? []
  if (mailLook.test(target)) return { as: 'mail', write: `mailto:${written}` }
  const [host = '', ...rest] = target.split('/')
  if (/^www\../i.test(host) || (rest.length > 0 ? longHostLook : hostLook).test(host))
    return { as: 'site', write: `https://${written}` }
  if (pageEndings.test(path.posix.extname(target))) return {}
  const beside = path.posix.join(path.posix.dirname(from), decoded(target))
  if (attachmentEnding.test(target) && !target.startsWith('/') && beside.startsWith(`${content}/`))
    return { as: 'attachment', put: beside }
  const name = target.startsWith('/') ? target : `/${path.posix.basename(target)}`
  return { as: 'file', write: name, put: staticFolder + decoded(name) }
}
