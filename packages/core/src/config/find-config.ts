import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What a config file may be called; where there are several, the first counts. */
export const configNames: readonly string[] = ['ts', 'mts', 'js', 'mjs'].map((ending) => `findings.config.${ending}`)

/** The config file of a project folder, as an absolute path. */
export const findConfig = (root: string): string | undefined =>
  configNames.map((name) => path.join(root, name)).find((file) => existsSync(file))

/** The source of a config file, for places. */
export const readSource = (file: string): string => readFileSync(file, 'utf8')
