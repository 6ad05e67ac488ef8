/** Of whatever stands before the page; `root` is its outermost element. What is important inside a shadow tree wins over everything that the site says. */
export const panelStyles = (root: string): string => `
:host {
  all: initial !important;
  position: fixed !important;
  z-index: 2147483647 !important;
  color-scheme: light dark !important;
}
${root} {
  --ground: #fff;
  --text: #1d1d1f;
  --quiet: #55555c;
  --error: #b3131f;
  --warning: #7a4f00;
  --line: #c7c7cf;
  box-sizing: border-box;
  background: var(--ground);
  color: var(--text);
  font: 16px/1.5 system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  ${root} {
    --ground: #1b1b1f;
    --text: #f2f2f5;
    --quiet: #b4b4bd;
    --error: #ff8f8f;
    --warning: #ffc766;
    --line: #55555c;
  }
}
h1 { margin: 0; font-size: 1.125rem }
h2 { margin: 1rem 0 .25rem; font: bold .9375rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
p { margin: .25rem 0; overflow-wrap: anywhere }
.files { overflow: auto }
.problem { margin: .5rem 0 .5rem 1rem }
.rule { color: var(--quiet) }
.error { color: var(--error) }
.warning { color: var(--warning) }
pre {
  margin: .5rem 0;
  padding: .5rem .75rem;
  border: 1px solid var(--line);
  border-radius: 4px;
  overflow-x: auto;
  font: .875rem/1.5 ui-monospace, monospace;
}
:focus-visible { outline: 3px solid currentColor; outline-offset: 2px }
@media print { ${root} { display: none } }
`
