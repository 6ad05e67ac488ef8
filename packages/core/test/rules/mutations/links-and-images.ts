import { discovery } from '../../support/create-site.js'
import { baseSite } from './base-site.js'
import type { Mutation } from './mutation.js'

const file = 'content/stories/a.md'
const trial = {
  'content/stories/trial.md': discovery('The trial', { body: 'We asked why.\n\n## What we did\n\nWords.' }),
}
const survey = { 'content/stories/survey.md': discovery('The survey') }
const scan = { 'content/stories/scan.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>' }
const large = { 'content/stories/large.svg': `${scan['content/stories/scan.svg']}<!--${'x'.repeat(1_000_000)}-->` }

/** The base site's image in Markdown can have no credit. */
const withoutImage = {
  'content/stories/base-discovery.md': String(baseSite['content/stories/base-discovery.md']).replace(/!\[.*/, ''),
}

/** A right story with this body or these fields, and one place of it that is broken. */
const story = (body: string, fields = '') => ({ [file]: discovery('A', { body, fields }) })
const turn = (from: string, to: string) => ({ file, from, to })
const image = (fields: string) => `image: { src: scan.svg, ${fields} }`
const windows = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]))

/** The frame of a picture; width and height are two bytes each, the lower one first. */
const gif = (width: string, height: string) => `GIF89a${width}${height}\0\0\0;`

