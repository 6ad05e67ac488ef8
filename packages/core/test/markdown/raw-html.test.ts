import rehypeRaw from 'rehype-raw'
import { describe, expect, it } from 'vitest'
import { describe as describeFault } from '../../src/problems.js'
import { parse } from './support/pipeline.js'

describe('HTML in Markdown', () => {
  it('is reported once for an element, and dropped', async () => {
    const { html, problems } = await parse('A <b>bold</b> word\n\n<div class="x">\nblock\n</div>\n', { line: 2 })
    expect(html).toBe('<p>A bold word</p>\n')
    expect(problems).toEqual([
      '2:3-2:6 raw-html HTML is not allowed here: `<b>`',
      '4:1-6:7 raw-html HTML is not allowed here: `<div class="x">…`',
    ])
  })

  it('is reported when only its end is there', async () => {
    expect((await parse('a</b>')).problems).toEqual(['1:2-1:6 raw-html HTML is not allowed here: `</b>`'])
  })

  it('may be a comment, which vanishes', async () => {
    const { html, problems } = await parse('A<!-- note --> b\n\n<!-- one\ntwo --> <!-- three -->\n\nC')
    expect(problems).toEqual([])
    expect(html.replace(/\n+/g, '\n')).toBe('<p>A b</p>\n<p>C</p>')
  })

  it('after a comment is reported', async () => {
    expect((await parse('<!-- a --> <script>x</script>')).problems).toEqual([
      '1:1-1:30 raw-html HTML is not allowed here: `<script>x</script>`',
    ])
  })

  it('is reported inside containers, notes and labels', async () => {
    const { problems } = await parse(':::quote[a <i>]\nb <u>\n\nx[^1]\n:::\n\n[^1]: c <s>')
    expect(problems.map((each) => each.replace(/.*: /, ''))).toEqual(['`<i>`', '`<u>`', '`<s>`'])
  })
})

