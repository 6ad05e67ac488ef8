import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Fault, fault } from '../problems.js'
import { rename } from '../publish/patiently.js'
import { writeAnew } from '../publish/write-anew.js'
import { sha256 } from '../sha256.js'
import type { Strings } from '../theme.js'
import { type Emitted, offsetInTemplate } from './emit.js'
import { explainDiagnostic } from './explain-diagnostic.js'
import type { TemplateSource } from './load-templates.js'
import { offsetInCode } from './offset-in-code.js'
import { findTsc, runTsc, type Tsc } from './run-tsc.js'
import { type Diagnostic, readTscOutput } from './tsc-output.js'
import { typedPrelude } from './typed-prelude.js'
import { typedTemplate } from './typed-template.js'
import type { ViewModules } from './view-modules.js'
import { inWorkFolder } from './work-folder.js'

/** The templates of a site and what their types depend on. */
export interface TypedSite {
  /** The project's folder, whose TypeScript is used; what was found is remembered in `.findings/types/` below it. */
  readonly root: string
  /** For a compiler that fails. */
  readonly configFile: string
  /** The templates to check: those that can be compiled. */
  readonly sources: readonly TemplateSource[]
  /** The names of all. */
  readonly templates: readonly string[]
  readonly views: ViewModules
  readonly kindTemplates: readonly string[]
  readonly language: string
  readonly strings: Strings
}

/** `by` is `rendering` when there was no compiler that could check: then faults show only while pages are rendered. */
export interface TypeCheck {
  readonly by: 'types' | 'rendering'
  readonly faults: readonly Fault[]
}

/** Check every template against the type of its view, with the project's own TypeScript. Never throws for what that does. */
export async function checkTypes(site: TypedSite): Promise<TypeCheck> {
  const program = programOf(site)
  const content = hashOf(program, site.views)
  if (isVouchedFor(content, site.views)) return { by: 'types', faults: [] }
  const tsc = findTsc(site.root)
  if (!tsc) return { by: 'rendering', faults: [] }
  const memo = path.join(site.root, '.findings/types/checked.json')
  const files = sha256(JSON.stringify(site.sources.map(({ file }) => file))) // faults name them
  const key = `${content} ${files} ${tsc.version} ${tsc.command}`
  const known = recall(memo, key)
  if (known) return known
  const checked = await run(program, site, tsc).catch((error: unknown) => failed(site, tsc, String(error)))
  if (checked.by === 'types') remember(memo, key, checked)
  return checked
}

interface Program {
  readonly files: ReadonlyMap<string, string>
  /** File of the program → template. */
  readonly templates: ReadonlyMap<string, { readonly name: string; readonly emitted: Emitted }>
}

function programOf({ sources, templates: names, views, kindTemplates, strings }: TypedSite): Program {
  const templates = new Map(
    sources.map((source, index) => [`template-${index}.ts`, { name: source.name, emitted: typedTemplate(source) }]),
  )
  return {
    templates,
    files: new Map([
      ['tsconfig.json', tsconfig([...templates.keys()], views.core.file)],
      ['prelude.ts', typedPrelude({ views, templates: names, kindTemplates, strings })],
      ...[...templates].map(([file, { emitted }]) => [file, emitted.code] as const),
    ]),
  }
}

/** Our settings, whatever the project's are: strict about what is missing, quiet about what a template leaves untyped. */
function tsconfig(files: readonly string[], coreViews: string): string {
  const compilerOptions = {
    strict: true,
    noImplicitAny: false,
    noUncheckedIndexedAccess: true,
    allowUnreachableCode: true,
    allowUnusedLabels: true,
    noEmit: true,
    skipLibCheck: true,
    target: 'es2022',
    lib: ['es2023'],
    module: 'esnext',
    moduleResolution: 'bundler',
    types: [],
    paths: { '@findings/core': [coreViews.replaceAll('\\', '/')] },
  }
  return JSON.stringify({ compilerOptions, files }, undefined, 2)
}

