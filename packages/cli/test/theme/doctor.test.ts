import { rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ThemedSite, themedConfig, themedSite } from './themed-site.js'

const card = 'theme/partials/card.eta'
const lines = (text: string) => text.split('\n').map((line) => line.trimEnd())

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** A site that ejected the card and put a word into it. */
async function customised(): Promise<ThemedSite> {
  const site = themedSite()
  await site.run('eject', 'card')
  site.write(card, site.read(card).replace('<%= it.title %>', 'Read: <%= it.title %>'))
  return site
}

/** What a new version of the theme makes of the card. */
function upgrade(site: ThemedSite): void {
  site.write(
    'plain/partials/card.eta',
    site.read('plain/partials/card.eta').replace('class="card"', 'class="story-card"'),
  )
  site.write('findings.config.ts', themedConfig({ version: '1.1.0' }))
}

describe('findings theme doctor', () => {
  it('has nothing to say of a site that overrides nothing', async () => {
    const site = themedSite({ 'theme/partials/mine.eta': '<p></p>\n', 'theme/site.css': '' })
    expect(await site.run('doctor')).toEqual({
      code: 0,
      stdout: 'This site overrides no template.\n',
      stderr: '',
    })
  })

  it('calls an override current while the theme leaves its original alone', async () => {
    const site = await customised()
    site.write('plain/page.eta', '<p>Something else</p>\n')
    const { code, stdout } = await site.run('doctor')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^current {2}theme\/partials\/card\.eta\n {2}Ejected from plain 1\.0\.0/)
    expect(stdout).toMatch(/^1 override, none of them stale\.$/m)
    expect(stdout).not.toContain('@@')
  })

  it('shows of a stale one what the theme changed since, and what the site changed', async () => {
    const site = await customised()
    upgrade(site)
    const { code, stdout, stderr } = await site.run('doctor')
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(lines(stdout)).toEqual(
      `stale  theme/partials/card.eta
  Ejected from plain 1.0.0; plain 1.1.0 has changed it. Take over what you want,
  then: findings theme doctor --accept partials/card

  What the theme changed:
--- plain 1.0.0 partials/card
+++ plain 1.1.0 partials/card
@@ -1,3 +1,3 @@
-<li class="card">
+<li class="story-card">
 <a href="<%= it.url %>"><%= it.title %></a>
 </li>

  What you changed:
--- plain 1.0.0 partials/card
+++ theme/partials/card.eta
@@ -1,3 +1,3 @@
 <li class="card">
-<a href="<%= it.url %>"><%= it.title %></a>
+<a href="<%= it.url %>">Read: <%= it.title %></a>
 </li>

1 of 1 override is stale.
`.split('\n'),
    )
  })

  it('takes other line ends for no change', async () => {
    const site = await customised()
    site.write('plain/partials/card.eta', site.read('plain/partials/card.eta').replaceAll('\n', '\r\n'))
    site.write(card, site.read(card).replaceAll('\n', '\r\n'))
    expect((await site.run('doctor')).stdout).toMatch(/^current /)
  })

  it('says that a stale one which the site never changed can go', async () => {
    const site = themedSite()
    await site.run('eject', 'card')
    upgrade(site)
    const { code, stdout } = await site.run('doctor')
    expect(code).toBe(1)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('You have changed nothing in it: delete it, or eject it again')
    expect(stdout).not.toContain('What you changed')
  })

  it('compares with the theme as it is when the original of then is lost or was edited, and says which', async () => {
    const site = await customised()
    upgrade(site)
    site.write('theme/.originals/partials/card.eta', 'edited\n')
    const edited = await site.run('doctor')
    rmSync(path.join(site.root, 'theme/.originals'), { recursive: true })
    const lost = await site.run('doctor')
    for (const { code, stdout } of [edited, lost]) {
      expect(code).toBe(1)
      expect(stdout).toContain('How yours differs:\n--- plain 1.1.0 partials/card\n+++ theme/partials/card.eta\n')
      expect(stdout).not.toContain('What the theme changed:')
    }
    expect(oneLine(lost.stdout)).toContain('The original of then was not kept in theme/.originals/, so only')
    expect(oneLine(edited.stdout)).toContain('The original of then cannot be told, so only')
    expect(oneLine(edited.stdout)).toContain(
      'Its first line and what is kept in theme/.originals/ contradict each other',
    )
  })

  it('notices a stamp or a kept original that somebody changed, and mends it', async () => {
    const site = await customised()
    site.write('theme/.originals/partials/card.eta', 'edited\n')
    const { code, stdout } = await site.run('doctor')
    expect(code).toBe(0)
    expect(oneLine(stdout)).toContain('contradict each other: one of them was changed.')
    expect(JSON.parse((await site.run('doctor', '--json')).stdout).overrides[0].originalAltered).toBe(true)
    await site.run('doctor', '--accept', 'partials/card')
    expect((await site.run('doctor')).stdout).not.toContain('contradict')
    site.write(card, site.read(card).replace(/sha256:\w{4}/, 'sha256:0000'))
    expect(oneLine((await site.run('doctor')).stdout)).toContain('contradict each other: one of them was changed.')
  })

  it('names one that was not ejected, and how it differs', async () => {
    const { code, stdout } = await themedSite({ [card]: '<li>Mine</li>\n' }).run('doctor')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^unstamped {2}theme\/partials\/card\.eta$/m)
    expect(stdout).toMatch(/^-<li class="card">$/m)
    expect(stdout).toMatch(/^\+<li>Mine<\/li>$/m)
  })

  it('says that one which is the theme’s, word for word, can be deleted', async () => {
    const site = themedSite()
    await site.run('eject', 'card')
    const { code, stdout } = await site.run('doctor')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^identical {2}theme\/partials\/card\.eta\n.*delete it\.$/m)
  })

  it('names one whose original the theme dropped, and what it may be called now', async () => {
    const site = await customised()
    rmSync(path.join(site.root, 'plain/partials/card.eta'))
    site.write('plain/partials/cards.eta', '<li></li>\n')
    const { code, stdout } = await site.run('doctor')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^gone {2}theme\/partials\/card\.eta$/m)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Perhaps it is `partials/cards` now.')
    expect(stdout).toMatch(/^\+<a href="<%= it\.url %>">Read: <%= it\.title %><\/a>$/m)
  })

  it('follows a copy that the site gave another name', async () => {
    const site = await customised()
    site.write('theme/partials/event-card.eta', site.read(card))
    rmSync(path.join(site.root, card))
    upgrade(site)
    const { code, stdout } = await site.run('doctor')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^stale {2}theme\/partials\/event-card\.eta$/m)
    expect(stdout).toContain('--- plain 1.0.0 partials/card\n+++ plain 1.1.0 partials/card\n')
  })

  it('prints the same for programs', async () => {
    const site = await customised()
    upgrade(site)
    const { code, stdout } = await site.run('doctor', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      tool: { name: 'findings', version: expect.any(String) },
      theme: { name: 'plain', version: '1.1.0' },
      stale: 1,
      overrides: [
        {
          name: 'partials/card',
          file: card,
          status: 'stale',
          ejectedFrom: 'plain 1.0.0',
          themeChanged: expect.stringMatching(/^--- plain 1\.0\.0 partials\/card\n\+\+\+ plain 1\.1\.0 /),
          siteChanged: expect.stringMatching(/^--- plain 1\.0\.0 partials\/card\n\+\+\+ theme\/partials\/card\.eta\n/),
        },
      ],
    })
  })

  it('colours differences where colours are wanted, and nowhere else', async () => {
    const site = themedSite({ [card]: '<li>Mine</li>\n' })
    const args = ['theme', 'doctor']
    expect((await site.findings(args)).stdout).not.toContain('\x1b')
    expect((await site.findings(args, { FORCE_COLOR: '1' })).stdout).toContain('\x1b[32m+<li>Mine</li>\x1b[39m')
  })
})

