/** Known differences between the native parser and remark-parse as Findings sets it up; each is read by remark-parse. */
export const differences: readonly { readonly what: string; readonly text: string }[] = [
  { what: 'words that become links of themselves', text: 'See https://example.org today.' },
  { what: 'addresses that become links of themselves', text: 'Write to help@example.org now.' },
  { what: 'one tilde that strikes', text: 'Of ~5 and 7~ of them' },
  { what: 'an unknown directive that is escaped', text: 'A \\::abbr[MRI]{title="x y"} &bogus;' },
  { what: 'emphasis beside a character outside the basic plane', text: '—_:abbr[MRI]{title="x y"}_👩‍🔬' },
  { what: 'a task without words of its own', text: '- [ ] `code`\n' },
  { what: 'an empty item after a rule', text: '[ref]: /url\n- - -\n1. \n' },
  { what: 'a character reference in an attribute', text: '::cta{label=Go href="java&#115;cript:alert(1)"}\n' },
  { what: 'a directive of mere spaces', text: 'As :cite[ ] says.\n' },
  { what: 'a container in a container', text: ':::note\n::::box\n:::\n::::\n***\n:::\n' },
  { what: 'a table that ends a container', text: ':::note\na | b\n--- | ---\nx | y\n:::\n' },
  { what: 'a footnote that begins with another', text: '[^1]: [^n]: words\n' },
  { what: 'a footnote in a footnote', text: '[^1]: words\n    [^n]: words\n' },
  { what: 'code that is not closed, in a list', text: '- a\n\n  ~~~\n  code\n\n- b\n' },
]
