import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'

const example = path.resolve(import.meta.dirname, '../..')
const search = readFileSync(path.join(example, '../../docs/search.md'), 'utf8')

/** The code blocks of docs/search.md in a language, in their order. */
export const blocksOf = (language: string): readonly string[] =>
  [...search.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code = '']) => code)

/** A site that searches as docs/search.md says, word for word. */
export function createSearchSite(name: string): string {
  const root = path.join(example, '.findings', name)
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const [form = '', box = ''] = blocksOf('html')
  const [outputs = '', script = ''] = blocksOf('js')
  const files: Readonly<Record<string, string>> = {
    'outputs.mjs': outputs,
    'findings.config.mjs': `import { charity } from '@findings/theme-charity'
import { outputs } from './outputs.mjs'
export default {
  site: { url: 'https://charity.example.org', name: 'Docs' },
  outputs,
  theme: charity({ slots: { 'footer-start': 'search-form', 'story-end': 'search-box' } }),
}
`,
    'theme/partials/search-form.eta': form,
    'theme/partials/search-box.eta': box,
    'theme/site.css': blocksOf('css')[0] ?? '',
    'static/search.js': script,
    'content/pages/search.md': blocksOf('md')[0] ?? '',
    'content/topics/bone.md': '---\nname: Bone\n---\n',
    'content/people/ada-okafor.md': '---\nname: Ada Okafor\n---\n',
    'content/stories/sleeping-cells.md': `---
kind: discovery
title: Sleeping cells wake when bone stiffens
datePublished: 2026-03-09
authors: [ada-okafor]
topics: [bone]
summary: In the laboratory, resting cancer cells woke when the tissue around them stiffened.
standfirst: A laboratory study, in cells, points to a **switch** that could be blocked.
---
Cells that have spread can rest for years.

## What woke them
`,
    'content/stories/iron.md':
      '---\nkind: discovery\ntitle: Iron & <b>oxygen</b>\ndatePublished: 2026-03-08\ntopics: [bone]\nsummary: On iron.\n---\nCells rest.\n',
  }
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), content)
  }
  return root
}
