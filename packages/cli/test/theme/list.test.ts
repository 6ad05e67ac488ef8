import { describe, expect, it } from 'vitest'
import { themedConfig, themedSite } from './themed-site.js'

const choices = "tokens: { gap: '2rem' }, strings: { cy: { skip: 'Neidiwch' } }, slots: { 'story-end': 'helpline' }"
const changed = {
  'findings.config.ts': themedConfig({ choices }).replace("name: 'Example Heart Fund'", "name: 'X', languages: ['cy']"),
  'theme/partials/card.eta': '<li></li>\n',
  'theme/partials/helpline.eta': '<p>Call us.</p>\n',
}

/** The lines below the heading that begins with these words. */
const section = (text: string, title: string): string => text.split('\n\n').find((one) => one.startsWith(title)) ?? ''

describe('findings theme list', () => {
  it('shows each template by what it is, with those that the site overrides or adds', async () => {
    const { code, stdout, stderr } = await themedSite(changed).run('list')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^plain 1\.0\.0\n\n/)
    expect(section(stdout, 'Pages').split('\n').slice(1)).toEqual([
      '  home       HubView',
      '  not-found  NotFoundView',
      '  page       StoryView',
      '  person     PersonPageView',
    ])
    expect(section(stdout, 'Layouts').split('\n').slice(1)).toEqual(['  base'])
    const partials = section(stdout, 'Partials')
    expect(partials).toMatch(/^ {2}card +overridden by theme\/partials\/card\.eta$/m)
    expect(partials).toMatch(/^ {2}helpline +your own: theme\/partials\/helpline\.eta$/m)
    expect(partials).toMatch(/^ {2}person +PersonDirectiveView$/m)
    expect(partials).toMatch(/^ {2}quote +QuoteView\n +plain, from core$/m)
  })

  it('shows slots, tokens in both schemes and words in each language, with what the site chose', async () => {
    const { stdout } = await themedSite(changed).run('list')
    expect(section(stdout, 'Slots')).toMatch(/^ {2}story-end {2,}after the text of every story\n +yours: helpline$/m)
    const tokens = section(stdout, 'Tokens')
    expect(tokens).toMatch(/^ {2}colour-brand {2,}#143d59\n +dark: #a9d3f0$/m)
    expect(tokens).toMatch(/^ {2}gap {2,}1rem\n +yours: 2rem$/m)
    const words = section(stdout, 'Words')
    expect(words).toMatch(/^Words: \d+ in British English \(`en-GB`\), Welsh \(`cy`\); \d+ missing in Welsh$/m)
    expect(words).toMatch(/^ {2}skip {2,}en-GB: Skip\n +cy: Neidiwch \(yours\)$/m)
    expect(words).toMatch(
      /^ {2}papers {2,}en-GB: one: The paper\n +en-GB: other: The papers\n +cy: missing; in English: The papers$/m,
    )
    expect(words).toMatch(/^ {2}core\.home {2,}en-GB: Home\n +cy: Hafan$/m)
  })

  it('fits into 80 columns', async () => {
    const { stdout } = await themedSite(changed).run('list')
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('shows the sections that are asked for, and no others', async () => {
    const { stdout } = await themedSite().run('list', 'tokens', 'slots')
    expect(stdout.match(/^[A-Z]\w+/gm)).toEqual(['Slots', 'Tokens'])
  })

  it('knows words by the name that they have in a config', async () => {
    const site = themedSite()
    expect((await site.run('list', 'strings')).stdout).toBe((await site.run('list', 'words')).stdout)
  })

  it('ends with 2 for a section that there is not', async () => {
    const { code, stdout, stderr } = await themedSite().run('list', 'colours')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toBe(
      'Error: there is no section `colours`. There are pages, layouts, partials, slots, tokens, words.\n',
    )
    const near = await themedSite().run('list', 'tokens', 'slot')
    expect(near).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'Error: there is no section `slot`, did you mean `slots`?\n',
    })
  })

  it('prints the same for programs', async () => {
    const { code, stdout } = await themedSite(changed).run('list', '--json')
    expect(code).toBe(0)
    const { version, theme, languages, templates, slots, tokens, words } = JSON.parse(stdout)
    expect({ version, theme, languages, slots, tokens }).toEqual({
      version: 1,
      theme: { name: 'plain', version: '1.0.0' },
      languages: ['en-GB', 'cy'],
      slots: [{ name: 'story-end', place: 'after the text of every story', partial: 'helpline' }],
      tokens: [
        { name: 'colour-brand', light: '#143d59', dark: '#a9d3f0' },
        { name: 'gap', light: '1rem', chosen: '2rem' },
      ],
    })
    expect(templates).toContainEqual({
      name: 'partials/card',
      type: 'partial',
      from: 'plain',
      file: 'theme/partials/card.eta',
      overridden: true,
    })
    expect(templates).toContainEqual({
      name: 'partials/helpline',
      type: 'partial',
      file: 'theme/partials/helpline.eta',
      overridden: false,
    })
    expect(words).toContainEqual({
      key: 'skip',
      english: 'Skip',
      languages: [
        { language: 'en-GB', words: 'Skip', missing: false, chosen: false },
        { language: 'cy', words: 'Neidiwch', missing: false, chosen: true },
      ],
    })
  })

  it('ends with 2 and tells the problem when the config is wrong', async () => {
    const wrong = themedSite({
      'findings.config.ts': themedConfig({ choices: "slots: { 'story-ende': 'helpline' }" }),
    })
    const { code, stdout, stderr } = await wrong.run('list')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^findings\.config\.ts\n\n {2}\d+:\d+ {2}error {2}unknown-key$/m)
    expect(stderr).toContain('Unknown field `story-ende`, did you mean `story-end`?')
  })
})
