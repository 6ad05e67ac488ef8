import type { RegisterCommand } from './commands/register-command.js'

/** Every command, in the order of the help; each is loaded when it is asked for, and the engine with it. */
const commands: Readonly<Record<string, () => Promise<RegisterCommand>>> = {
  init: async () => (await import('./commands/init.js')).init,
  new: async () => (await import('./commands/new.js')).begin,
  build: async () => (await import('./commands/build.js')).build,
  watch: async () => (await import('./commands/watch.js')).watchWith((await import('@findings/core')).watch),
  preview: async () => (await import('./commands/preview.js')).preview,
  check: async () => (await import('./commands/check.js')).check,
  links: async () => (await import('./commands/links.js')).links,
  status: async () => (await import('./commands/status.js')).status,
  explain: async () => (await import('./commands/explain.js')).explain,
  rules: async () => (await import('./commands/rules.js')).rules,
  schema: async () => (await import('./commands/schema.js')).schema,
  theme: async () => (await import('./commands/theme.js')).theme,
}

/** The commands that a command line needs: the one that it names, all for an overview, none for the version. */
export function loadCommands([first = '', second = '']: readonly string[]): Promise<RegisterCommand[]> {
  if (first === '-v' || first === '--version') return Promise.resolve([])
  const name = first === 'help' ? second : first
  const named = Object.hasOwn(commands, name) ? commands[name] : undefined
  return Promise.all((named ? [named] : Object.values(commands)).map((load) => load()))
}
