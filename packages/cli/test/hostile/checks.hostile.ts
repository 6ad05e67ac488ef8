import { describe, expect, it } from 'vitest'
import { printedErrors, unlike } from './printed-problems.js'
import { unsafeHtml } from './unsafe-html.js'

const page = (body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>T</title></head><body>${body}</body></html>`
const faultsOf = (body: string) => unsafeHtml(page(body), { actions: new Set(['https://lists.example.org/heart']) })

describe('the look at HTML', () => {
  it.each([
    '<script>alert(1)</script>',
    '<script type="application/ld+json">{</script>',
    '<img src="/a.png" onerror="alert(1)">',
    '<p style="color: red">x</p>',
    '<xss>x</xss>',
    '<svg></svg>',
    '<iframe></iframe>',
    '<base href="/">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href=" \u0001JavaScript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<img src="//example.org/x.png" alt="">',
    '<picture><source srcset="/a.avif 1w, https://example.org/a.avif 2w"></picture>',
    '<link rel="stylesheet" href="https://example.org/x.css">',
    '<form action="https://example.org/"></form>',
    '<button formaction="https://example.org/"></button>',
    '<h2 id="cookie">x</h2>',
    '<h2 id="s-a">x</h2><h2 id="s-a">y</h2>',
    '<p class="xss">x</p>',
    '<p title="a"b">x</p>',
  ])('finds a fault in %s', (html) => {
    expect(faultsOf(html)).not.toEqual([])
  })

  it('finds none in what a story may bring about', () => {
    const html = '<h2 id="s-a">&lt;xss></h2><a href="https://example.org/">x</a><code class="language-xss">x</code>'
    expect(faultsOf(`${html}<script type="application/ld+json">{"a":"\\u003c/script>"}</script>`)).toEqual([])
  })
})

describe('the look at what is printed', () => {
  const printed = 'content/stories/a.md\n\n  7:1  error  raw-html\n    HTML\n\n  8:1  warning  http-link\n    Link\n'

  it('reads errors with their places', () => {
    expect(printedErrors(printed)).toEqual(['content/stories/a.md:7:1 raw-html'])
  })

  it('misses what is expected, and reports what is not', () => {
    const found = printedErrors(printed)
    const story = 'content/stories/a.md'
    expect(unlike(found, ['7:1 raw-html'], story)).toEqual([])
    expect(unlike(found, ['raw-html'], story)).toEqual([])
    expect(unlike(found, ['7:2 raw-html'], story)).toHaveLength(2)
    expect(unlike(found, [], story)).toEqual(['reported: content/stories/a.md:7:1 raw-html'])
    expect(unlike(found, ['raw-html', 'raw-html'], story)).toEqual(['not reported: raw-html'])
    expect(unlike([...found, ...found], ['raw-html+'], story)).toEqual([])
  })
})
