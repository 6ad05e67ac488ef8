import { filmOf } from '../../support/film.js'
import type { Mutation } from './mutation.js'
import { file, story, turn } from './rows.js'

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>'

/** Rows of the mutation table: files that cannot be read, or lack what the site asks of them. */
export const fileMutations: readonly Mutation[] = [
  {
    rule: 'invalid-utf8',
    name: 'a NUL character behind an emoji',
    files: story('Found 🧪 it.'),
    break: turn('it.', 'i\0t.'),
    at: `${file}:7:11`,
  },
  {
    rule: 'conflict-marker',
    name: 'two versions of a sentence',
    files: story('Words.\n\nFound it.'),
    break: turn('Found it.', '<<<<<<< HEAD\nFound it.\n=======\nFound more.\n>>>>>>> more'),
    at: `${file}:9:1`,
  },
  {
    rule: 'file-too-large',
    name: 'a story of more than 1 MiB',
    files: story('Found it.'),
    break: turn('Found it.', 'Found it. '.repeat(110_000)),
    at: `${file}:1:1`,
  },
  {
    rule: 'unknown-folder',
    name: 'a folder with a typo',
    break: { file: 'content/storys/b.md', from: '', to: Object.values(story('Found it.')).join('') },
    at: 'content/storys/b.md:1:1',
  },
  {
    rule: 'invalid-image',
    name: 'words in a file that is named like an image',
    break: { file: 'content/stories/base-scan.svg', from: '<svg', to: 'Words' },
    at: 'content/stories/base-scan.svg',
  },
  {
    rule: 'invalid-captions',
    name: 'times with commas, with Windows line ends',
    files: {
      ...story('Words.\n\n:::video[Ada, 6 minutes]{src=./ada.mp4 captions=./ada.vtt}\n“They asked me.”\n:::'),
      'content/stories/ada.mp4': '\0\0\0\x10ftypisom\0\0\0\0\0\0\0\x08moov',
      'content/stories/ada.vtt': 'WEBVTT\r\n\r\n00:01.000 --> 00:04.000\r\nThey asked me.\r\n',
    },
    break: { file: 'content/stories/ada.vtt', from: '00:01.000', to: '00:01,000' },
    at: 'content/stories/ada.vtt:3:1',
  },
  {
    rule: 'late-captions',
    name: 'captions of a longer version',
    files: {
      ...story('Words 🧪.\n\n:::video[Ada, 6 seconds]{src=./ada.mp4 captions=./ada.vtt}\n“They asked me.”\n:::'),
      'content/stories/ada.mp4': filmOf({ seconds: 6 }),
      'content/stories/ada.vtt': 'WEBVTT\n\n00:01.000 --> 00:04.000\nThey asked me.\n',
    },
    break: { file: 'content/stories/ada.vtt', from: '00:04.000', to: '00:09.000' },
    at: `${file}:9:49`,
  },
  {
    rule: 'unplayable-media',
    name: 'a film as a telephone makes it',
    files: {
      ...story('Words 🧪.\n\n:::video[Ada, 6 seconds]{src=./ada.mp4 captions=no-speech}\nA door.\n:::'),
      'content/stories/ada.mp4': filmOf(),
    },
    break: { file: 'content/stories/ada.mp4', from: 'avc1', to: 'hvc1' },
    at: `${file}:9:30`,
  },
  {
    rule: 'invalid-file',
    name: 'a web page that was saved as a PDF',
    files: { ...story('Read [the report](./report.pdf).'), 'content/stories/report.pdf': '%PDF-1.7 %%EOF' },
    break: { file: 'content/stories/report.pdf', from: '%PDF-1.7 %%EOF', to: '<!doctype html>' },
    at: 'content/stories/report.pdf:1:1',
  },
  {
    rule: 'left-out-file',
    name: 'a report to which nothing links any more',
    files: { ...story('Read [the report](./report.pdf).'), 'content/stories/report.pdf': '%PDF-1.7 %%EOF' },
    break: turn('[the report](./report.pdf)', 'the report'),
    at: 'content/stories/report.pdf',
  },
  {
    rule: 'missing-credit',
    name: 'an image in front matter, where the site requires it',
    files: story('Found it.', 'image: { src: base-scan.svg, alt: Two scans, credit: Bea }'),
    break: turn(', credit: Bea', ''),
    at: `${file}:6:1`,
  },
  {
    rule: 'missing-credit',
    name: 'a figure, where the site requires it',
    files: story('Words.\n\n:::figure{src=base-scan.svg alt="Two scans" credit=Bea}\nThe bone.\n:::'),
    break: turn(' credit=Bea', ''),
    at: `${file}:9:1`,
  },
  {
    rule: 'duplicate-id',
    name: 'two folders',
    files: story('Found it.'),
    break: { file: 'content/stories/more/a.md', from: '', to: Object.values(story('Again.')).join('') },
    at: 'content/stories/more/a.md:1:1',
  },
  {
    rule: 'conflict-copy',
    name: 'what a shared folder left beside a story',
    files: story('Found it.'),
    break: { file: 'content/stories/a-JOS-PC.md', from: '', to: Object.values(story('Found it.')).join('') },
    at: 'content/stories/a-JOS-PC.md:1:1',
  },
  {
    rule: 'duplicate-story',
    name: 'the same words under another name',
    files: story('Found it.'),
    break: { file: 'content/stories/a-2.md', from: '', to: Object.values(story('Found it.')).join('') },
    at: 'content/stories/a.md:3:8',
  },
  {
    rule: 'left-out-file',
    name: 'a Word document in the folder of stories',
    break: { file: 'content/stories/new-lab.docx', from: '', to: 'PK' },
    at: 'content/stories/new-lab.docx',
  },
  {
    rule: 'telling-file-name',
    name: 'an embargo in the static folder',
    break: { file: 'static/files/EMBARGOED results.pdf', from: '', to: '%PDF' },
    at: 'static/files/EMBARGOED results.pdf',
  },
  {
    rule: 'unsafe-image',
    name: 'an attribute that runs code',
    files: { 'content/stories/map.svg': drawing, ...story('A map:\n\n![A map](./map.svg)') },
    break: { file: 'content/stories/map.svg', from: '<svg', to: '<svg onload="go()"' },
    at: `${file}:9:1`,
  },
  {
    rule: 'unsafe-static-image',
    name: 'an image of another site',
    files: { 'static/map.svg': drawing },
    break: { file: 'static/map.svg', from: '/>', to: '><image href="https://example.org/x.png"/></svg>' },
    at: 'static/map.svg',
  },
]
