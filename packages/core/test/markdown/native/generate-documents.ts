import { random } from '../../support/random.js'

/** Documents of every construct, nested at random: the same seed gives the same documents. */
export function* documents(count: number, seed: number): Generator<string> {
  const next = random(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const some = (most: number, make: () => string): string[] =>
    Array.from({ length: 1 + Math.floor(next() * most) }, make)

  for (let made = 0; made < count; made++) {
    const isCalm = next() < 0.6 // stories are; the others try what nobody writes
    const word = (): string => pick(isCalm ? calm : words)
    const text = (depth: number): string =>
      some(3, () => inline(depth + 1)).join(pick([' ', ' ', isCalm ? ' ' : '', '\n']))
    const line = (most: number): string =>
      some(most, () => (next() < 0.25 ? inline(1) : word())).join(pick([' ', ' ', ' ', isCalm ? ' ' : '']))
    const paragraph = (): string => some(4, () => line(5)).join(pick([' ', '\n', '\n', '  \n', '\\\n']))
    const inline = (depth: number): string => {
      if (depth > (isCalm ? 1 : 3)) return word()
      const inner = (): string => text(depth)
      const usual = [
        word,
        word,
        word,
        () => `*${inner()}*`,
        () => `**${inner()}**`,
        () => `\`${word()}\``,
        () =>
          `[${inner()}](${pick(['/a', '../b.md', 'https://x.org/a_b(c)', '#h', 'doi:10.1/x'])}${pick(['', ' "T"'])})`,
        () => `[^1]`,
        () => `:cite[${word()}]{id=a}`,
        () => `:abbr[MRI]{title="x y"}`,
        () => '[the trial][ref]',
        () => '<https://x.org/y>',
      ]
      const odd = [
        () => `_${inner()}_`,
        () => `~~${inner()}~~`,
        () => `\`\`${inner()}\`\``,
        () => `[${inner()}](${pick(['<c d>', ''])}${pick(['', " 'a b'", ' (p)'])})`,
        () => `![${inner()}](${pick(['a.jpg', 'i/b.png "T"', ''])})`,
        () => `[${inner()}][ref]`,
        () => pick(['[ref]', '[^n]', ':cite', ':cite[x]', 'word:cite[x]', `:cite{#a .b c='d' e}`]),
        () => `:cite[${inner()}]`,
        () => `:nope[${inner()}]`,
        () => `<span class="x">${inner()}</span>`,
        () => `<!-- ${inner()} -->`,
        () => `<https://x.org/${word()}>`,
      ]
      return pick(isCalm ? usual : [...usual, ...odd])()
    }
    const block = (depth: number): string => {
      if (depth > (isCalm ? 1 : 3)) return paragraph()
      const inner = (): string => some(3, () => block(depth + 1)).join(pick(['\n\n', '\n\n', isCalm ? '\n\n' : '\n']))
      const usual = [
        paragraph,
        paragraph,
        paragraph,
        () => `${pick(['##', '###', '####'])} ${line(4)}`,
        () => indent(paragraph(), '> '),
        () => some(4, () => indent(line(6), '  ', '- ')).join(pick(['\n', '\n\n'])),
        () => some(4, () => indent(paragraph(), '   ', '1. ')).join('\n'),
        () => `| a | b |\n| :-- | --: |\n| ${word()} | ${line(2)} |\n| x | y |`,
        () => '[ref]: /url "T"',
        () => `[^1]: ${line(6)}`,
        () => `:::note\n${inner()}\n:::`,
        () => `:::quote{by=someone}\n${paragraph()}\n:::`,
        () => `::feed{kind=discovery limit=3}`,
        () => `\`\`\`r\n${line(4)}\n\`\`\``,
        () => '![A cell](a.jpg "T")',
        () => '***',
      ]
      const odd = [
        () => `${line(3)}\n${pick(['---', '==='])}`,
        () => `${pick(['#', '######'])} ${line(4)}${pick(['', ' #', ' {#x}'])}`,
        () => indent(inner(), '> '),
        () => indent(inner(), '  ', pick(['- ', '* '])),
        () => indent(inner(), '   ', '1. '),
        () => `- [ ] ${line(2)}\n- [x] ${line(2)}`,
        () => `~~~\n${line(3)}${pick(['\n~~~', ''])}`,
        () => `    ${line(3)}`,
        () => `a | b\n--- | ---\n${line(1)} | \`x\\|y\``,
        () => `[Ref two]: <a b>\n  'x'`,
        () => `[^1]: ${indent(inner(), '    ', '')}`,
        () => `[^n]: ${line(3)}`,
        () => `:::${pick(['note', 'x'])}[${inline(2)}]${pick(['', '{#i .c}'])}\n${inner()}\n:::`,
        () => `::::box\n${inner()}\n::::`,
        () => `::${pick(['feed', 'video'])}${pick(['', `[${inline(2)}]`])}`,
        () => `<div>\n${line(3)}\n</div>`,
        () => `<details><summary>x</summary>\n\n${inner()}\n\n</details>`,
        () => '<!-- x\n\n y -->',
        () => pick([':::', '', '- - -', '-']),
      ]
      return pick(isCalm ? usual : [...usual, ...odd])()
    }
    const document = `${some(6, () => block(0)).join(pick(['\n\n', '\n\n', isCalm ? '\n\n' : '\n']))}\n`
    yield next() < 0.1 ? document.replaceAll('\n', '\r\n') : document
  }
}

const calm =
  `cell trial HER2 p53 αβγ naïve café 3:1 10:30 HER2:CEP17 doi:10.1000/xyz PMID:12345 2026-03-09T10:00Z don’t — “x” 5% £3 R&D 2*3
  < שלום العربية (n=214) p<0.05 e\u0301 note: mg/kg 👩‍🔬`.split(/\s+/)
const words = [
  ...calm,
  ...`a_b snake_case & &amp; &nbsp; &#x2014; &bogus; \\* \\[ \\: a*b > <b> </b> <br/> ~5 ~~ ** * _ \` [ ] ( ) ! ![ https://example.org
  www.x.org a@b.org | x|y \\| : :: ::: http: <a@b.org> {x} {#id} [x] [^1] [^n] [ref] [Ref][] # + - = 1. 1)`.split(
    /\s+/,
  ),
  '\t',
]

const indent = (text: string, prefix: string, first = prefix): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? '' : prefix) + line)
    .join('\n')
