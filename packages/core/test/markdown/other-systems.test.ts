import { describe, expect, it } from 'vitest'
import { createShortcodes } from '../../src/markdown/shortcodes.js'
import { describe as describeFault } from '../../src/problems.js'
import { processorTime } from '../support/processor-time.js'
import { parse, pipeline } from './support/pipeline.js'

const notesOf = async (text: string) =>
  (await parse(text)).faults.map((one) => describeFault(one, undefined, 'error').note ?? '')

const problemsOf = async (text: string) => (await parse(text)).problems

describe('addresses in running text', () => {
  it.each([
    ['See https://example.org/a.', '1:5-1:26 unlinked-address `https://example.org/a` is shown as text, not as a link'],
    [
      '(http://example.org/a_(b)), so',
      '1:2-1:26 unlinked-address `http://example.org/a_(b)` is shown as text, not as a link',
    ],
    [
      'https://example.org))...). So',
      '1:1-1:20 unlinked-address `https://example.org` is shown as text, not as a link',
    ],
    ['**At www.example.org!**', '1:6-1:21 unlinked-address `www.example.org` is shown as text, not as a link'],
    [
      '> One\n> HTTPS://EXAMPLE.ORG/É?a=1#b',
      '2:3-2:30 unlinked-address `HTTPS://EXAMPLE.ORG/É?a=1#b` is shown as text, not as a link',
    ],
    [
      '网站https://example.org/a，更多',
      '1:3-1:24 unlinked-address `https://example.org/a` is shown as text, not as a link',
    ],
    [
      '| a |\n| - |\n| https://example.org |',
      '3:3-3:22 unlinked-address `https://example.org` is shown as text, not as a link',
    ],
    [
      'https://example.org/a\\_b',
      '1:1-1:25 unlinked-address `https://example.org/a_b` is shown as text, not as a link',
    ],
  ])('are reported in %s', async (text, expected) => {
    expect(await problemsOf(text)).toEqual([expected])
  })

  it('are each reported, and a long one in short', async () => {
    expect(await problemsOf(`https://a.example.org and https://b.example.org/${'x'.repeat(90)}`)).toEqual([
      '1:1-1:22 unlinked-address `https://a.example.org` is shown as text, not as a link',
      `1:27-1:139 unlinked-address \`https://b.example.org/${'x'.repeat(38)}…\` is shown as text, not as a link`,
    ])
  })

  it.each([
    '<https://example.org/a>',
    '[words](https://example.org/a "https://example.org/b")',
    '[https://example.org/a](https://example.org/a)',
    '[**www.example.org**][a]\n\n[a]: https://example.org',
    '`https://example.org` and\n\n    https://example.org',
    '```\nwww.example.org\n```',
    '![https://example.org](a.png)',
    'https\\://example.org and user@www.example.org, www.',
    '<!-- https://example.org -->',
    ':cta[Go]{href=https://example.org}',
  ])('are right in %s', async (text) => {
    expect(await problemsOf(text)).toEqual([])
  })

  it.each([
    ['[a](https://example.org/a b.pdf)', 'malformed-link'],
    ['[a] (https://example.org/a)', 'malformed-link'],
    ['::cta{href=https://example.org', 'malformed-directive'],
    ['[embed]https://example.org/a[/embed]', 'shortcode'],
    ['[embed width="400"]https://example.org/a[/embed]', 'shortcode'],
    ['[video src="https://example.org/a.mp4"]', 'shortcode'],
    ['{% embed https://example.org/a %}', 'shortcode'],
  ])('are no second problem in %s', async (text, rule) => {
    expect((await parse(text)).faults.map((one) => one.rule)).toEqual([rule])
  })

  it('end in no time at thousands of brackets', async () => {
    const text = `https://example.org${')'.repeat(100_000)}`
    expect(await processorTime(async () => expect(await problemsOf(text)).toHaveLength(1))).toBeLessThan(3000)
  })

  it('are written as links, with `https://` where that is missing, and videos with their title', async () => {
    const link = 'Write `[words](address)` with words that say where it leads, or put it between `<` and `>`'
    const video = 'Link to the video with its title, `[title](address)`: pages load nothing from other sites.'
    expect(await notesOf('At https://example.org')).toEqual([`${link}.`])
    expect(await notesOf('At www.example.org')).toEqual([`${link}, with \`https://\` before it.`])
    expect(await notesOf('At https://youtu.be/abc')).toEqual([`${link}.`])
    expect(await notesOf('https://youtu.be/a\\_b')).toEqual([video])
    expect(await notesOf('Words.\n\nhttps://www.youtube.com/watch?v=abc\n\nMore.')).toEqual([video])
    expect(await notesOf('https://notyoutube.com/watch')).toEqual([`${link}.`])
  })

  it('are reported in fields, at the field', async () => {
    const { faults } = await pipeline().inline('story.md', 'At www.example.org', ['summary'])
    expect(faults).toMatchObject([{ rule: 'unlinked-address', at: { path: ['summary'] } }])
  })
})

