import { withPlainLines } from '../plain-lines.js'
import { type Emitted, emit, type Form } from './emit.js'
import type { TemplateSource } from './load-templates.js'

/** Write a template as a TypeScript module, whose types `prelude.ts` beside it gives; throws a `TemplateError`. */
export function typedTemplate({ name, file, source }: TemplateSource): Emitted {
  return emit(file, withPlainLines(source), typescript(name))
}

/** Printing becomes a call that takes only what may be printed; plain text a statement, so that `if (…)` has one. */
function typescript(name: string): Form {
  const quoted = JSON.stringify(name)
  const parameters = [`it: View<${quoted}>`, 'site: SiteView', ...(name.startsWith('layouts/') ? ['body: Html'] : [])]
  const calls = [
    '__text',
    '__markup',
    '__plain',
    'loading',
    'inLanguage',
    'partial',
    't',
    ...(name.startsWith('partials/') ? [] : ['layout']),
  ]
  return {
    head:
      `import type { Html, SiteView, View } from './prelude'\n` +
      `import { ${calls.join(', ')} } from './prelude'\n` +
      `export function template(${parameters.join(', ')}) {\n`,
    tail: '}\n',
    text: () => '__plain();\n',
    tag: ({ type }) => (type === 'code' ? ['', ''] : [type === 'text' ? '__text(' : '__markup(', ');\n']),
  }
}
