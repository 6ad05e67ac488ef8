import { newFolderArgument } from '../arguments.js'
import { runSchema, type SchemaFlags } from '../schema/run-schema.js'
import { examples, exitCodeHelp } from '../schema/schema-help.js'
import type { RegisterCommand } from './register-command.js'
import { withSite } from './site-options.js'

/** `findings schema`: give editors and CMSs the fields of front matter. */
export const schema: RegisterCommand = (program, terminal, finish) => {
  const command = program
    .command('schema')
    .summary('list the kinds of content, or give editors their fields')
    .description(
      'List the kinds and records of a site with the fields that they need, print the JSON Schema (draft 7) of the ' +
        'front matter of one, or write those of all into a folder for editors.',
    )
    .usage('[kind] [options]')
    .argument('[kind]', 'the kind or record to print, such as discovery; all-stories for any story')
  withSite(command)
    .option('--out <folder>', 'folder to write the schemas to, one file for each', newFolderArgument)
    .addHelpText('after', `\n${examples(terminal.out)}\n\n${exitCodeHelp(terminal.out)}`)
    .showHelpAfterError('Run `findings schema --help` to see what it takes.')
    .action(async (kind: string | undefined, flags: SchemaFlags) => finish(await runSchema(kind, flags, terminal)))
}
