/** Eleventy: stories are no templates (`markdownTemplateEngine: false`). An edit is built as a whole: its `--incremental=FILE` fails on this site. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { inFeed, peerPage, peerStory, perPage } from './peer-story.mjs'

const url = 'https://charity.example.org'
const links = '{% for item in items %}<a href="{{ item.url }}">{{ item.data.title }}</a>{% endfor %}'
const list = (collection, folder) =>
  `---
pagination: { data: collections.${collection}, size: ${perPage}, alias: items, reverse: true }
permalink: "/${folder}/{% if pagination.pageNumber > 0 %}page/{{ pagination.pageNumber | plus: 1 }}/{% endif %}"
---
${peerPage(folder, links)}`
const item = `<item><title>{{ item.data.title }}</title><link>${url}{{ item.url }}</link><pubDate>{{ item.date }}</pubDate></item>`

/** `folder` is where it was installed. */
export const eleventy = (folder) => {
  const binary = path.join(folder, 'node_modules/@11ty/eleventy/cmd.cjs')
  const build = (...more) => [process.execPath, [binary, '--quiet', ...more]]
  const source = ({ id }) => `news/${id}.md`
  return {
    packages: ['@11ty/eleventy@3.1.8'],
    version: () => `Eleventy ${execFileSync(process.execPath, [binary, '--version'], { encoding: 'utf8' }).trim()}`,
    files: (all) =>
      new Map([
        ['package.json', '{"private":true,"type":"module"}'],
        ['eleventy.config.js', 'export const config = { markdownTemplateEngine: false }\n'],
        ['_includes/story.liquid', peerPage('{{ title }}', '{{ content }}')],
        ['index.liquid', list('news', 'news')],
        ...Array.from({ length: 40 }, (_, topic) => [
          `topics/topic-${topic}.liquid`,
          list(`topic-${topic}`, `topics/topic-${topic}`),
        ]),
        [
          'feed.liquid',
          `---\npermalink: /feed.xml\n---\n<rss version="2.0"><channel><title>Bench</title><link>${url}</link>{% for item in collections.news reversed limit:${inFeed} %}${item}{% endfor %}</channel></rss>\n`,
        ],
        [
          'sitemap.liquid',
          `---\npermalink: /sitemap.xml\n---\n<urlset>{% for item in collections.all %}<url><loc>${url}{{ item.url }}</loc></url>{% endfor %}</urlset>\n`,
        ],
        ['news/news.json', '{"layout":"story.liquid","tags":["news"]}'],
        ...all.map((story) => [source(story), peerStory(story)]),
      ]),
    build: () => build(),
    watch: () => build('--watch', '--incremental'),
    source,
    watched: ({ id }) => `_site/news/${id}/index.html`,
    output: {
      story: ({ id }) => `_site/news/${id}/index.html`,
      list: '_site/news/page/2/index.html',
      topic: '_site/topics/topic-0/page/2/index.html',
      feed: '_site/feed.xml',
      sitemap: '_site/sitemap.xml',
    },
    made: ['_site'],
  }
}
