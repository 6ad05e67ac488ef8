/**
 * Astro: a content collection, its own feed and sitemap packages, its native Markdown processor and its experimental
 * incremental builds. It needs a newer Node than Findings, which comes as a package.
 */
import path from 'node:path'
import { inFeed, peerPage, peerStory, perPage } from './peer-story.mjs'

const version = '7.3.5'

const config = `import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
export default defineConfig({
  site: 'https://charity.example.org',
  cacheDir: './.cache/astro',
  integrations: [sitemap()],
  experimental: { incrementalBuild: true },
  vite: { cacheDir: './.cache/vite' },
})
`

const collection = `import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
const schema = z.object({ title: z.string(), date: z.coerce.date(), tags: z.array(z.string()) })
const news = defineCollection({ loader: glob({ pattern: '*.md', base: './content/news', retainBody: false }), schema })
export const collections = { news }
`

const newestFirst = `const newestFirst = (await getCollection('news')).sort((a, b) => b.data.date - a.data.date)`

const story = `---
import { getCollection, render } from 'astro:content'
export async function getStaticPaths() {
  const all = await getCollection('news')
  return all.map((story) => ({ params: { id: story.id }, props: { story }, cacheKey: story.digest }))
}
const { story } = Astro.props
const { Content } = await render(story)
---
${peerPage('{story.data.title}', '<Content />')}`

// biome-ignore lint/suspicious/noTemplateCurlyInString: it is source code of Astro
const links = '{Astro.props.page.data.map(({ id, data }) => <a href={`/news/${id}/`}>{data.title}</a>)}'
const list = `---
import { getCollection } from 'astro:content'
export async function getStaticPaths({ paginate }) {
  ${newestFirst}
  return paginate(newestFirst, { pageSize: ${perPage} })
}
---
${peerPage('News', links)}`

const topics = `---
import { getCollection } from 'astro:content'
export async function getStaticPaths({ paginate }) {
  ${newestFirst}
  const about = new Map()
  for (const story of newestFirst) {
    for (const tag of story.data.tags) about.set(tag, [...(about.get(tag) ?? []), story])
  }
  return [...about].flatMap(([topic, stories]) => paginate(stories, { params: { topic }, pageSize: ${perPage} }))
}
---
${peerPage('{Astro.params.topic}', links)}`

const feed = `import rss from '@astrojs/rss'
import { getCollection } from 'astro:content'
export async function GET({ site }) {
  ${newestFirst}
  const items = newestFirst.slice(0, ${inFeed}).map(({ id, data }) => ({ title: data.title, pubDate: data.date, link: \`/news/\${id}/\` }))
  return rss({ title: 'Bench', description: 'News', site, items })
}
`

/** `folder` is where it was installed. */
export const astro = (folder) => {
  const modules = path.join(folder, 'node_modules')
  const command = [
    path.join(modules, 'node/bin/node'),
    [path.join(modules, 'astro/bin/astro.mjs'), 'build', '--silent'],
  ]
  return {
    packages: [`astro@${version}`, '@astrojs/rss@4.0.19', '@astrojs/sitemap@3.7.4', 'node@22.23.3'],
    version: () => `Astro ${version}`,
    modules,
    files: (all) =>
      new Map([
        ['package.json', '{"private":true,"type":"module"}'],
        ['astro.config.mjs', config],
        ['src/content.config.mjs', collection],
        ['src/pages/news/[id].astro', story],
        ['src/pages/[...page].astro', list],
        ['src/pages/topics/[topic]/[...page].astro', topics],
        ['src/pages/feed.xml.js', feed],
        ...all.map((one) => [`content/news/${one.id}.md`, peerStory(one)]),
      ]),
    build: () => [...command, { ASTRO_TELEMETRY_DISABLED: '1' }],
    source: ({ id }) => `content/news/${id}.md`,
    output: {
      story: ({ id }) => `dist/news/${id}/index.html`,
      list: 'dist/2/index.html',
      topic: 'dist/topics/topic-0/2/index.html',
      feed: 'dist/feed.xml',
      sitemap: 'dist/sitemap-0.xml',
    },
    made: ['dist', '.astro', '.cache'],
  }
}
