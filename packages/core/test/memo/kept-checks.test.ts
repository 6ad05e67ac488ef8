import { expect, it } from 'vitest'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'
import { fromNothing, publish, publishLate } from './cached-site.js'

/** Links, images and references in front matter and in directives, all of which lead nowhere. */
const broken = {
  ...records,
  'content/stories/a.md': discovery('A', {
    fields: 'image: { src: ./gone.jpg, alt: Cells }\ncta: { label: Give, href: ./gone.md }',
    body: 'Words.\n\n::figure{src=./lost.jpg alt="Cells"}\n\n::promo{title="Help" href=./lost.md}',
  }),
}

it('what checks gave tells later builds of every link and image, too', async () => {
  const site = createSite({ ...broken, 'findings.config.mjs': '' })
  const clean = describeAll((await fromNothing(site)).result.problems)
  for (const name of ['gone.jpg', 'gone.md', 'lost.jpg', 'lost.md']) expect(clean.join('\n')).toContain(name)
  for (const build of [publish, publish, publishLate, publishLate]) {
    expect(describeAll((await build(site)).problems)).toEqual(clean)
  }
})

it('an image that is gone is missed although the story that shows it is the same', async () => {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const site = createSite({
    ...records,
    'content/stories/a.md': discovery('A', { fields: 'image: { src: ./there.png, alt: Cells }' }),
    'content/stories/there.png': pixel,
    'findings.config.mjs': '',
  })
  const first = await publishLate(site)
  expect(first.outcome).toBe('built')
  site.remove('content/stories/there.png')
  const second = await publishLate(site)
  expect(second.outcome).toBe('failed')
  expect(describeAll(second.problems)).toEqual(describeAll((await fromNothing(site)).result.problems))
})
