import { achievements } from './achievements.js'
import { audio } from './audio.js'
import { cite } from './cite.js'
import { cta } from './cta.js'
import type { Directive } from './define-directive.js'
import { details } from './details.js'
import { download } from './download.js'
import { feed } from './feed.js'
import { figure } from './figure.js'
import { lang } from './lang.js'
import { newsletter } from './newsletter.js'
import { person } from './person.js'
import { promo } from './promo.js'
import { pullquote } from './pullquote.js'
import { quote } from './quote.js'
import { related } from './related.js'
import { table } from './table.js'
import { video } from './video.js'

/** The directives that every site has. */
export const builtinDirectives: readonly Directive[] = [
  achievements,
  audio,
  cite,
  cta,
  details,
  download,
  feed,
  figure,
  lang,
  newsletter,
  person,
  promo,
  pullquote,
  quote,
  related,
  table,
  video,
]
