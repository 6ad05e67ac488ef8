import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadTemplates } from '../../src/templates/load-templates.js'
import { folderWith } from '../folder.js'

const plainIn = (templates: string) => ({ name: 'plain', templates })

describe('loadTemplates', () => {
  it('names templates by their path in the theme, in one order', () => {
    const theme = folderWith({
      'partials/card.eta': 'card',
      'news.eta': 'news',
      'layouts/base.eta': 'base',
      'notes.md': '',
    })
    expect(loadTemplates(plainIn(theme), undefined)).toEqual([
      { name: 'layouts/base', file: 'plain/layouts/base.eta', from: 'theme', source: 'base', overrides: false },
      { name: 'news', file: 'plain/news.eta', from: 'theme', source: 'news', overrides: false },
      { name: 'partials/card', file: 'plain/partials/card.eta', from: 'theme', source: 'card', overrides: false },
    ])
  })

  it("replaces a theme's template by the site's of the same name, and takes new ones", () => {
    const installed = folderWith({ 'node_modules/p/partials/card.eta': 'theirs', 'node_modules/p/news.eta': 'news' })
    const theme = join(installed, 'node_modules/p')
    const site = folderWith({ 'partials/card.eta': 'ours', 'recipe.eta': 'recipe', 'layouts/wide.eta': 'wide' })
    expect(loadTemplates(plainIn(theme), site)).toEqual([
      { name: 'layouts/wide', file: 'theme/layouts/wide.eta', from: 'site', source: 'wide', overrides: false },
      { name: 'news', file: 'plain/news.eta', from: 'theme', source: 'news', overrides: false },
      { name: 'partials/card', file: 'theme/partials/card.eta', from: 'site', source: 'ours', overrides: true },
      { name: 'recipe', file: 'theme/recipe.eta', from: 'site', source: 'recipe', overrides: false },
    ])
  })

  it('ignores everything else in the site folder', () => {
    const theme = folderWith({ 'news.eta': 'news' })
    const site = folderWith({ 'assets/a.eta': '', 'partials/deep/b.eta': '', 'site.css': '', 'notes.txt': '' })
    expect(loadTemplates(plainIn(theme), site).map(({ name }) => name)).toEqual(['news'])
  })

  it('names a template of a theme that is not installed by its path as seen from the site', () => {
    const project = folderWith({
      'house/news.eta': 'news',
      'house/node_modules/plain/news.eta': 'news',
      'site/theme/site.css': '',
      'site/mine/partials/card.eta': 'card',
      'site/theme/house/news.eta': 'news',
      'site/node_modules/.keep': '',
    })
    const site = join(project, 'site/theme')
    symlinkSync(join(project, 'house'), join(project, 'site/node_modules/house'), 'junction')
    symlinkSync(join(project, 'site'), join(project, 'alias'), 'junction')
    const named = (folder: string, from = site) =>
      loadTemplates(plainIn(join(project, folder)), from).map((one) => `${one.file} ${one.from}`)
    expect(named('house').at(0)).toBe('../house/news.eta theme')
    expect(named('site/node_modules/house').at(0)).toBe('../house/news.eta theme')
    expect(named('house/node_modules/plain')).toEqual(['plain/news.eta theme'])
    expect(named('site/mine')).toEqual(['mine/partials/card.eta theme'])
    expect(named('site/mine', join(project, 'alias/theme'))).toEqual(['mine/partials/card.eta theme'])
    expect(named('site/theme/house')).toEqual(['theme/house/news.eta theme'])
  })
})
