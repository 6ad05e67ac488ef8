import type { Terminal } from '../terminal.js'
import { sections } from '../theme/list-theme.js'
import type { ThemeFlags } from '../theme/load-theme.js'
import { type DoctorFlags, runDoctor } from '../theme/run-doctor.js'
import { type EjectFlags, runEject } from '../theme/run-eject.js'
import { type ListFlags, runList } from '../theme/run-list.js'
import { runWords } from '../theme/run-words.js'
import { examples, exitCodeHelp } from '../theme/theme-help.js'
import type { RegisterCommand } from './register-command.js'
import { withSite } from './site-options.js'

/** `findings theme`: see what a site may change of its theme, change it, and keep up with the theme. */
export const theme: RegisterCommand = (program, terminal, finish) => {
  const group = program
    .command('theme')
    .summary('list a theme’s parts and words, copy templates, find copies that are out of date')
    .description('See what a site may change of its theme, copy templates into the site, and keep the copies fresh.')
    .usage('<command> [options]')
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText('after', '\nTo see what a command does, and its options: findings help theme <command>')
    .showHelpAfterError('Run `findings theme --help` to see what there is.')

  withSite(
    group
      .command('list')
      .summary('show every template, slot, token and word')
      .description(
        'Show every template of the theme with its view, every slot, design token and word, and what this site changes of them.',
      )
      .usage('[section...] [options]')
      .argument('[section...]', `show these alone: ${sections.join(', ')}`),
  )
    .option('--json', 'print one JSON object for programs')
    .addHelpText('after', helpOf('list', terminal))
    .showHelpAfterError('Run `findings theme list --help` to see what it takes.')
    .action(async (chosen: readonly string[], flags: ListFlags) => finish(await runList(chosen, flags, terminal)))

  withSite(
    group
      .command('eject')
      .summary('copy templates into the site, to change them')
      .description(
        'Copy templates of the theme into the theme/ folder of the site, where they take the place of the originals. ' +
          'Much can be changed without a copy, with tokens, words and slots.',
      )
      .usage('<name...> [options]')
      .argument('<name...>', 'discovery, layouts/base, partials/story-card or story-card'),
  )
    .option('--force', 'replace templates that are in theme/ already')
    .option('--print', 'print the templates, and write nothing')
    .addHelpText('after', helpOf('eject', terminal))
    .showHelpAfterError('Run `findings theme eject --help` to see what it takes.')
    .action(async (names: readonly string[], flags: EjectFlags) => finish(await runEject(names, flags, terminal)))

  withSite(
    group
      .command('words')
      .summary('print what a language has no words for, to be translated')
      .description(
        'Print the words that pages say by themselves and that a language of the site lacks, in English, as a file to translate. ' +
          'Nothing is written.',
      )
      .usage('<language> [options]')
      .argument('<language>', 'the language to translate into, such as de; the config names it already'),
  )
    .addHelpText('after', helpOf('words', terminal))
    .showHelpAfterError('Run `findings theme words --help` to see what it takes.')
    .action(async (language: string, flags: ThemeFlags) => finish(await runWords(language, flags, terminal)))

  withSite(
    group
      .command('doctor')
      .summary('tell which copies a new version of the theme left behind')
      .description(
        'Compare the templates in theme/ with the originals of the installed theme. Say which originals have changed since ' +
          'they were ejected, how they changed, and what the site changed.',
      )
      .usage('[options]'),
  )
    .option(
      '--accept <name>',
      'stamp this one as up to date, once you have merged it; may be repeated',
      (name: string, before: readonly string[] = []) => [...before, name],
    )
    .option('--json', 'print one JSON object for programs')
    .addHelpText('after', helpOf('doctor', terminal))
    .showHelpAfterError('Run `findings theme doctor --help` to see what it takes.')
    .action(async (flags: DoctorFlags) => finish(await runDoctor(flags, terminal)))
}

const helpOf = (name: keyof typeof examples, { out }: Terminal): string =>
  `\n${examples[name](out)}\n\n${exitCodeHelp[name](out)}`
