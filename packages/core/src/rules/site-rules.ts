import { namedLanguage } from '../language-name.js'
import type { Rule, Values } from './rule.js'
import { meant } from './rule.js'

const whileRendering = (v: Values): string =>
  [v.page ? `While rendering ${v.page}` : '', v.callers ? `called from ${v.callers}` : ''].filter(Boolean).join(', ')

/** Addresses, the config, the theme and the output folder. */
export const siteRules = {
  'duplicate-url': {
    severity: 'error',
    fixed: true,
    purpose:
      'Every page needs an address of its own. Other capitals, or another way of storing an accent, do not make it another address.',
    reason: (v) => `\`${v.url}\` is the address of two pages: this one and ${v.other}`,
    note: () => 'Give one of them another `slug`, the last part of its address, as in `slug: results-2026`.',
    wrong: 'slug: Results (beside another story with slug: results)',
    right: 'slug: results-2026',
    standard: 'Unicode Standard Annex 15 (NFC)',
  },
  'invalid-slug': {
    severity: 'error',
    fixed: true,
    purpose: 'An address must work everywhere, and stay inside the site.',
    reason: (v) => `\`${v.slug}\` cannot be part of an address: ${v.why}`,
    note: (v) =>
      v.name === undefined
        ? 'Use letters, digits and hyphens.'
        : `Rename the file${v.name && `, for example to \`${v.name}\``}: use letters, digits and hyphens.`,
    wrong: 'slug: ../about',
    right: 'slug: about',
  },
  'reserved-address': {
    severity: 'error',
    fixed: true,
    purpose: 'Some addresses are needed for files that Findings makes.',
    reason: (v) => `\`${v.url}\` is reserved for ${v.what}`,
    note: () => 'Choose another `slug` or file name.',
    wrong: 'content/pages/images.md',
    right: 'content/pages/gallery.md',
  },
  'invalid-alias': {
    severity: 'error',
    fixed: true,
    purpose: 'An old address must lead to one page, and must not take the place of another.',
    reason: (v) => `\`${v.alias}\` cannot be an old address: ${v.why}`,
    note: (v) => String(v.advice),
    wrong: 'aliases: [https://old.example.com/news/old-name/]',
    right: 'aliases: [/news/old-name/]',
  },
  'fixed-rule': {
    severity: 'error',
    fixed: true,
    purpose: 'Rules that protect readers hold on every site.',
    reason: (v) => `The rule \`${v.rule}\` cannot be changed: it protects readers`,
    note: () => 'Remove it from `rules`.',
    wrong: "rules: { 'unsafe-protocol': 'off' }",
    right: 'rules: { }',
  },
  'missing-config': {
    severity: 'error',
    fixed: true,
    purpose: 'The config says what the site is called and where it is published.',
    reason: (v) => `Cannot find a config in \`${v.root}\``,
    note: () =>
      '`findings init` starts a site, with a `findings.config.ts`. If you have one already, name its folder with `--root`, or the file with `--config`.',
    wrong: 'A folder without findings.config.ts.',
    right: 'findings.config.ts with `site` and `theme`.',
  },
  'config-failed': {
    severity: 'error',
    fixed: true,
    purpose: 'Without its config, Findings knows nothing of the site.',
    reason: (v) => `The config cannot be loaded: ${v.reason}`,
    note: (v) => String(v.advice ?? ''),
    wrong: 'export default {{ }',
    right: 'export default { }',
  },
  'missing-template': {
    severity: 'error',
    fixed: true,
    purpose: 'Every page needs a template.',
    reason: (v) => `The theme has no ${v.type} \`${v.name}\`${meant(v)}`,
    note: (v) => `Add \`${v.file}\` to the site's \`theme/\` folder.`,
    wrong: "defineKind({ template: 'evnt' })",
    right: "defineKind({ template: 'event' }) and theme/event.eta",
  },
  'unused-template': {
    severity: 'warning',
    purpose: 'A file in `theme/` with the wrong name changes nothing.',
    reason: (v) => `Nothing uses the ${v.isStyle ? 'style sheet' : 'template'} \`${v.name}\`${meant(v)}`,
    note: (v) => {
      if (v.isStyle) return 'Write the styles of the site in `theme/site.css`.'
      if (v.place) return `Move it to \`${v.place}\`.`
      return String(v.name).startsWith('partials/')
        ? 'Give it the name of the partial that it replaces, or name it in `slots`.'
        : 'Give it the name of the template that it replaces.'
    },
    wrong: 'theme/partials/storycard.eta',
    right: 'theme/partials/story-card.eta',
  },
  'missing-layout': {
    severity: 'warning',
    purpose:
      'A page without a layout has no title, no language and no styles, and assistive technology cannot make sense of it.',
    reason: (v) => `The template \`${v.name}\` uses no layout, and has no \`<html>\` of its own`,
    note: (v) => `Begin it with \`<% layout('${v.layout}', { head: it.head }) %>\`.`,
    wrong: '<h1><%= it.title %></h1>',
    right: "<% layout('base', { head: it.head }) %>\n<h1><%= it.title %></h1>",
    standard: 'WCAG 2.2, success criteria 2.4.2 and 3.1.1',
  },
  'missing-language': {
    severity: 'error',
    purpose: 'A page must be in one language, so that everybody understands it and screen readers pronounce it.',
    reason: (v) => `There are no words in ${namedLanguage(String(v.language))} for ${v.missing}`,
    note: (v) =>
      `\`findings theme words ${v.language}\` prints them to be translated. Give them in the theme's \`strings: { '${v.language}': { … } }\`. Until then those words are in English.`,
    wrong: "site: { languages: ['ar'] } with a theme that speaks no Arabic",
    right: 'theme: charity({ strings: { ar: { … } } })',
    standard: 'WCAG 2.2, success criterion 3.1.2',
  },
  'untranslated-config': {
    severity: 'warning',
    purpose: 'Menus and footer should be in the language of the page.',
    reason: (v) =>
      `The config has ${v.parts} only in the main language, so pages in ${namedLanguage(String(v.language))} show it untranslated`,
    note: (v) => `Translate it in \`translations: { '${v.language}': { … } }\`.`,
    wrong: "site: { languages: ['cy'] }, nav: { … }",
    right: "site: { languages: ['cy'] }, nav: { … }, translations: { cy: { nav: { … } } }",
    standard: 'WCAG 2.2, success criterion 3.1.2',
  },
  'template-failed': {
    severity: 'error',
    fixed: true,
    purpose: 'A template that fails leaves a page unfinished.',
    reason: (v) => String(v.reason),
    note: whileRendering,
    wrong: '<%= it.titel %>',
    right: '<%= it.title %>',
  },
  'unknown-view-field': {
    severity: 'error',
    purpose: 'A template that reads a field which does not exist shows nothing there.',
    reason: (v) => `\`${v.field}\` is not in ${v.where}${meant(v)}`,
    note: whileRendering,
    wrong: '<%= it.titel %>',
    right: '<%= it.title %>',
  },
  'optional-view-field': {
    severity: 'error',
    purpose: 'What may be missing can be printed only where it is there.',
    reason: (v) => `\`${v.field}\` may be missing`,
    note: (v) => `Use it inside \`<% if (${v.field}) { %>\`.`,
    wrong: '<%= it.kicker %>',
    right: '<% if (it.kicker) { %><%= it.kicker %><% } %>',
  },
  'template-type': {
    severity: 'error',
    purpose: 'Templates must fit the types of what they are given, also in branches that no page reaches today.',
    reason: (v) => String(v.reason),
    wrong: '<%~ it.title %>',
    right: '<%= it.title %>',
  },
  'template-types-failed': {
    severity: 'warning',
    purpose: 'When the templates could not be checked in full, somebody should know.',
    reason: (v) => `TypeScript ${v.version} could not check the templates: ${v.why}`,
    note: () => 'They were checked only while pages were made, which finds less.',
    wrong: 'export interface View { } in theme/views.ts',
    right: 'export interface Views { } in theme/views.ts',
  },
  'missing-string': {
    severity: 'error',
    fixed: true,
    purpose: 'Every word of a page must be there in its language.',
    reason: (v) => `There are no words for \`${v.key}\` in ${namedLanguage(String(v.language))}${meant(v)}`,
    note: () => 'Add them to the strings of the theme or the site.',
    wrong: "<%= t('readMor') %>",
    right: "<%= t('readMore') %>",
  },
  'invalid-css': {
    severity: 'error',
    fixed: true,
    purpose: 'A slip in a style sheet can undo what follows it.',
    reason: (v) => `Cannot understand \`${v.found}\``,
    note: () => 'Look here and just before for a missing colon, semicolon, quote or bracket; `@import` is not allowed.',
    wrong: '.brand { color red }',
    right: '.brand { color: red }',
    standard: 'CSS Syntax Module Level 3',
  },
  'third-party-request': {
    severity: 'error',
    purpose: 'Whoever is asked for a file learns who reads a page about an illness.',
    reason: (v) => `Pages would ask another site for \`${v.url}\``,
    note: () =>
      'Put the file into `theme/assets/`, if its licence allows that, and name it as in `url("Brand.woff2")`.',
    wrong: 'src: url("https://fonts.example.org/Brand.woff2")',
    right: 'src: url("Brand.woff2")',
    standard: 'GDPR, article 6; UK PECR, regulation 6',
  },
  'missing-asset': {
    severity: 'warning',
    purpose: 'A font or an image that is not there is shown to nobody.',
    reason: (v) => `Cannot find \`${v.url}\`${meant(v)}`,
    note: () =>
      'Put the file into `theme/assets/`, or the assets folder of the theme, and name it as in `url("Brand.woff2")`: the published style sheet stands in that folder.',
    wrong: 'src: url("../assets/Brand.woff")',
    right: 'src: url("Brand.woff2")',
  },
  'low-contrast': {
    severity: 'error',
    purpose: 'People with low vision must be able to read words and see edges in the colours of the site.',
    reason: (v) =>
      `\`${v.value}\` for \`${v.name}\` has a contrast of ${v.ratio} to \`${v.other}\` (\`${v.ground}\`) ${v.where}; readers need ${v.least}`,
    note: () =>
      'Make one of the two colours darker or lighter. The light and the dark scheme each have colours of their own.',
    wrong: "theme: charity({ tokens: { 'colour-brand': '#dddddd' } })",
    right: "theme: charity({ tokens: { 'colour-brand': '#143d59' } })",
    standard: 'WCAG 2.2, success criteria 1.4.3 and 1.4.11',
  },
  'unknown-css-name': {
    severity: 'warning',
    purpose: 'A name with a typing mistake in it changes nothing on the page.',
    reason: (v) => `Unknown ${v.what} \`${v.name}\`${meant(v)}`,
    wrong: '.brand { colr: var(--colour-brnd) }',
    right: '.brand { color: var(--colour-brand) }',
    standard: 'CSS Custom Properties for Cascading Variables Module Level 1',
  },
  'unsafe-output': {
    severity: 'error',
    fixed: true,
    purpose: 'Publishing must not overwrite other files, or show what is hidden.',
    reason: (v) => `Will not publish to \`${v.out}\`: ${v.why}`,
    note: () =>
      'If all in it was made by Findings, delete the folder and build again. Otherwise choose another folder with `out` or `--out`.',
    wrong: 'out: content',
    right: 'out: dist',
  },
  'damaged-state': {
    severity: 'error',
    fixed: true,
    purpose: 'Findings replaces only files that it made itself.',
    reason: (v) => `\`${v.file}\` is damaged, so it is not known which files here Findings made`,
    note: () => 'Empty the output folder and build again.',
    wrong: 'An edited dist/.findings/manifest.json.',
    right: 'An empty output folder.',
  },
  'tracked-state': {
    severity: 'warning',
    purpose: 'What builds keep holds the text of every story. It must not be published with the source of the site.',
    reason: (v) =>
      `\`${v.folder}/\` is in Git. It keeps the whole text of all stories, of drafts and stories under embargo too`,
    note: (v) =>
      `Type \`git rm -r --cached ${v.folder}\`, write the line \`${v.folder}/\` into \`.gitignore\`, and commit both. Who can read the repository can still read what its history holds.`,
    wrong: 'git add --force .findings',
    right: '.findings/ (a line of .gitignore)',
  },
  'output-in-use': {
    severity: 'error',
    fixed: true,
    purpose: 'Two builds at once would mix their files in one folder.',
    reason: (v) => `Another build (${v.owner}) is publishing to \`${v.out}\``,
    note: (v) =>
      `Wait until it has ended, then build again.${v.lock ? ` If it was killed, delete \`${v.lock}\`.` : ''}`,
    wrong: 'Two builds at once with the same output folder.',
    right: 'One after the other, or each with an `--out` of its own.',
  },
  'path-in-the-way': {
    severity: 'error',
    fixed: true,
    purpose: 'Findings never changes or removes files that it did not make.',
    reason: (v) =>
      v.what
        ? `\`${v.path}\` is ${v.what}, where Findings needs a folder of its own`
        : `\`${v.path}\` is in the way and was not made by Findings`,
    note: (v) =>
      v.what
        ? 'Delete it, or move it away: the next build makes the folder.'
        : 'Move it away, or choose another output folder.',
    wrong: 'A file dist/about, put there by hand.',
    right: 'The same file in static/.',
  },
  'duplicate-output': {
    severity: 'error',
    fixed: true,
    purpose: 'One file of the site must not replace another.',
    reason: (v) => `Two files of the site would be \`${v.path}\`: ${v.first} and ${v.second}`,
    note: () => 'Give one of them another name, or remove it.',
    wrong: 'static/about/index.html beside content/pages/about.md',
    right: 'Only one of them.',
  },
} as const satisfies Record<string, Rule>