describe('shortcodes of other systems', () => {
  it.each([
    ['[caption id="a" width="300"]Words[/caption]', '`[caption id="a" width="300"]`'],
    ['\\[caption id="a\\_1"\\]Words\\[/caption\\]', '`[caption id="a_1"]`'],
    ['[caption id=”a”]![Words](a.png) Words[/caption]', '`[caption id=”a”]`'],
    ['[gallery ids="1,2"]', '`[gallery ids="1,2"]`'],
    ['[gallery ids=1,2 /]', '`[gallery ids=1,2 /]`'],
    ['[gallery\nids="1"]', '`[gallery…`'],
    ['[TOC]', '`[TOC]`'],
    ['Words.\n[contact-form-7]\nWords.', '`[contact-form-7]`'],
    ['[Video]\n\nWords\n\n[/Video]', '`[Video]`'],
    ['[Gallery ids="1,2"]', '`[Gallery ids="1,2"]`'],
    ['[audio mp3=a.mp3]', '`[audio mp3=a.mp3]`'],
    [
      '{{ title | upcase }} and {{content}} and {{ url("a") }}',
      '`{{ title | upcase }}` `{{content}}` `{{ url("a") }}`',
    ],
    ['{{ partial "a.html" . }} and {{ .Title }}', '`{{ partial "a.html" . }}` `{{ .Title }}`'],
    ['{% note %}Words{% endnote %}', '`{% note %}`'],
    ['{% button href="/a/" %}', '`{% button href="/a/" %}`'],
    ['{%- raw -%}', '`{%- raw -%}`'],
    ['[youtube https://example.org/a]', '`[youtube https://example.org/a]`'],
    ['[contact-form-7 id="12" title="Contact"]', '`[contact-form-7 id="12" title="Contact"]`'],
    ['[vc_row][vc_column width="1/2"]Words[/vc_column][/vc_row]', '`[vc_row]` `[vc_column width="1/2"]`'],
    ['[note]\n\nWords\n\n[/note]', '`[note]`'],
    ['Words[/caption]', '`[/caption]`'],
    ['{{< youtube abc >}}', '`{{< youtube abc >}}`'],
    ['{{% note %}}Words{{% /note %}}', '`{{% note %}}`'],
    ['{{ page.title }} and {%- include a.html -%}', '`{{ page.title }}` `{%- include a.html -%}`'],
    ['{% if a %}Words{% endif %}', '`{% if a %}`'],
    ['{% endif %}', '`{% endif %}`'],
  ])('are reported in %s', async (text, expected) => {
    const { problems } = await parse(text)
    expect(problems.map((one) => /shortcode (.*) belongs/.exec(one)?.[1]).join(' ')).toBe(expected)
  })

  it('are reported where they stand', async () => {
    const { problems } = await parse('Words.\n\n> Words [gallery ids="1"].\n> {{ a }}')
    expect(problems.map((one) => one.split(' ', 2).join(' '))).toEqual(['3:9-3:26 shortcode', '4:3-4:10 shortcode'])
  })

  it.each([
    'As said [1], [1, 2], [sic], [a b], [WHO, 2021] and [ ].[^1]\n\n[^1]: Words.',
    '- [x] Done\n- [ ] Not yet',
    '[gallery] and [embed]\n\n[gallery]: https://example.org/a\n[embed]: /b/',
    'Of [mean age=54] and [hazard ratio=0.62] it [the drug] said [video plays], [audio unclear].',
    'It was seen [video] and heard [a/b] in [km/s].',
    '`[gallery ids="1"]` and `{{ a }}`\n\n    {% a %}\n\n```\n[caption]a[/caption]\n```',
    ':quote{by=ada} {a} {} {{}} 50 {%} $\\{\\{a\\}\\}$',
    '[see "a=b" there](/a/) and ![gallery](a.png)',
    '[a] then [/b]',
    '[Gallery]\n\n[Video]\n\n[audio]\n\n[Video]\n\n[gallery]',
    '[Gallery size=3]',
    'The sets {{a, b}}, {{1, 2}}, {{a}}, {{x|x > 0}}, {{ a, b }} {{mean age, sex}} and {{mean (SD)}}',
    'At 5 {% m/m %}, {% w/w %} and {% of all %} it was {%m/m%}',
  ])('are not seen in %s', async (text) => {
    expect((await problemsOf(text)).filter((one) => one.includes('shortcode'))).toEqual([])
  })

  it.each([
    ['[caption id="a"]b[/caption]', /`:::figure\{/],
    ['[gallery ids="1"]', /each image/],
    ['[embed]a[/embed]', /with its title/],
    ['{{< youtube a >}}', /with its title/],
    ['{{< figure src="a.png" >}}', /`:::figure\{/],
    ['{{< ref "a.md" >}}', /Link to the file/],
    ['{% highlight js %}', /backticks/],
    ['[su_button url="/a/"]Give[/su_button]', /Remove it/],
    ['{{ content }}', /Remove it/],
  ])('are told what to write in place of %s', async (text, note) => {
    expect((await notesOf(text))[0]).toMatch(note)
  })

  it('are found in no time among thousands of brackets', async () => {
    const text = '[a [b] [toc] [/c] {{ {% '.repeat(20_000)
    const reported: string[] = []
    const shortcodes = createShortcodes({ text, report: (rule) => void reported.push(rule) })
    const point = { line: 1, column: 1 }
    const position = { start: { ...point, offset: 0 }, end: { ...point, offset: text.length } }
    const work = () => {
      shortcodes.look({ type: 'text', value: text, position })
      shortcodes.reportAll()
    }
    expect(await processorTime(work)).toBeLessThan(1000)
    expect(reported).toEqual([])
  })
})