describe('what is written in place of HTML', () => {
  const todayWords = 'Write it in Markdown, or put it in backticks to show it as text.'

  it.each([
    ['<p class="lead">Words.</p>', /an empty line ends a paragraph/],
    ['a <em>b</em>', /`\*words\*`/],
    ['a <i>b</i>', /`\*words\*`/],
    ['a <STRONG>b</STRONG>', /`\*\*words\*\*`/],
    ['a <b>b</b>', /`\*\*words\*\*`/],
    ['a<br>b', /End the line with `\\`, or begin a new paragraph/],
    ['a<br/>b', /End the line with `\\`/],
    ['a <img src="x.png">', /`!\[what it shows\]\(file\)`/],
    ['a <a href="/x/">b</a>', /`\[words\]\(address\)`/],
    ['<h1>Results</h1>', /`## words`/],
    ['<h4>Results</h4>', /`#### words`/],
    ['<ul><li>a</li></ul>', /`- `/],
    ['<blockquote>a</blockquote>', /`> `/],
    ['<caption>a</caption>', /`:::table\[words\]`/],
    ['<span lang="cy">a</span>', /`:lang\[words\]\{tag=cy\}`/],
    ['<table><tr><td>a</td></tr></table>', /Markdown table/],
    ['<hr />', /`---`/],
    ['a <code>b</code>', /backticks/],
    ['<pre>a</pre>', /three above and one below/],
    ['a <del>b</del>', /`~~words~~`/],
    ['<iframe src="https://video.example.org/1"></iframe>', /with its title.*load nothing from other sites/],
    ['<video src="a.mp4"></video>', /`:::video\[title, length\]\{src=/],
    ['<script src="x.js"></script>', /template of `theme\/`/],
    ['<style>p {}</style>', /`theme\/site\.css`/],
    ['<div class="wp-block-group">a</div>', /Leave the tags out, and keep the words/],
    ['a <span style="color:red">b</span>', /Leave the tags out/],
    ['<figure><img src="a.png"></figure>', /`:::figure\{/],
    ['10<sup>6</sup>', /`m²`/],
    ['CO<sub>2</sub>', /`CO₂`/],
    ['a</b>', /`\*\*words\*\*`/],
    ['a <u>b</u>', /`\*\*words\*\*` where it matters/],
    ['a <mark>b</mark>', /`\*\*words\*\*` where it matters/],
    ['a <small>b</small>', /`\[\^1\]`/],
    ['a <abbr title="x">b</abbr>', /Write it out/],
    ['a <cite>b</cite>', /`\*words\*`/],
    ['a <q>b</q>', /`“words”`/],
    ['a <kbd>b</kbd>', /backticks around it/],
    ['<details><summary>a</summary>b</details>', /`:::details\[/],
    ['<dl><dt>a</dt><dd>b</dd></dl>', /^Write a list/],
    ['<address>a</address>', /^Leave the tags out\. To begin a new line, end the one before with `\\`\./],
    ['<form action="/"><input name="a"></form>', /^Link to a page that has the form/],
    ['a <button>b</button>', /^Link to a page that has the form/],
  ])('is said of %s', async (text, note) => {
    const { faults } = await parse(text)
    const notes = faults.map((one) => describeFault(one, undefined, 'error').note)
    expect(notes[0]).toMatch(note)
    expect(notes[0]).not.toBe(todayWords)
  })

  it('is said of all tags of a block, each advice once', async () => {
    const noteOf = async (text: string) =>
      (await parse(text)).faults.map((one) => describeFault(one, undefined, 'error').note).join('\n')
    expect(await noteOf('<p>A <b>b</b> and <STRONG>c</STRONG>\n<!-- <i> --></p>')).toBe(
      '`<p>`: Leave the tags out: an empty line ends a paragraph. `<b>`, `<strong>`: Write `**words**`.',
    )
    expect(await noteOf('<p><a href="/">b</a> <b>c</b> <i>d</i> <s>e</s> <q>f</q></p>')).toMatch(
      /`<i>`: Write `\*words\*`\. The other tags here are reported once these are gone\.$/,
    )
    expect(await noteOf('<script>if (a <b && c) d()</script>')).toMatch(/^Remove it/)
  })

  it.each(['a <ruby>b</ruby>', 'a <constructor>', '<!DOCTYPE html>', '<?php x ?>', 'a <x-y>'])(
    'is Markdown for %s',
    async (text) => {
      const { faults } = await parse(text)
      expect(faults.map((one) => describeFault(one, undefined, 'error').note)).toEqual([todayWords])
    },
  )
})

describe('HTML that a plugin has parsed', () => {
  const sanitised = async (text: string) => (await parse(text, { rehype: [rehypeRaw] })).html

  it('is kept where it is harmless', async () => {
    expect(await sanitised('<abbr title="x">A</abbr> <kbd>k</kbd> <mark>m</mark>')).toBe(
      '<p><abbr title="x">A</abbr> <kbd>k</kbd> <mark>m</mark></p>',
    )
  })

  it.each([
    ['<script>alert(1)</script>', ''],
    ['<style>p{}</style>', ''],
    ['<iframe src="https://example.org"></iframe>', ''],
    ['<object data="x"></object>', '<p></p>'],
    ['<svg onload="alert(1)"><script>1</script></svg>', '<p></p>'],
    ['<form action="/x">a</form>', 'a'],
    ['<div onclick="x()" style="color:red">a</div>', '<div>a</div>'],
    ['<p id="x" class="y">a</p>', '<p id="s-x" class="y">a</p>'],
    ['<div aria-labelledby="x y">a</div>', '<div aria-labelledby="s-x s-y">a</div>'],
    ['<p id="x">a</p><p id="x">b</p>', '<p id="s-x">a</p><p>b</p>'],
    ['<h2>New</h2>', '<h2 id="s-new">New</h2>'],
    [
      '<img src="https://example.org/x.png" srcset="y 2x" onerror="z" alt="">',
      '<img src="https://example.org/x.png" alt="">',
    ],
    ['<blockquote cite="javascript:x">a</blockquote>', '<blockquote>a</blockquote>'],
    ['<!-- note --><div>a</div>', '<div>a</div>'],
    ['<link rel="stylesheet" href="x"><meta charset="x"><base href="/x">a', 'a'],
  ])('%s is sanitised', async (text, html) => {
    expect((await sanitised(text)).trim()).toBe(html)
  })

  it('has its links checked like those of Markdown', async () => {
    const { body, problems } = await parse('a <a href="java&#10;script:x">b</a> <a href="c.md">d</a>', {
      rehype: [rehypeRaw],
    })
    expect(problems.map((each) => each.split(' ')[1])).toEqual(['unsafe-protocol'])
    expect(body.parts[1]).toMatchObject({ type: 'link', href: 'c.md', text: 'd' })
  })

  it('cannot be a main heading', async () => {
    const { problems } = await parse('<h1>Big</h1>', { rehype: [rehypeRaw] })
    expect(problems.map((each) => each.split(' ')[1])).toEqual(['body-h1'])
  })
})
