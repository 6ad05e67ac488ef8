import path from 'node:path'
import type { Pluggable } from 'unified'
import * as z from 'zod'
import { isDay, isYearOrMonth } from '../dates/dates.js'
import type { Directive } from '../directives/define-directive.js'
import type { Kind } from '../kinds/define-kind.js'
import * as f from '../kinds/fields.js'
import { isRoute, routeWords } from '../kinds/route.js'
import type { Output } from '../outputs/define-output.js'
import { type RuleId, rules } from '../rules/rules.js'
import type { Theme } from '../theme.js'
import { isDirective, isKind, isOutput, isTheme } from './made-by.js'

const language = () => f.text('a language tag like en-GB').refine(isLanguage, 'a language tag like en-GB')
const labelledLink = () => z.strictObject({ label: f.text(), href: f.link() }, 'the fields label and href')
const menu = () =>
  z.strictObject({ heading: f.text().optional(), links: f.list(labelledLink()) }, 'the fields heading and links')
const phone = () => z.strictObject({ text: f.text(), number: f.phone() }, 'the fields text and number')
const folder = () => f.text('the path of a folder').transform(tidyPath)
const insideWords = 'the path of a folder inside the project'
const sourceFolder = () => folder().refine(isInside, insideWords)
const originWords = 'an address without a path, like https://www.example.org; the path goes into `base`'
const origin = () =>
  f
    .url()
    .refine((value) => !URL.canParse(value) || /^\w+:\/\/[^/?#@\s]+\/?$/.test(value), originWords)
    .transform((value) => new URL(value).origin)
const tagWords = 'a host and a date on which it was yours, like example.org,2026'
const baseWords = 'a path like / or /research/'
const redirectWords = "old addresses and where they lead, as in { '/category/news/': '/news/' }"
const page = () => f.link().refine(({ href }) => isPageAddress(href), 'the address of a page')
const severity = () => f.oneOf(['off', 'warning', 'error'])
const isFunction = (value: unknown) => typeof value === 'function'
const plugin = z.custom<Pluggable>(
  (value) => isFunction(value) || (Array.isArray(value) && isFunction(value[0])),
  'a unified plugin, or a list of a plugin and its options',
)
const madeBy = <T>(what: string, test: (value: unknown) => boolean) => z.custom<T>(test, `something made by ${what}`)
const directiveWords = 'defineDirective(), with name, forms (text, leaf, container), attributes and view'

const organisation = () =>
  z.strictObject({
    name: f.text('a name').optional(),
    nameLines: f.list(f.text()).unwrap().max(2, 'one or two lines').default([]),
    legalName: f.text('a name').optional(),
    logo: f.image().optional(),
    registrations: f.list(f.text()),
    address: f.list(f.text()),
    copyrightFrom: z.number('a year').int('a year').min(1800, 'a year').max(9999, 'a year').optional(),
  })
const nav = () =>
  z.strictObject({ primary: f.list(labelledLink()), action: labelledLink().optional(), section: f.list(menu()) })
const utilityBar = () => z.strictObject({ text: f.text(), phone: phone().optional(), link: labelledLink().optional() })
const contact = () =>
  z.strictObject({
    heading: f.text(),
    text: f.text().optional(),
    phone: phone().optional(),
    email: f.email().optional(),
    address: f.list(f.text()),
    hours: f.text().optional(),
  })
const donate = () =>
  z.strictObject({ href: f.link(), label: f.text(), heading: f.text().optional(), text: f.text().optional() })
const newsletters = () =>
  z.record(
    z.string().regex(/^[a-z][a-z0-9-]*$/, 'a short name in lower case'),
    z.strictObject({
      heading: f.text(),
      pitch: f.text().optional(),
      endpoint: f.url(),
      fields: f
        .list(
          z.strictObject({
            name: f.text(),
            label: f.text(),
            type: f.oneOf(['email', 'text', 'checkbox']).default('text'),
            required: f.flag().default(false),
            autocomplete: f.text().optional(),
          }),
        )
        .unwrap()
        .min(1, 'at least one field'),
      basis: f.text().optional(),
      privacyHref: f.link().optional(),
      success: z.strictObject({ title: f.text(), message: f.text() }).optional(),
    }),
  )
const responses = () =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('none') }),
    z.strictObject({ type: z.literal('mailto'), address: f.email(), label: f.text() }),
    z.strictObject({ type: z.literal('link'), href: f.link(), label: f.text() }),
  ])
const footer = () => z.strictObject({ groups: f.list(menu()), legal: f.list(labelledLink()) })

const word = () => z.string().regex(/[\p{L}\p{N}]/u, 'a word or a phrase')
const insteadWords = 'what to write instead, or `false` for a word that may stand'
const instead = () => z.union([f.text(insteadWords), z.literal(false, insteadWords)])
/** A word or phrase → what to write instead; or a language → such words. */
const avoidedWords = () =>
  z.record(
    word(),
    z.union([instead(), z.record(word(), instead(), insteadWords)]),
    "words and what to write instead, as in { sufferers: 'people with …' }",
  )
