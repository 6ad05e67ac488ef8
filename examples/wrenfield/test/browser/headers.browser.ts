import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, inject, it } from 'vitest'
import { withWindow } from './support/browser.js'
import { pageTypes } from './support/page-types.js'

const docs = readFileSync(path.join(import.meta.dirname, '../../../../docs/publishing.md'), 'utf8')
const [, policy = ''] = /Content-Security-Policy: (.*)/.exec(docs) ?? []

/** What a page would load or do against a policy. */
const refused = (url: string, csp: string): Promise<string[]> =>
  withWindow({}, async (page) => {
    const found: string[] = []
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) found.push(message.text())
    })
    await page.route('**/*', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': csp } })
    })
    await page.goto(inject('origin') + url, { waitUntil: 'networkidle' })
    return found
  })

it.each(Object.entries(pageTypes))(
  'the %s page is whole under the policy that docs/publishing.md gives',
  async (_, url) => {
    expect(policy).toContain("default-src 'none'")
    expect(await refused(url, policy)).toEqual([])
  },
)

it('is told what a policy refuses', async () => {
  expect(await refused(pageTypes.home, policy.replace("style-src 'self'", "style-src 'none'"))).not.toEqual([])
})
