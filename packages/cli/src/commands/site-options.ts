import type { Command } from 'commander'
import { countArgument, fileArgument, folderArgument, threadsArgument } from '../arguments.js'
import { type PrettyTo, reporterArgument } from '../reporter-argument.js'
import { reporters } from '../reporters/reporters.js'
import { ruleArgument } from '../rule-argument.js'

/** Add the options that say which site is meant. */
export const withSite = (command: Command): Command =>
  command
    .option('--root <folder>', 'folder of the site (default: the working directory)', folderArgument)
    .option(
      '--config <file>',
      'config of the site (default: findings.config.ts, .mts, .js or .mjs in the root)',
      fileArgument,
    )

/** Add the options that say what counts, and how it is reported. */
export const withReports = (command: Command, prettyTo: PrettyTo): Command =>
  command
    .option('--max-warnings <count>', 'fail when there are more warnings than this', countArgument)
    .option('--rule <id=severity>', 'set one rule to off, warning or error; may be repeated', ruleArgument)
    .option(
      '--reporter <name[=file]>',
      `${Object.keys(reporters).join(', ')}: print problems in this form, or write them to a file; may be repeated`,
      reporterArgument(prettyTo),
    )
    .option(
      '--threads <count>',
      'threads that read stories and render pages (default: one for each processor, up to 8, where it pays)',
      threadsArgument,
    )
    .option('--quiet', 'print problems and nothing else')
