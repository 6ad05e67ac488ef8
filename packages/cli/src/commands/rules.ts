import { examples } from '../rules/rules-help.js'
import { type RulesFlags, runRules } from '../rules/run-rules.js'
import type { RegisterCommand } from './register-command.js'

/** `findings rules`: list the rules, or explain one. */
export const rules: RegisterCommand = (program, terminal, finish) => {
  program
    .command('rules')
    .summary('list the rules that stories are checked against, or explain one')
    .description('List all rules with their severity and purpose, or explain one in full.')
    .usage('[id] [options]')
    .argument('[id]', 'the rule to explain, such as missing-alt')
    .option('--markdown', 'print all rules as a page in Markdown, as for a handbook')
    .addHelpText('after', `\n${examples(terminal.out)}`)
    .showHelpAfterError('Run `findings rules --help` to see what it takes.')
    .action((id: string | undefined, flags: RulesFlags) => finish(runRules(id, flags, terminal)))
}