const subjectWords = () =>
  z.strictObject(
    { animals: f.list(word()), cells: f.list(word()), modelling: f.list(word()) },
    'the fields animals, cells and modelling',
  )

/** What the config says in another language. A part replaces the same part whole; of `site`, `organisation` and `options`, each field does, of `newsletters` each of them. */
const translation = () =>
  z.strictObject({
    site: z
      .strictObject({ name: f.text('the name of the site').optional(), description: f.text().optional() })
      .optional(),
    organisation: z
      .strictObject({
        name: f.text('a name').optional(),
        nameLines: f.list(f.text()).unwrap().max(2, 'one or two lines').optional(),
        legalName: f.text('a name').optional(),
        logo: f.image().optional(),
        registrations: f.list(f.text()).unwrap().optional(),
        address: f.list(f.text()).unwrap().optional(),
      })
      .optional(),
    nav: nav().optional(),
    utilityBar: utilityBar().optional(),
    contacts: f.list(contact()).unwrap().optional(),
    donate: donate().optional(),
    newsletters: newsletters().optional(),
    responses: responses().optional(),
    footer: footer().optional(),
    /** Options of the theme. */
    options: z.record(z.string(), z.unknown()).optional(),
  })

/** What a config file may say; the messages complete “expected …”. */
export const configSchema = z.strictObject(
  {
    site: z.strictObject(
      {
        url: origin(),
        base: z
          .string(baseWords)
          .regex(/^\/(?:[\w.~-]+\/)*$/, baseWords)
          .default('/'),
        name: f.text('the name of the site'),
        description: f.text().optional(),
        language: language().default('en-GB'),
        languages: f.list(language()),
        timeZone: f
          .text('a time zone like Europe/London')
          .refine(isTimeZone, 'a time zone like Europe/London')
          .default('UTC'),
        dateStyle: f.oneOf(['full', 'long', 'medium', 'short']).default('long'),
        trailingSlash: f.oneOf(['always', 'never']).default('always'),
        tag: f.text(tagWords).refine(isTag, tagWords).optional(),
        icon: f.link().optional(),
        image: f.image().optional(),
      },
      'the fields url and name',
    ),
    organisation: organisation().prefault({}),
    nav: nav().prefault({}),
    utilityBar: utilityBar().optional(),
    contacts: f.list(contact()),
    donate: donate().optional(),
    newsletters: newsletters().default({}),
    responses: responses().default({ type: 'none' }),
    footer: footer().prefault({}),
    translations: z.record(language(), translation()).default({}),
    content: sourceFolder().default('content'),
    out: folder().default('dist'),
    static: sourceFolder().default('static'),
    ignore: f.list(f.text('a pattern of file names, such as notes/**')),
    kinds: f.list(madeBy<Kind>('defineKind()', isKind)),
    routes: z.record(z.string(), z.string(routeWords).refine(isRoute, routeWords)).default({}),
    /** Addresses that lead elsewhere: `{ '/news/': '/discoveries/' }`. */
    redirects: z.record(z.string(), page(), redirectWords).default({}),
    pagination: z.strictObject({ size: f.count().default(10) }).prefault({}),
    markdown: z
      .strictObject({
        parser: z.enum(['auto', 'remark', 'native'], '`auto`, `remark` or `native`').default('auto'),
        cacheKey: f.text('a text').optional(),
        remarkPlugins: f.list(plugin),
        rehypePlugins: f.list(plugin),
        directives: f.list(madeBy<Directive>(directiveWords, isDirective)),
      })
      .prefault({}),
    rules: z
      .partialRecord(
        z.enum(Object.keys(rules) as [RuleId]),
        z.union([severity(), z.record(z.string(), severity(), 'severities by kind')]),
      )
      .default({}),
    acronyms: f.list(f.text('an acronym')),
    avoidedWords: avoidedWords().default({}),
    subjectWords: z.record(language(), subjectWords()).default({}),
    outputs: f.list(madeBy<Output>('defineOutput()', isOutput)),
    theme: madeBy<Theme>('a theme, such as charity()', isTheme),
  },
  'an object with the fields site and theme',
)

export type CheckedConfig = z.output<typeof configSchema>
export type Translation = z.output<ReturnType<typeof translation>>

/** A path, a file or a full address that browsers understand. */
function isPageAddress(href: string): boolean {
  if (/^(?:https?:)?\/\//i.test(href)) return URL.canParse(href, 'https://example.org')
  return !/^(?:mailto:|tel:|[?#])/i.test(href)
}

/** `./content/` means `content`. */
function tidyPath(folder: string): string {
  return path
    .normalize(folder)
    .replaceAll(path.sep, '/')
    .replace(/(?<=.)\/+$/, '')
}

function isInside(folder: string): boolean {
  return !path.isAbsolute(folder) && !/^\.{1,2}(?:\/|$)/.test(folder)
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** RFC 4151: a host name and, after a comma, a year, month or day. */
function isTag(tag: string): boolean {
  const [host = '', date = '', ...more] = tag.split(',')
  const isHost = host.split('.').every((part) => /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/i.test(part))
  return isHost && (isYearOrMonth(date) || isDay(date)) && more.length === 0
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}