/** Rows of the mutation table: links, images and what their words say. */
export const linkAndImageMutations: readonly Mutation[] = [
  {
    rule: 'absolute-link',
    name: 'a page by its full address',
    files: { ...story('🧪 [The trial](/discoveries/trial/)'), ...trial },
    break: turn('](/', '](https://charity.example.org/'),
    at: `${file}:7:4`,
  },
  {
    rule: 'broken-link',
    name: 'a path in the text, behind an emoji',
    files: { ...trial, ...story('🧪 See [the trial](./trial.md).') },
    break: turn('./trial.md', './trail.md'),
    at: `${file}:7:8`,
  },
  {
    rule: 'broken-link',
    name: 'an address in front matter',
    files: { ...trial, ...story('Words.', 'cta: { label: The trial, href: /discoveries/trial/ }') },
    break: turn('/trial/', '/trail/'),
    at: `${file}:6:32`,
  },
  {
    rule: 'broken-link',
    name: 'an attribute, with Windows line ends',
    files: { ...trial, ...windows(story('Words.\n\n::promo{title="The trial" href=/discoveries/trial/}')) },
    break: turn('/trial/', '/trail/'),
    at: `${file}:9:32`,
  },
  {
    rule: 'broken-anchor',
    name: 'a heading of another page',
    files: { ...trial, ...story('See [the trial](./trial.md#what-we-did).') },
    break: turn('#what-we-did', '#what-we-didnt'),
    at: `${file}:7:5`,
  },
  {
    rule: 'broken-anchor',
    name: 'a heading of the page itself',
    files: story('See [the cells](#cells).\n\n## Cells\n\nWords.'),
    break: turn('## Cells', '## Mice'),
    at: `${file}:7:5`,
  },
  {
    rule: 'wrong-case',
    name: 'an address',
    files: { ...trial, ...story('See [the trial](/discoveries/trial/).') },
    break: turn('/discoveries/trial/', '/discoveries/Trial/'),
    at: `${file}:7:5`,
  },
  {
    rule: 'wrong-case',
    name: 'a path, in a list',
    files: { ...trial, ...story('Words.\n\n- one\n- see [the trial](./trial.md)') },
    break: turn('./trial.md', './Trial.md'),
    at: `${file}:10:7`,
  },
  {
    rule: 'wrong-case',
    name: 'an anchor',
    files: { ...trial, ...story('See [the trial](./trial.md#what-we-did).') },
    break: turn('#what-we-did', '#What-we-did'),
    at: `${file}:7:5`,
  },
  {
    rule: 'wrong-case',
    name: 'an image',
    files: { ...scan, ...story('See ![two scans](scan.svg).') },
    break: turn('scan.svg', 'Scan.svg'),
    at: `${file}:7:5`,
  },
  {
    rule: 'wrong-case',
    name: 'an image in front matter',
    files: { ...scan, ...story('Words.', image('alt: Two scans')) },
    break: turn('scan.svg', 'scan.SVG'),
    at: `${file}:6:15`,
  },
  {
    rule: 'wrong-case',
    name: 'a static file',
    files: { 'static/report.pdf': '%PDF', ...story('See [the report](/report.pdf).') },
    break: turn('/report.pdf', '/Report.pdf'),
    at: `${file}:7:5`,
  },
  {
    rule: 'empty-link',
    name: 'a placeholder in the text',
    files: { ...trial, ...story('See [the trial](./trial.md).') },
    break: turn('./trial.md', '#'),
    at: `${file}:7:5`,
  },
  {
    rule: 'empty-link',
    name: 'a placeholder in an attribute',
    files: { ...trial, ...story('Words.\n\n::cta{label="The trial" href=/discoveries/trial/}') },
    break: turn('/discoveries/trial/', '"#"'),
    at: `${file}:9:31`,
  },
  {
    rule: 'hidden-link',
    name: 'a story that becomes a draft',
    files: { ...trial, ...story('Words, and [the trial](./trial.md).') },
    break: { file: 'content/stories/trial.md', from: 'topics:', to: 'status: draft\ntopics:' },
    at: `${file}:7:12`,
  },
  {
    rule: 'hidden-link',
    name: 'a draft that a directive shows',
    files: { ...trial, ...story('Words.\n\n::related{ref=trial}') },
    break: { file: 'content/stories/trial.md', from: 'topics:', to: 'status: draft\ntopics:' },
    at: `${file}:9:15`,
  },
  {
    rule: 'withdrawn-link',
    name: 'a story whose consent is withdrawn',
    files: story('Words, and [a story](./base-personal-story.md).'),
    break: { file: 'content/stories/base-personal-story.md', from: 'cabinet }', to: 'cabinet, withdrawn: true }' },
    at: `${file}:7:12`,
  },
  {
    rule: 'empty-list',
    name: 'the list of a kind of which there is no story',
    files: story('Words, and [all of them](/stories/).'),
    break: { file: 'content/stories/base-personal-story.md', from: 'topics:', to: 'status: draft\ntopics:' },
    at: `${file}:7:12`,
  },
  {
    rule: 'link-without-words',
    name: 'nothing between the brackets',
    files: story('Words 🧪. See [the guide](https://example.org/guide).'),
    break: turn('[the guide]', '[]'),
    at: `${file}:7:15`,
  },
  {
    rule: 'vague-link-text',
    name: 'a link of the site',
    files: { ...trial, ...story('Words. [How the trial was run](./trial.md)') },
    break: turn('How the trial was run', 'Read more …'),
    at: `${file}:7:8`,
  },
  {
    rule: 'vague-link-text',
    name: 'a link to elsewhere, with Windows line ends',
    files: windows(story('Words.\n\nSee [the guide](https://example.org/guide).')),
    break: turn('the guide', '*here*'),
    at: `${file}:9:5`,
  },
  {
    rule: 'vague-link-text',
    name: 'the label of a directive',
    files: { ...trial, ...story('Words.\n\n::cta{label="The trial" href=/discoveries/trial/}') },
    break: turn('"The trial"', '"Find out more"'),
    at: `${file}:9:14`,
  },
  {
    rule: 'repeated-file-type',
    name: 'a download behind an emoji',
    files: {
      ...story('🧪 See :download[the data]{href=./data.csv}.'),
      'content/stories/data.csv': 'a,b\n1,2\n',
    },
    break: turn('the data', 'the data (CSV)'),
    at: `${file}:7:8`,
  },
  {
    rule: 'same-text-different-links',
    name: 'two stories',
    files: { ...trial, ...survey, ...story('Of [the trial](./trial.md).\n\nOf 👩‍🔬 [the survey](./survey.md).') },
    break: turn('[the survey]', '[“The trial”]'),
    at: `${file}:9:10`,
  },
  {
    rule: 'same-text-different-links',
    name: 'a story and another site',
    files: { ...trial, ...story('Of [the trial](./trial.md), [its plan](https://example.org/plan).') },
    break: turn('its plan', 'the trial'),
    at: `${file}:7:29`,
  },
  {
    rule: 'http-link',
    name: 'a link in the text',
    files: story('See [the guide](https://example.org/).'),
    break: turn('https:', 'http:'),
    at: `${file}:7:5`,
  },
  {
    rule: 'http-link',
    name: 'a field',
    files: story('Words.', 'cta: { label: The guide, href: "https://example.org/" }'),
    break: turn('https:', 'http:'),
    at: `${file}:6:32`,
  },
  {
    rule: 'unsafe-protocol',
    name: 'a link in the text',
    files: story('🧪 See [the guide](https://example.org/).'),
    break: turn('https://example.org/', 'javascript:x'),
    at: `${file}:7:8`,
  },
  {
    rule: 'unsafe-protocol',
    name: 'a field',
    files: story('Words.', 'cta: { label: The guide, href: "https://example.org/" }'),
    break: turn('https://example.org/', 'data:text/html,x'),
    at: `${file}:6:32`,
  },
  {
    rule: 'local-file',
    name: 'a file of the computer',
    files: story('See [the page](/base-page/).'),
    break: turn('(/', '(file:///'),
    at: `${file}:7:5`,
  },
  {
    rule: 'preview-address',
    name: 'a page of the preview',
    files: story('See 👩🏽‍🔬 [the page](/base-page/).'),
    break: turn('(/', '(http://localhost:4321/'),
    at: `${file}:7:13`,
  },
  {
    rule: 'tracked-link',
    name: 'a mark of one click',
    files: story('See [the page](https://example.org/).'),
    break: turn('org/', 'org/?fbclid=IwAR0'),
    at: `${file}:7:5`,
  },
  {
    rule: 'missing-image',
    name: 'an image in the text',
    files: { ...scan, ...story('See ![two scans](scan.svg).') },
    break: turn('scan.svg', 'scna.svg'),
    at: `${file}:7:5`,
  },
  {
    rule: 'missing-image',
    name: 'an image in front matter',
    files: { ...scan, ...story('Words.', image('alt: Two scans')) },
    break: turn('scan.svg', 'scna.svg'),
    at: `${file}:6:15`,
  },
  {
    rule: 'external-image',
    name: 'an image in the text',
    files: { ...scan, ...story('See ![two scans](scan.svg).') },
    break: turn('scan.svg', 'https://example.org/scan.svg'),
    at: `${file}:7:5`,
  },
  {
    rule: 'missing-alt',
    name: 'an image in the text',
    files: { ...scan, ...story('See ![two scans](scan.svg).') },
    break: turn('two scans', ''),
    at: `${file}:7:5`,
  },
  {
    rule: 'missing-alt',
    name: 'an image in front matter',
    files: { ...scan, ...story('Words.', image('decorative: true')) },
    break: turn('decorative: true', 'decorative: false'),
    at: `${file}:6:1`,
  },
  {
    rule: 'missing-alt',
    name: 'a figure',
    files: { ...scan, ...story('Words.\n\n:::figure{src=scan.svg alt="Two scans"}\nBefore and after.\n:::') },
    break: turn(' alt="Two scans"', ''),
    at: `${file}:9:1`,
  },
  {
    rule: 'alt-too-long',
    name: 'an image in front matter, in emoji',
    files: { ...scan, ...story('Words.', image(`alt: ${'🧪'.repeat(125)}`)) },
    break: turn('alt: 🧪', 'alt: 🧪🧪'),
    at: `${file}:6:30`,
  },
  {
    rule: 'alt-too-long',
    name: 'an image in the text',
    files: { ...scan, ...story(`See ![${'a'.repeat(125)}](scan.svg).`) },
    break: turn('![a', '![aa'),
    at: `${file}:7:5`,
  },
  {
    rule: 'alt-equals-caption',
    name: 'an image in front matter',
    files: { ...scan, ...story('Words.', image('alt: Five people in a laboratory, caption: The *trial* team.')) },
    break: turn('Five people in a laboratory', 'The trial team'),
    at: `${file}:6:30`,
  },
  {
    rule: 'alt-equals-caption',
    name: 'a figure',
    files: { ...scan, ...story('Words.\n\n:::figure{src=scan.svg alt="Two scans"}\nBefore and after.\n:::') },
    break: turn('Two scans', 'Before and after'),
    at: `${file}:9:29`,
  },
  {
    rule: 'alt-equals-caption',
    name: 'the title of an image in the text',
    files: { ...scan, ...story('See ![two scans](scan.svg "Before and after").') },
    break: turn('two scans', 'before and after'),
    at: `${file}:7:5`,
  },
  {
    rule: 'alt-is-file-name',
    name: 'an image in the text',
    files: { ...scan, ...story('See ![two scans](scan.svg).') },
    break: turn('two scans', 'scan.svg'),
    at: `${file}:7:5`,
  },
  {
    rule: 'alt-is-file-name',
    name: 'a figure, as a camera names it',
    files: { ...scan, ...story('Words.\n\n:::figure{src=scan.svg alt="Two scans"}\nBefore and after.\n:::') },
    break: turn('Two scans', 'IMG_2041'),
    at: `${file}:9:29`,
  },
  {
    rule: 'image-too-large',
    name: 'an image in the text',
    files: { ...scan, ...large, ...story('See ![two scans](scan.svg).') },
    break: turn('scan.svg', 'large.svg'),
    at: `${file}:7:5`,
  },
  {
    rule: 'image-too-small',
    name: 'a lead',
    files: {
      'content/stories/lead.gif': gif('\0\x04', '\0\x03'),
      'content/stories/thumb.gif': gif('x\0', 'P\0'),
      ...story('Words.', 'image: { src: lead.gif, alt: Two scans }'),
    },
    break: turn('lead.gif', 'thumb.gif'),
    at: `${file}:6:15`,
  },
  {
    rule: 'missing-credit',
    name: 'a figure',
    files: {
      ...scan,
      ...withoutImage,
      ...story('Words.\n\n::figure{src=scan.svg alt="Two scans" credit="Okafor laboratory"}'),
    },
    break: turn(' credit="Okafor laboratory"', ''),
    at: `${file}:9:1`,
  },
  {
    rule: 'missing-credit',
    name: 'an image in front matter',
    files: { ...scan, ...withoutImage, ...story('Words.', image('alt: Two scans, credit: Okafor laboratory')) },
    break: turn('credit:', 'licence:'),
    at: `${file}:6:1`,
  },
]
