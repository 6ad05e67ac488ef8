import type { PlantedFault } from './planted-fault.js'

const story = { view: 'StoryView' }

/** Partials, layouts and words called wrongly; comparisons that never hold. */
export const callFaults: readonly PlantedFault[] = [
  {
    ...story,
    name: 'a misspelt partial',
    source: `<p>\n<%~ partial('lnik', { url: '/', text: 'Home', external: false }) %>`,
    types: '2:13 template-type Cannot find the template `partials/lnik`, did you mean `partials/link`?',
    rendering: '2:5 template-failed Cannot find the template `partials/lnik`, did you mean `partials/link`?',
  },
  {
    ...story,
    name: 'a misspelt `partial`',
    source: `<%~ partail('link', { url: '/', text: 'Home', external: false }) %>`,
    types: '1:5 template-type There is no `partail` in this template, did you mean `partial`?',
    rendering: '1:5 template-failed partail is not defined',
  },
  {
    ...story,
    name: 'a misspelt field in a partial’s view',
    source: `<%~ partial('link', { url: it.head.ulr, text: it.title, external: false }) %>`,
    types: '1:36 unknown-view-field `it.head.ulr` is not in the view of `page`, did you mean `url`?',
    rendering: '1:36 unknown-view-field `it.head.ulr` is not in the view of `page`, did you mean `url`?',
  },
  {
    ...story,
    name: 'a field that a partial’s view lacks',
    source: `<%~ partial('link', { url: '/', text: it.title }) %>`,
    types: '1:21 template-type `link` needs `external`',
    rendering: 'nothing',
  },
  {
    ...story,
    name: 'a field that a partial does not know',
    source: `<%~ partial('link', { url: '/', text: it.title, external: false, txet: 'a' }) %>`,
    types: '1:66 unknown-view-field `txet` is not in the view of `link`, did you mean `text`?',
    rendering: 'nothing',
  },
  {
    ...story,
    name: 'a partial’s field of another type',
    source: `<%~ partial('heading', { level: '2', text: it.title }) %>`,
    types: '1:26 template-type Unexpected text in `level`, expected a number',
    rendering: 'nothing',
  },
  {
    ...story,
    name: 'a partial without its view',
    source: `<%~ partial('link') %>`,
    types: '1:5 template-type `link` needs a view',
    rendering: '1:14 template-failed Cannot print undefined',
  },
  {
    ...story,
    name: 'a misspelt layout',
    source: `<% layout('bsae', { head: it.head }) %>`,
    types: '1:11 template-type Cannot find the template `layouts/bsae`, did you mean `layouts/base`?',
    rendering: '1:4 template-failed Cannot find the template `layouts/bsae`, did you mean `layouts/base`?',
  },
  {
    ...story,
    name: 'a layout without its view',
    source: `<% layout('base') %>\n<p>`,
    types: '1:4 template-type `base` needs a view',
    rendering: "1:20 template-failed Cannot read properties of undefined (reading 'title')",
  },
  {
    ...story,
    name: 'words that there are not',
    source: `<p><%= t('readMor') %></p>`,
    types: '1:10 missing-string There are no words for `readMor` in English (`en`), did you mean `readMore`?',
    rendering: '1:8 missing-string There are no words for `readMor` in English (`en`), did you mean `readMore`?',
  },
  {
    ...story,
    name: 'words without their values',
    source: `<p><%= t('greeting') %></p>`,
    types: '1:8 template-type The words for `greeting` need values',
    rendering: '1:8 template-failed The words for `greeting` need a value for `{name}`',
  },
  {
    ...story,
    name: 'words with another value',
    source: `<p><%= t('greeting', { nam: 'Ada' }) %></p>`,
    types: '1:22 template-type The words for `greeting` need a value for `{name}`',
    rendering: '1:8 template-failed The words for `greeting` need a value for `{name}`',
  },
  {
    ...story,
    name: 'a comparison with a code that there is not',
    source: `<% if (it.cta && it.cta.style === 'blok') { %>\n<hr>\n<% } %>`,
    types: '1:18 template-type This comparison never holds: `block`, `donate` or `inline` is never `blok`',
    rendering: 'nothing',
  },
]