const run = (program: Program, site: TypedSite, tsc: Tsc): Promise<TypeCheck> =>
  inWorkFolder(path.join(site.root, '.findings/types'), async (folder) => {
    for (const [file, content] of program.files) writeFileSync(path.join(folder, file), content)
    const ran = await runTsc(tsc, folder)
    if ('failure' in ran) return failed(site, tsc, ran.failure)
    const { diagnostics, rest } = readTscOutput(ran.printed)
    if (rest.length > 0) return failed(site, tsc, rest.join('\n'))
    if (ran.code !== 0 && diagnostics.length === 0)
      return failed(site, tsc, ran.complaints.trim() || `it ended with ${ran.code}`)
    // What is wrong in a file that we wrote, and that is no template, is wrong with us.
    const ours = diagnostics.find(
      ({ file }) => !program.templates.has(file) && !file.startsWith('..') && !path.isAbsolute(file),
    )
    if (ours) return failed(site, tsc, ours.message)
    return { by: 'types', faults: diagnostics.map((one) => faultOf(one, program, site, folder)) }
  })

function faultOf(diagnostic: Diagnostic, { templates }: Program, site: TypedSite, folder: string): Fault {
  const { file, line, column, message } = diagnostic
  const template = templates.get(file)
  if (!template) {
    // Not a template: the module of the site or the theme that declares the views.
    const elsewhere = path.relative(site.root, path.resolve(folder, file)).replaceAll('\\', '/')
    const span = { start: { line, column }, end: { line, column: column + 1 } }
    return fault('template-type', elsewhere, { span }, { reason: message })
  }
  const { name, emitted } = template
  const offset = offsetInTemplate(emitted, offsetInCode(emitted.code, { line, column }))
  const tag = emitted.tags.findLast(({ start }) => start <= offset) ?? { type: 'code' as const, code: '', start: 0 }
  return explainDiagnostic(diagnostic, {
    name,
    offset,
    tag,
    file: emitted.file,
    source: emitted.source,
    templates: site.templates,
    keys: Object.keys(site.strings),
    language: site.language,
    modules: sourcesOf(site.views),
  })
}

/** A compiler that cannot check is worth a word, not the end of the build: rendering finds most of the same. */
function failed({ configFile }: TypedSite, { version }: Tsc, why: string): TypeCheck {
  return { by: 'rendering', faults: [fault('template-types-failed', configFile, undefined, { version, why })] }
}

/** Says what is checked, wherever it stands. */
function hashOf({ files }: Program, views: ViewModules): string {
  const text = JSON.stringify([[...files], sourcesOf(views)])
  const placeless = Object.entries(views).reduce(
    (all, [name, module]) => (module ? all.replaceAll(stemOf(module.file), name) : all),
    text,
  )
  return sha256(placeless)
}

/** A theme lists the hashes of what it was published with, and found right, in `<views>.checked`. */
function isVouchedFor(hash: string, { theme }: ViewModules): boolean {
  if (!theme) return false
  try {
    return readFileSync(`${theme.file.replace(ending, '')}.checked`, 'utf8')
      .split('\n')
      .includes(hash)
  } catch {
    return false
  }
}

const ending = /(?:\.d)?\.ts$/
const stemOf = (file: string) => file.replaceAll('\\', '/').replace(ending, '')

const sourcesOf = ({ core, theme, site }: ViewModules) => [core, theme, site].map((module) => module?.source ?? '')

/** By which damage shows. */
const sumOf = (faults: readonly unknown[]): string => sha256(JSON.stringify(faults))

function recall(file: string, key: string): TypeCheck | undefined {
  try {
    const known: { key?: unknown; faults?: unknown; sum?: unknown } = JSON.parse(readFileSync(file, 'utf8'))
    const { faults } = known
    if (known.key !== key || !Array.isArray(faults) || known.sum !== sumOf(faults)) return undefined
    return { by: 'types', faults }
  } catch {
    return undefined // nothing is remembered, or nothing that can be read: check again
  }
}

function remember(file: string, key: string, { faults }: TypeCheck): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    const staged = `${file}.new` // what two builds tear between them is no JSON
    writeAnew(staged, JSON.stringify({ key, faults, sum: sumOf(faults) }))
    rename(staged, file)
  } catch {
    // a project that cannot be written to: the next check takes as long as this one
  }
}
