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
