import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSite } from './create-site.js'
import { findings } from './findings.js'

const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/recipes.md'), 'utf8')
const shown = [...page.matchAll(/`(content\/[^`]+\.md)`:\n\n```md\n([\s\S]*?)```/g)]
const [retracted, corrected, ...others] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml)
const photograph = path.resolve(import.meta.dirname, '../../../examples/wrenfield/content/images/tarrow-cells.jpg')

/** What files of these endings begin with. */
const contents: Readonly<Record<string, string | Uint8Array>> = {
  '.vtt': 'WEBVTT\n\n00:01.000 --> 00:04.000\nWe read every plan twice.\n',
  '.mp4': '\0\0\0\x10ftypisom\0\0\0\0\0\0\0\x08moov',
  '.mp3': 'ID3',
  '.pdf': '%PDF-1.7 %%EOF',
  '.jpg': readFileSync(photograph),
}

/** The files that pages lie beside. */
const files = shown.flatMap(([, name = '', content = '']) =>
  [...content.matchAll(/(?:href|src|captions)=\.\/([^\s}]+)/g)].map(([, file = '']) => [
    path.posix.join(path.posix.dirname(name), file),
    contents[path.posix.extname(file)] ?? '',
  ]),
)
const person = (name: string) => `---\nname: ${name}\njobTitle: Editor\n---\nReads every plan twice.\n`

describe('docs/recipes.md', () => {
  it('shows pages, their files and fields that a site takes without a problem', async () => {
    expect({ pages: shown.length, others, files: files.length }).toEqual({ pages: 9, others: [], files: 8 })
    const site = createSite({
      ...Object.fromEntries(shown.map(([, name, content]) => [name, content])),
      ...Object.fromEntries(files),
      'theme/person.eta': '<h1><%= it.head.title %></h1>',
      'content/topics/bone.md': '---\nname: Bone\n---\n',
      'content/people/ada-okafor.md': person('Ada Okafor'),
      'content/people/ben-lowe.md': person('Ben Lowe'),
      'content/pages/wrong.md': `---\ntitle: We were wrong\nsummary: A page that was put right.\n${corrected}---\nNineteen plans came in :cite[mixed-up].\n`,
      'content/publications/mixed-up.yaml': `type: article-journal\ntitle: Cells that rest\nURL: https://journal.example.org/cells\n${retracted}`,
    })
    const { code, stdout } = await findings(['check', '--max-warnings', '0', '--now', '2027-03-01'], { cwd: site })
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'No problems in 15 files.\n' })
  })
})
