/** Findings with the theme for charities: related stories, people, two feeds, checks of all links and references. */
import path from 'node:path'

const here = import.meta.dirname
const command = path.join(here, '../../packages/cli/bin/findings.js')
const theme = path.join(here, '../../packages/theme-charity/dist/index.js')

/** `markdown` is the source of that part of the config. */
export const findings = (markdown) => ({
  version: () => `Node ${process.version}`,
  files: (all) => filesOf(all, markdown),
  build: () => [process.execPath, [command, 'build', '--now', '2026-06-01T12:00Z', '--quiet']],
  watch: () => [process.execPath, [path.join(here, '../watch-findings.mjs'), '.']],
  source: ({ id, date }) => `content/stories/${date.slice(0, 4)}/${id}.md`,
  watched: ({ id }) => `.findings/watch/news/${id}/index.html`,
  output: {
    story: ({ id }) => `dist/news/${id}/index.html`,
    list: 'dist/news/page/1/index.html',
    topic: 'dist/topics/topic-0/page/1/index.html',
    feed: 'dist/feed.xml',
    sitemap: 'dist/sitemap.xml',
  },
  made: ['dist', '.findings'],
})

function filesOf(all, markdown) {
  const files = new Map([
    [
      'findings.config.mjs',
      `import { charity } from '${theme}'
export default { site: { url: 'https://charity.example.org', name: 'Bench' }, theme: charity(), markdown: ${markdown} }\n`,
    ],
  ])
  for (let topic = 0; topic < 40; topic++) {
    files.set(`content/topics/topic-${topic}.md`, `---\nname: Topic ${topic}\n---\n`)
  }
  for (let person = 0; person < 60; person++) {
    const head = `name: Person Number${person}\njobTitle: Writer`
    files.set(`content/people/person-${person}.md`, `---\n${head}\n---\nWrites.\n`)
  }
  for (const { id, title, date, topics, author, body } of all) {
    const list = topics.map((topic) => `topic-${topic}`).join(', ')
    const head = `kind: news\ntitle: "${title}"\ndatePublished: ${date}\ntopics: [${list}]\nauthors: [person-${author}]`
    const summary = `summary: A story about ${topics.length} topics, written for a benchmark.`
    files.set(`content/stories/${date.slice(0, 4)}/${id}.md`, `---\n${head}\n${summary}\n---\n${body}\n`)
  }
  return files
}
