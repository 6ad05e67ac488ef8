import { describe, expect, it } from 'vitest'
import { createSite, describeAll } from '../support/create-site.js'

/** What is said of files that a site's style sheet asks for; `Brand.woff2` and `img/A b.svg` are assets, `logo.svg` is a static file. */
async function saidOf(urls: readonly string[], base = '/'): Promise<string[]> {
  const site = createSite({
    'content/pages/index.md': '---\ntitle: Home\n---\nWords.\n',
    'theme/assets/Brand.woff2': '',
    'theme/assets/img/A b.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'static/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'theme/site.css': urls.map((url) => `.a { background: url("${url}") }\n`).join(''),
  })
  const { problems } = await site.build(
    {},
    { site: { url: 'https://charity.example.org', name: 'Example Charity', base } },
  )
  return describeAll(problems).map((one) => one.replace('theme/site.css:', ''))
}

describe('missing-asset', () => {
  it('is a file that neither assets nor static files are', async () => {
    expect(await saidOf(['Nope.png', '../assets/x.svg', 'Brand.woff', '/assets/x.svg', '../Brand.woff2'])).toEqual([
      '1:18 missing-asset Cannot find `Nope.png`',
      '2:18 missing-asset Cannot find `../assets/x.svg`',
      '3:18 missing-asset Cannot find `Brand.woff`, did you mean `Brand.woff2`?',
      '4:18 missing-asset Cannot find `/assets/x.svg`',
      '5:18 missing-asset Cannot find `../Brand.woff2`, did you mean `Brand.woff2`?',
    ])
  })

  it('is none of those that are there, however they are written, and of what is no file of the site', async () => {
    const found = [
      'Brand.woff2',
      './Brand.woff2?v=1#iefix',
      '../assets/Brand.woff2',
      '/assets/Brand.woff2',
      'img/A%20b.svg',
    ]
    const others = ['../logo.svg', '/logo.svg', '/elsewhere.svg', '#drawn', 'data:image/gif;base64,AA', '%E0%A4%A']
    expect(await saidOf([...found, ...others])).toEqual([])
  })

  it('is told below the path of a site', async () => {
    const urls = ['Nope.png', 'Brand.woff2', '/charity/assets/Brand.woff2', '/assets/Nope.png']
    expect(await saidOf(urls, '/charity/')).toEqual(['1:18 missing-asset Cannot find `Nope.png`'])
  })
})
