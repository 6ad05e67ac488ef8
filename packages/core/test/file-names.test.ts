import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSite, describeAll, discovery, records } from './support/create-site.js'

describe('a name that is not UTF-8', () => {
  it.runIf(process.platform === 'linux')('is a problem for files, folders and static files', async () => {
    const site = createSite({ ...records, 'content/stories/a.md': discovery('A'), 'static/x': '' })
    const named = (folder: string, name: string) =>
      Buffer.concat([Buffer.from(`${path.join(site.root, folder)}/`), Buffer.from(name, 'latin1')])
    writeFileSync(named('content/stories', 'caf\u00e9.md'), discovery('B'))
    writeFileSync(named('static', '\u00e9.pdf'), '')
    mkdirSync(named('content', '\u00e9'))
    const { problems } = await site.build()
    expect(describeAll(problems)).toEqual(
      ['content/stories/caf\ufffd.md', 'content/\ufffd', 'static/\ufffd.pdf'].map(
        (file) =>
          `${file}:1:1 unsafe-file Cannot read \`${path.basename(file)}\`: it is a file or folder whose name is not UTF-8`,
      ),
    )
  })
})

describe('two names that differ only in how accents are stored', () => {
  it.runIf(process.platform === 'linux')('are told for stories, images and static files', async () => {
    const site = createSite({ ...records, 'content/stories/a.md': discovery('A') })
    const twins = (name: string, text: string) => ({ [name.normalize('NFC')]: text, [name.normalize('NFD')]: text })
    site.write({
      ...twins('content/stories/café.md', discovery('B')),
      ...twins('content/été/dot.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'),
      ...twins('static/Brontë.pdf', 'x'),
      'content/stories/Ŵy.md': discovery('C'),
    })
    const { problems } = await site.build()
    expect(problems.map(({ file, ruleId, severity }) => `${file} ${ruleId} ${severity}`)).toEqual([
      'content/stories/café.md twin-file-names error',
      'content/été/dot.svg twin-file-names error',
      'static/Brontë.pdf twin-file-names error',
    ])
  })
})
