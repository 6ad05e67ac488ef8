/** Hugo: its own feed and sitemap, taxonomies for the topics. What Findings does not make (a feed for each topic, a list of topics) is off. */
import { execFileSync } from 'node:child_process'
import { inFeed, peerPage, peerStory, perPage } from './peer-story.mjs'

const pinned = '0.169.0'

const config = `baseURL = "https://charity.example.org/"
title = "Bench"
disableKinds = ["taxonomy"]
[pagination]
pagerSize = ${perPage}
[taxonomies]
tag = "tags"
[outputs]
home = ["html", "rss"]
section = ["html", "rss"]
term = ["html"]
[services.rss]
limit = ${inFeed}
[related]
includeNewer = true
[[related.indices]]
name = "tags"
weight = 100
`
const link = '<a href="{{ .RelPermalink }}">{{ .Title }}</a>'

/** `related` tells whether stories name three that share their topics. */
export const hugo = (related) => ({
  version,
  files: (all) =>
    new Map([
      ['config.toml', config],
      [
        'layouts/_default/single.html',
        peerPage(
          '{{ .Title }}',
          `{{ .Content }}${related ? `{{ range first 3 (.Site.RegularPages.Related .) }}${link}{{ end }}` : ''}`,
        ),
      ],
      ['layouts/_default/list.html', peerPage('{{ .Title }}', `{{ range (.Paginate .Pages).Pages }}${link}{{ end }}`)],
      ...all.map((story) => [`content/news/${story.id}.md`, peerStory(story)]),
    ]),
  build: () => ['hugo', ['--quiet']],
  watch: () => ['hugo', ['--watch', '--quiet']],
  source: ({ id }) => `content/news/${id}.md`,
  watched: ({ id }) => `public/news/${id}/index.html`,
  output: {
    story: ({ id }) => `public/news/${id}/index.html`,
    list: 'public/news/page/2/index.html',
    topic: 'public/tags/topic-0/page/2/index.html',
    feed: 'public/index.xml',
    sitemap: 'public/sitemap.xml',
  },
  made: ['public', 'resources', '.hugo_build.lock'],
})

function version() {
  const found = /v([\d.]+)/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[1]
  if (found !== pinned) throw new Error(`Hugo ${pinned} must be on the path, not ${found}`)
  return `Hugo ${found}`
}
