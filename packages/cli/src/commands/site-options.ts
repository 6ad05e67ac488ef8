import { type Command, Option } from 'commander'
import {
  baseArgument,
  countArgument,
  fileArgument,
  folderArgument,
  hostArgument,
  nowArgument,
  portArgument,
  siteArgument,
  threadsArgument,
} from '../arguments.js'
import { type PrettyTo, reporterArgument } from '../reporter-argument.js'
import { reporters } from '../reporters/reporters.js'
import { ruleArgument } from '../rule-argument.js'

/** Add the options that say which site is meant. */
export const withSite = (command: Command): Command =>
  command
    .option(
      '--root <folder>',
      'folder of the site, if you are elsewhere (default: the working directory)',
      folderArgument,
    )
    .option(
      '--config <file>',
      'config of the site, if it has a name of its own (default: findings.config.ts, .mts, .js or .mjs in the root)',
      fileArgument,
    )

/** Add `--now`; `what` it decides, such as “show what is public”, and what `more` is to be known of it. */
export const withNow = (command: Command, what: string, more = ''): Command =>
  command.option(
    '--now <time>',
    `${what} on this day or at this time, such as 2026-03-09 or 2026-03-09T00:01Z (default: now)${more}`,
    nowArgument,
  )

const baseWords = 'path that the site stands under on its host, such as /findings/, in place of `site.base`'

/** Add the option that says under which path a site is served. */
export const withBase = (command: Command): Command => command.option('--base <path>', baseWords, baseArgument)

/** Add the options that say which address a site is built for. */
export const withAddress = (command: Command): Command =>
  withBase(
    command.option(
      '--site <url>',
      'public address of the site, in place of `site.url`, as for a copy on a test host',
      siteArgument,
    ),
  )

/** Add the options of a server on this machine. */
export const withServer = (command: Command): Command =>
  command
    .option('--port <number>', 'port to serve at; if it is taken, the next one', portArgument, 4321)
    .addOption(
      new Option(
        '--host <name>',
        'address to serve at; 0.0.0.0 lets the whole network in, as for a look on a telephone',
      )
        .argParser(hostArgument)
        .default('127.0.0.1', '127.0.0.1, this machine alone'),
    )

/** Add the options that say what counts, and how it is reported. */
export const withReports = (command: Command, prettyTo: PrettyTo): Command =>
  command
    .option('--max-warnings <count>', 'fail when there are more warnings than this; 0 lets none pass', countArgument)
    .option(
      '--rule <id=severity>',
      'for this run, set one rule to off, warning or error; may be repeated',
      ruleArgument,
    )
    .option(
      '--reporter <name[=file]>',
      `${Object.keys(reporters).join(', ')}: print problems in this form, or write them to a file, for other programs; may be repeated`,
      reporterArgument(prettyTo),
    )
    .option(
      '--threads <count>',
      'threads that read stories and make pages; fewer need less memory (default: one for each processor, up to 8, where it pays)',
      threadsArgument,
    )
    .option('--quiet', 'print problems and nothing else, as for logs')
