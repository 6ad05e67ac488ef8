import { build } from './commands/build.js'
import { check } from './commands/check.js'
import type { RegisterCommand } from './commands/register-command.js'
import { rules } from './commands/rules.js'
import { theme } from './commands/theme.js'

/** Every command, in the order of the help. */
export const commands: readonly RegisterCommand[] = [build, check, rules, theme]
