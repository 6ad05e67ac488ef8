import { discovery } from '../../support/create-site.js'
import type { Mutation } from './mutation.js'
import { file, story, turn } from './rows.js'

const page = '---\ntitle: A page\n---\nWords.\n'
const create = (name: string, text = page) => ({ file: name, from: '', to: text })

/** A style sheet with a font, and the font. */
const brand = {
  'theme/assets/Brand.woff2': '',
  'theme/site.css': '@font-face {\n  font-family: Brand;\n  src: url("/assets/Brand.woff2");\n}\n',
}

/** A page of its own that takes the address of something that Findings makes. */
const reserved = (name: string): Mutation => ({
  rule: 'reserved-address',
  name: `the file ${name}`,
  break: create(name),
  at: `${name}:1:1`,
})

/** Rows of the mutation table: addresses, templates and what the site consists of. */
export const siteMutations: readonly Mutation[] = [
  {
    rule: 'duplicate-url',
    name: 'capitals are the only difference',
    files: { ...story('Words.', 'slug: found'), 'content/stories/b.md': discovery('B', { fields: 'slug: lost' }) },
    break: { file: 'content/stories/b.md', from: 'slug: lost', to: 'slug: FOUND' },
    at: 'content/stories/b.md:6:7',
  },
  {
    rule: 'duplicate-url',
    name: 'another form of é, in a file name',
    files: {
      'content/stories/caf\u00e9-1.md': discovery('B', { fields: 'slug: lost' }),
      ...story('Words.', 'slug: cafe'),
    },
    break: { file: 'content/stories/caf\u00e9-1.md', from: 'slug: lost', to: 'slug: "CAFE"' },
    at: 'content/stories/caf\u00e9-1.md:6:7',
  },
  {
    rule: 'invalid-slug',
    name: 'a path out of the site',
    files: story('Words.', 'kicker: 🧪\nslug: found'),
    break: turn('slug: found', 'slug: ../../etc'),
    at: `${file}:7:7`,
  },
  {
    rule: 'invalid-slug',
    name: 'a name that Windows cannot store',
    files: story('Words.', 'slug: found'),
    break: turn('slug: found', 'slug: con'),
    at: `${file}:6:7`,
  },
  {
    rule: 'invalid-slug',
    name: 'a file name with a space',
    break: create('content/pages/our work.md'),
    at: 'content/pages/our work.md:1:1',
  },
  {
    rule: 'invalid-alias',
    name: 'the address of another page',
    files: { ...story('Words.', 'kicker: 🧪\naliases: [/older/, /old/]'), 'content/pages/about.md': page },
    break: turn('/old/', '/About'),
    at: `${file}:7:20`,
  },
  {
    rule: 'invalid-alias',
    name: 'an address of two pages',
    files: {
      ...story('Words.', 'aliases: [/old/]\nauthors: [bea]'),
      'content/people/bea.md': '---\nname: Bea\naliases:\n  - /older/\n---\n',
    },
    break: { file: 'content/people/bea.md', from: '/older/', to: '/old/' },
    at: 'content/stories/a.md:6:11',
  },
  reserved('content/pages/news.md'),
  reserved('content/pages/images.md'),
  reserved('content/pages/feed.xml.md'),
  {
    rule: 'reserved-address',
    name: 'a slug, in capitals',
    files: { 'content/pages/b.md': page.replace('\n---\n', '\nslug: our-news\n---\n') },
    break: { file: 'content/pages/b.md', from: 'our-news', to: 'News' },
    at: 'content/pages/b.md:3:7',
  },
  {
    rule: 'template-failed',
    name: 'a field of nothing',
    files: { 'theme/partials/quote.eta': '<q>\n<%~ it.body %>\n</q>\n' },
    break: { file: 'theme/partials/quote.eta', from: '<%~ it.body %>', to: '<%= [].at(0).name %>' },
    at: 'theme/partials/quote.eta:2:13',
  },
  {
    rule: 'missing-string',
    name: 'a typo',
    files: { 'theme/partials/quote.eta': "<q>\n<%= t('readMore') %><%~ it.body %>\n</q>\n" },
    break: { file: 'theme/partials/quote.eta', from: 'readMore', to: 'readMor' },
    at: 'theme/partials/quote.eta:2:5',
  },
  {
    rule: 'invalid-css',
    name: 'a missing colon',
    files: { 'theme/site.css': '.brand {\n  color: red;\n}\n' },
    break: { file: 'theme/site.css', from: 'color: red', to: 'color red' },
    at: 'theme/site.css:2:8',
  },
  {
    rule: 'third-party-request',
    name: 'a font of another site',
    files: brand,
    break: { file: 'theme/site.css', from: '/assets/', to: 'https://fonts.example.org/' },
    at: 'theme/site.css:3:8',
  },
  {
    rule: 'missing-asset',
    name: 'a font in a folder that there is not',
    files: brand,
    break: { file: 'theme/site.css', from: '/assets/', to: '../fonts/' },
    at: 'theme/site.css:3:8',
  },
  {
    rule: 'unknown-css-name',
    name: 'a custom property, below a comment with the same letters',
    files: { 'theme/site.css': '/* var(--mien) */\n.brand {\n  --mine: red;\n  color: var(--mine);\n}\n' },
    break: { file: 'theme/site.css', from: 'var(--mine)', to: 'var(--mien)' },
    at: 'theme/site.css:4:14',
  },
  {
    rule: 'unused-template',
    name: 'a typo',
    break: create('theme/partials/qoute.eta', '<q></q>\n'),
    at: 'theme/partials/qoute.eta',
  },
  {
    rule: 'unused-template',
    name: 'a partial beside the folder of partials',
    break: create('theme/quote.eta', '<q></q>\n'),
    at: 'theme/quote.eta',
  },
  {
    rule: 'unused-template',
    name: 'a folder of its own',
    break: create('theme/templates/page.eta', '<p></p>\n'),
    at: 'theme/templates/page.eta',
  },
  {
    rule: 'unused-template',
    name: 'an ending of another system',
    break: create('theme/partials/quote.html', '<q></q>\n'),
    at: 'theme/partials/quote.html',
  },
  {
    rule: 'unused-template',
    name: 'a style sheet that nobody reads',
    break: create('theme/style.css', 'q { color: red }\n'),
    at: 'theme/style.css',
  },
  {
    rule: 'duplicate-output',
    name: 'a static file in the place of a page',
    files: story('Words.'),
    break: create('static/discoveries/a/index.html', '<p>Words.</p>'),
    at: 'discoveries/a/index.html',
  },
]
