import { github } from './github.js'
import { json } from './json.js'
import { junit } from './junit.js'
import { pretty } from './pretty.js'
import type { Reporter } from './report.js'
import { sarif } from './sarif.js'

/** Every reporter by the name that `--reporter` takes. */
export const reporters = { pretty, json, github, sarif, junit } as const satisfies Readonly<Record<string, Reporter>>

export type ReporterName = keyof typeof reporters
