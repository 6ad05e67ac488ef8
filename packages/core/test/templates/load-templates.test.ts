import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadTemplates } from '../../src/templates/load-templates.js'
import { folderWith } from '../folder.js'

describe('loadTemplates', () => {
  it('names templates by their path in the theme, in one order', () => {
    const theme = folderWith({
      'partials/card.eta': 'card',
      'news.eta': 'news',
      'layouts/base.eta': 'base',
      'notes.md': '',
    })
    expect(loadTemplates(theme, 'plain', join(theme, 'none'))).toEqual([
      { name: 'layouts/base', file: 'plain/layouts/base.eta', source: 'base', overrides: false },
      { name: 'news', file: 'plain/news.eta', source: 'news', overrides: false },
      { name: 'partials/card', file: 'plain/partials/card.eta', source: 'card', overrides: false },
    ])
  })

  it("replaces a theme's template by the site's of the same name, and takes new ones", () => {
    const theme = folderWith({ 'partials/card.eta': 'theirs', 'news.eta': 'news' })
    const site = folderWith({ 'partials/card.eta': 'ours', 'recipe.eta': 'recipe', 'layouts/wide.eta': 'wide' })
    expect(loadTemplates(theme, 'plain', site)).toEqual([
      { name: 'layouts/wide', file: 'theme/layouts/wide.eta', source: 'wide', overrides: false },
      { name: 'news', file: 'plain/news.eta', source: 'news', overrides: false },
      { name: 'partials/card', file: 'theme/partials/card.eta', source: 'ours', overrides: true },
      { name: 'recipe', file: 'theme/recipe.eta', source: 'recipe', overrides: false },
    ])
  })

  it('ignores everything else in the site folder', () => {
    const theme = folderWith({ 'news.eta': 'news' })
    const site = folderWith({ 'assets/a.eta': '', 'partials/deep/b.eta': '', 'site.css': '', 'notes.txt': '' })
    expect(loadTemplates(theme, 'plain', site).map(({ name }) => name)).toEqual(['news'])
  })
})
