import { Features, transform } from 'lightningcss'
import { type Fault, fault } from '../problems.js'

/** A style sheet as somebody wrote it. */
export interface Sheet {
  /** What a problem calls it. */
  readonly file: string
  readonly css: string
  /** The cascade layer that it comes to stand in. */
  readonly layer?: string | undefined
}

const version = (major: number, minor = 0) => (major << 16) | (minor << 8)

/**
 * The oldest browsers that get styles they understand, in Lightning CSS's notation: the last that run on Windows 7 and
 * on the telephones of 2015. All of them know cascade layers; what they do not know, such as nesting, is rewritten.
 */
const targets = {
  chrome: version(109),
  edge: version(109),
  firefox: version(115),
  ios_saf: version(15, 6),
  safari: version(15, 6),
  samsung: version(21),
}

/** One minified style sheet of many, in their order, and the files that it asks for. A faulty sheet is left out and reported at its place. */
export function bundleStyles(sheets: readonly Sheet[]): {
  readonly css: string
  readonly requests: readonly Request[]
  readonly faults: readonly Fault[]
} {
  const checked = sheets.map(check)
  const css = checked.map((sheet) => sheet.css).join('')
  return {
    css: minify('all', css).css,
    requests: checked.flatMap((sheet) => sheet.requests),
    faults: checked.flatMap((sheet) => sheet.faults),
  }
}

/** A sheet by itself, so that one with an unclosed bracket cannot swallow the next. */
function check({ file, css, layer }: Sheet): ReturnType<typeof bundleStyles> {
  try {
    const { css: small, imports, requests } = minify(file, css)
    if (imports.length > 0) {
      return { css: '', requests: [], faults: imports.map((place) => unreadable(file, css, place)) }
    }
    const faults = requests.flatMap((one) => (isElsewhere(one.url) ? [faultOf('third-party-request', one)] : []))
    return { css: layer === undefined || small === '' ? small : `@layer ${layer}{${small}}`, requests, faults }
  } catch (error) {
    if (!isSyntaxError(error)) throw error
    return { css: '', requests: [], faults: [unreadable(file, css, error.loc)] }
  }
}

interface Place {
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
}

/** A file that a sheet has browsers ask for. */
export interface Request extends Place {
  /** The sheet. */
  readonly file: string
  readonly url: string
}

/** A fault of what a sheet asks for, at its place. */
export const faultOf = (rule: 'third-party-request' | 'missing-asset', { url, file, ...place }: Request, more = {}) =>
  fault(rule, file, { span: spanAt(place) }, { url, ...more })

const isElsewhere = (url: string) => /^(?:https?:)?\/\//i.test(url)

/** The sheet made small, and where it would load others, or files. */
function minify(
  filename: string,
  css: string,
): { readonly css: string; readonly imports: readonly Place[]; readonly requests: readonly Request[] } {
  const imports: Place[] = []
  const requests: Request[] = []
  const { code } = transform({
    filename,
    code: new TextEncoder().encode(css),
    minify: true,
    targets,
    exclude: Features.LightDark, // its custom properties are only needed by light-dark()
    visitor: {
      Url: ({ url, loc }) => {
        requests.push({ file: filename, url, line: loc.line, column: loc.column })
      },
      Rule: {
        import: ({ value }) => {
          imports.push({ line: value.loc.line + 1, column: value.loc.column })
        },
      },
    },
  })
  return { css: new TextDecoder().decode(code), imports, requests }
}

function unreadable(file: string, css: string, place: Place): Fault {
  const found = css.split('\n')[place.line - 1]?.trim().slice(0, 60)
  return fault('invalid-css', file, { span: spanAt(place) }, { found: found || 'the end of the file' })
}

const spanAt = ({ line, column }: Place) => ({ start: { line, column }, end: { line, column: column + 1 } })

function isSyntaxError(error: unknown): error is SyntaxError & { readonly loc: Place } {
  return error instanceof SyntaxError && 'loc' in error
}
