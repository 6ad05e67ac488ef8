import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TransformOptions } from 'jiti'
import { findConflict } from '../front-matter/conflict.js'
import { describe, fault, type Problem } from '../problems.js'
import { codeFolder } from './code-folder.js'
import type { LoadedConfig } from './config.js'
import { findConfig, readSource } from './find-config.js'
import { missingModule } from './missing-module.js'
import { compiled } from './module-cache.js'
import { placeOfError } from './place-of-error.js'
import { syntaxError } from './syntax-error.js'
import type { UserConfig } from './user-config.js'

/**
 * Load `findings.config.ts` (or `.mts`, `.js`, `.mjs`) of a project folder, or `file`. Nothing is checked yet: `build` does that.
 * As with every module, a process loads a `.mjs` once.
 * A config that is missing or throws comes back as a problem.
 */
export async function loadConfig(
  options: { readonly root?: string; readonly file?: string } = {},
): Promise<{ config: LoadedConfig } | { problems: readonly Problem[] }> {
  const folder = path.resolve(options.root ?? '.')
  const file = options.file === undefined ? findConfig(folder) : path.resolve(options.file)
  if (file === undefined) {
    return { problems: [describe(fault('missing-config', folder, undefined, { root: folder }), undefined, 'error')] }
  }
  const root = options.root === undefined ? path.dirname(file) : folder
  const name = path.relative(root, file).replaceAll('\\', '/')
  try {
    const source = readSource(file)
    const module = await importConfig(file, root)
    const user = 'default' in module ? module.default : undefined
    if (user === undefined || user === null) {
      const reason = 'it exports no config. Begin it with `export default defineConfig({`'
      const failed = fault('config-failed', name, undefined, { reason })
      return { problems: [describe(failed, { start: { line: 1, column: 1 } }, 'error')] }
    }
    return { config: { user, root, file: name, source } }
  } catch (error) {
    const syntax = syntaxError(error)
    if (syntax) {
      const wrong = path.relative(root, syntax.file).replaceAll('\\', '/')
      const conflict = findConflict(readSource(syntax.file))
      const failed = conflict
        ? describe(fault('conflict-marker', wrong), conflict, 'error')
        : describe(fault('config-failed', wrong, undefined, { reason: syntax.reason }), syntax.at, 'error')
      return { problems: [failed] }
    }
    const missing = missingModule(error, root)
    if (missing) {
      const importer = path.relative(root, missing.file).replaceAll('\\', '/')
      const { reason, advice } = missing
      return {
        problems: [describe(fault('config-failed', importer, undefined, { reason, advice }), missing.at, 'error')],
      }
    }
    const thrown = placeOfError(error, file, root)
    const where = path.relative(root, thrown?.file ?? file).replaceAll('\\', '/')
    const failed = fault('config-failed', where, undefined, { reason: reasonOf(error) })
    return { problems: [describe(failed, thrown, 'error')] }
  }
}

/** Node reads `.mjs` by itself, at once; for anything else, imported TypeScript too, a compiler is loaded, which knows where a syntax error is. */
async function importConfig(file: string, root: string): Promise<object> {
  if (file.endsWith('.mjs')) {
    try {
      return await import(pathToFileURL(file).href)
    } catch (error) {
      if (!isOfLoading(error)) throw error
    }
  }
  const { createJiti } = await import('jiti')
  const options = { fsCache: false, moduleCache: false }
  // What Node could not load leaves nothing.
  if (file.endsWith('.mjs')) return createJiti(file, options).import<object>(file)
  const folder = codeFolder(root)
  if (folder === undefined) return createJiti(file, options).import<object>(file)
  const compiler = createJiti(file, options)
  const transform = (module: TransformOptions) => ({
    code: compiled(folder, compilerVersion(), module, () => compiler.transform(module)),
  })
  return createJiti(file, { ...options, transform }).import<object>(file)
}

const compilerVersion = (): string => `jiti ${createRequire(import.meta.url)('jiti/package.json').version}`

const isOfLoading = (error: unknown): boolean =>
  error instanceof SyntaxError ||
  (error instanceof Error &&
    'code' in error &&
    ['ERR_UNKNOWN_FILE_EXTENSION', 'ERR_MODULE_NOT_FOUND', 'ERR_UNSUPPORTED_DIR_IMPORT'].includes(String(error.code)))

/** Help editors to complete and check a config. */
export const defineConfig = (config: UserConfig): UserConfig => config

/** The compiler calls what a module imports by names of its own. */
const reasonOf = (error: unknown) =>
  error instanceof Error
    ? (error.message.split('\n')[0] ?? '')
        .replace(/\(0 , _\w+\.(\w+)\)/g, '$1')
        .replace(/^_\w+\.(?=[\w.]+ is not )/, '')
    : String(error)
