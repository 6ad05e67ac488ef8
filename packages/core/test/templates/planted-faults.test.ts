import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Fault, Problem } from '../../src/problems.js'
import { describe as describeFault } from '../../src/problems.js'
import { watchViews } from '../../src/templates/check-templates.js'
import { checkTypes } from '../../src/templates/check-types.js'
import { createEngine, TemplateError } from '../../src/templates/engine.js'
import { viewModules } from '../../src/templates/view-modules.js'
import { callFaults } from './planted-faults/calls.js'
import { faultsPage } from './planted-faults/faults-page.js'
import { fieldFaults } from './planted-faults/fields.js'
import { optionalFaults } from './planted-faults/optional.js'
import type { PlantedFault } from './planted-faults/planted-fault.js'
import { printingFaults } from './planted-faults/printing.js'
import { views } from './planted-faults/views.js'
import { siteView } from './site-view.js'

const groups: Readonly<Record<string, readonly PlantedFault[]>> = {
  'Fields that are not there': fieldFaults,
  'What may be missing': optionalFaults,
  'What cannot be printed': printingFaults,
  'Calls and comparisons': callFaults,
}
const planted = Object.values(groups).flat()

const strings = { readMore: 'Read more', greeting: 'Hello, {name}' }
const nameOf = (row: PlantedFault) => `${row.isPartial ? 'partials/' : ''}fault-${planted.indexOf(row) + 1}`

/** The partials and the layout that planted faults call, and the views of all. */
const sound = {
  'layouts/base': '<title><%= it.head.title %></title><%~ body %>',
  'partials/link': '<a href="<%= it.url %>"<% if (it.external) { %> rel="external"<% } %>><%= it.text %></a>',
  'partials/heading': '<h<%= it.level %>><%= it.text %></h<%= it.level %>>',
}
const viewsModule = `import type { CardView, HeadView, LinkView, StoryView } from '@findings/core'
export interface Views {
  'layouts/base': { readonly head: HeadView }
  'partials/link': LinkView
  'partials/heading': { readonly level: number; readonly text: string }
${planted.map((row) => `  '${nameOf(row)}': ${row.view}`).join('\n')}
}
`

/** What a template is called by has nothing to do with where it stands. */
const fileOf = (name: string) => `../house/templates/${name}.eta`

const sources = Object.entries({
  ...sound,
  ...Object.fromEntries(planted.map((row) => [nameOf(row), row.source])),
}).map(([name, source]) => ({ name, file: fileOf(name), from: 'site' as const, source, overrides: false }))

let root: string
const modules = () => viewModules({}, path.join(root, 'theme'))

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'findings-'))
  mkdirSync(path.join(root, 'theme'))
  mkdirSync(path.join(root, 'node_modules'))
  symlinkSync(path.resolve('node_modules/typescript'), path.join(root, 'node_modules/typescript'), 'junction')
  writeFileSync(path.join(root, 'theme/views.ts'), viewsModule)
  byTypes = checkAll()
  return () => rmSync(root, { recursive: true, force: true })
})

/** `line:column rule reason`; templates are called `page` or `partials/part`, whatever their number. */
function told(fault: Fault, row: PlantedFault): string {
  const span = fault.at && 'span' in fault.at ? fault.at.span : undefined
  const { line, column, ruleId, reason }: Problem = describeFault(fault, span, 'error')
  return `${line}:${column} ${ruleId} ${reason}`.replace(nameOf(row), row.isPartial ? 'partials/part' : 'page')
}

let byTypes: Promise<readonly Fault[]>

/** All templates are one program: the compiler is asked once. */
function checkAll(): Promise<readonly Fault[]> {
  return checkTypes({
    root,
    configFile: 'findings.config.ts',
    sources,
    templates: sources.map((source) => source.name),
    views: modules(),
    kindTemplates: [],
    language: 'en',
    strings,
  }).then(({ by, faults }) => {
    if (by !== 'types') throw new Error(JSON.stringify(faults))
    return faults
  })
}

const typesOf = async (row: PlantedFault) =>
  (await byTypes).filter(({ file }) => file === fileOf(nameOf(row))).map((fault) => told(fault, row))

function rendered(row: PlantedFault): string {
  const { engine } = createEngine(sources)
  try {
    engine.render(nameOf(row), views[row.view] ?? {}, siteView(strings), watchViews(modules()))
    return 'nothing'
  } catch (error) {
    if (error instanceof TemplateError) return told(error.toFault(), row)
    throw error
  }
}

describe.each(planted)('$name', (row) => {
  it('is found by types', async () => {
    expect(await typesOf(row)).toEqual([row.types])
  })

  it(row.rendering === 'nothing' ? 'is not found by rendering' : 'is found by rendering', () => {
    expect(rendered(row)).toBe(row.rendering)
  })
})

describe('the table of planted faults', () => {
  it('finds nothing in the templates around them', async () => {
    const names = new Set(planted.map((row) => fileOf(nameOf(row))))
    expect((await byTypes).filter(({ file }) => !names.has(file))).toEqual([])
  })

  it('has at least 28 rows, none of them twice', () => {
    expect(new Set(planted.map(({ source }) => source)).size).toBeGreaterThanOrEqual(28)
    expect(new Set(planted.map(({ name }) => name)).size).toBe(planted.length)
  })

  it('is docs/template-faults.md; `npx vitest run planted-faults -u` writes it again', async () => {
    await expect(faultsPage(groups)).toMatchFileSnapshot('../../../../docs/template-faults.md')
  })
})
