import { watch } from '@findings/core'
import { build } from './commands/build.js'
import { check } from './commands/check.js'
import type { RegisterCommand } from './commands/register-command.js'
import { rules } from './commands/rules.js'
import { theme } from './commands/theme.js'
import { watchWith } from './commands/watch.js'

/** Every command, in the order of the help. */
export const commands: readonly RegisterCommand[] = [build, watchWith(watch), check, rules, theme]