describe('findings theme doctor --accept', () => {
  it('stamps a merged override as up to date, and leaves its text alone', async () => {
    const site = await customised()
    upgrade(site)
    const before = site.read(card)
    const { code, stdout } = await site.run('doctor', '--accept', 'card')
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${card} is now compared with plain 1.1.0.\n` })
    expect(site.read(card).split('\n').slice(1)).toEqual(before.split('\n').slice(1))
    expect(site.read(card)).toMatch(/^<%\/\* plain 1\.1\.0 partials\/card sha256:/)
    expect(site.read('theme/.originals/partials/card.eta')).toBe(site.read('plain/partials/card.eta'))
    expect((await site.run('doctor')).code).toBe(0)
  })

  it('stamps one that was never ejected', async () => {
    const site = themedSite({ [card]: '<li>Mine</li>\n' })
    expect((await site.run('doctor', '--accept', 'partials/card')).code).toBe(0)
    expect((await site.run('doctor')).stdout).toMatch(/^current /)
  })

  it('ends with 2 for an override that there is not, and with 1 for one whose original is gone', async () => {
    const site = await customised()
    const unknown = await site.run('doctor', '--accept', 'crad')
    expect(unknown).toMatchObject({ code: 2, stdout: '' })
    expect(unknown.stderr).toContain('did you mean `card`?')
    rmSync(path.join(site.root, 'plain/partials/card.eta'))
    expect(await site.run('doctor', '--accept', 'card')).toMatchObject({ code: 1, stdout: '' })
  })
})
