import { readFileSync } from 'node:fs'
import { reloadFile } from '../reload-file.js'

/** Folders that begin with a dot are never published, so no site has these addresses. */
export const reloadPath = '/.findings/reload.js'
export const eventsPath = '/.findings/events'

/** The script that runs in pages: src/browser/, as one file. */
export const reloadScript = (): Buffer => readFileSync(reloadFile)
