/**
 * The site of each tool, made of the same stories: story pages, paged lists of all stories and of each topic, a feed and a sitemap.
 * Each tool runs as its users run it. `files` gives path → text; `build` and `watch` a command with its arguments.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findingsFiles } from './corpus.mjs'

const here = import.meta.dirname
const command = path.join(here, '../packages/cli/bin/findings.js')

const tagsOf = (topics) => topics.map((topic) => `topic-${topic}`).join(', ')
const page = (title, content) =>
  `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${content}</html>\n`

const findings = (markdown, flags = []) => ({
  files: (all) =>
    findingsFiles(all).set(
      'findings.config.mjs',
      `import { charity } from '${path.join(here, '../packages/theme-charity/dist/index.js')}'
export default { site: { url: 'https://charity.example.org', name: 'Bench' }, theme: charity(), markdown: ${markdown} }\n`,
    ),
  build: () => [process.execPath, [command, 'build', '--now', '2026-06-01T12:00Z', '--quiet', ...flags]],
  watch: () => [process.execPath, [path.join(here, 'watch-findings.mjs'), '.']],
  source: ({ id, date }) => `content/stories/${date.slice(0, 4)}/${id}.md`,
  output: ({ id }) => `dist/news/${id}/index.html`,
  watched: ({ id }) => `.findings/watch/news/${id}/index.html`,
  made: ['dist', '.findings'],
})

const hugo = (related) => ({
  files: (all) =>
    new Map([
      ['config.toml', 'baseURL = "https://charity.example.org/"\ntitle = "Bench"\n[taxonomies]\ntag = "tags"\n'],
      [
        'layouts/_default/single.html',
        page(
          '{{ .Title }}',
          `{{ .Content }}${related ? '{{ range first 3 (.Site.RegularPages.Related .) }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}' : ''}`,
        ),
      ],
      [
        'layouts/_default/list.html',
        page(
          '{{ .Title }}',
          '{{ range (.Paginate .Pages).Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}',
        ),
      ],
      ...all.map(({ id, title, date, topics, body }) => [
        `content/news/${id}.md`,
        `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\ntags: [${tagsOf(topics)}]\n---\n${body}`,
      ]),
    ]),
  build: () => ['hugo', ['--quiet']],
  watch: () => ['hugo', ['--watch', '--quiet']],
  source: ({ id }) => `content/news/${id}.md`,
  output: ({ id }) => `public/news/${id}/index.html`,
  watched: ({ id }) => `public/news/${id}/index.html`,
  made: ['public', 'resources', '.hugo_build.lock'],
})

const links = '{% for item in items %}<a href="{{ item.url }}">{{ item.data.title }}</a>{% endfor %}\n'
const eleventy = (folder) => {
  const binary = path.join(folder, 'node_modules/@11ty/eleventy/cmd.cjs')
  return {
    files: (all) =>
      new Map([
        ['package.json', '{"private":true,"type":"module"}'],
        ['_includes/story.liquid', page('{{ title }}', '{{ content }}')],
        [
          'index.liquid',
          `---\npagination:\n  data: collections.news\n  size: 20\n  alias: items\npermalink: "/page/{{ pagination.pageNumber }}/"\n---\n${links}`,
        ],
        ...Array.from({ length: 40 }, (_, topic) => [
          `topics/topic-${topic}.liquid`,
          `---\npagination:\n  data: collections.topic-${topic}\n  size: 20\n  alias: items\npermalink: "/topics/topic-${topic}/{{ pagination.pageNumber }}/"\n---\n${links}`,
        ]),
        [
          'feed.liquid',
          '---\npermalink: /feed.xml\n---\n<rss version="2.0"><channel>{% for item in collections.news %}<item><title>{{ item.data.title }}</title><link>{{ item.url }}</link></item>{% endfor %}</channel></rss>\n',
        ],
        [
          'sitemap.liquid',
          '---\npermalink: /sitemap.xml\n---\n<urlset>{% for item in collections.news %}<url><loc>{{ item.url }}</loc></url>{% endfor %}</urlset>\n',
        ],
        ['news/news.json', '{"layout":"story.liquid","tags":["news"]}'],
        ...all.map(({ id, title, date, topics, body }) => [
          `news/${id}.md`,
          `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\ntags: [${tagsOf(topics)}]\n---\n${body}`,
        ]),
      ]),
    build: () => [process.execPath, [binary, '--quiet']],
    watch: () => [process.execPath, [binary, '--watch', '--incremental', '--quiet']],
    source: ({ id }) => `news/${id}.md`,
    output: ({ id }) => `_site/news/${id}/index.html`,
    watched: ({ id }) => `_site/news/${id}/index.html`,
    made: ['_site'],
  }
}

/** The tools by name. What has to be installed for one of them goes into `folder`, outside the workspace. */
export function toolsIn(folder) {
  return {
    findings: findings('{}'),
    'findings-remark': findings("{ parser: 'remark' }"),
    hugo: hugo(false),
    'hugo-related': hugo(true),
    eleventy: eleventy(folder),
  }
}

/** Install what the chosen tools need. */
export function install(names, folder) {
  if (!names.includes('eleventy')) return
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}')
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '@11ty/eleventy@3.1.8'], { cwd: folder })
}

/** Write the files of a site. */
export function writeSite(root, files) {
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
}

/** `Hugo 0.111.3`, and so on, for the head of a table. */
export function versionOf(name, folder) {
  if (name.startsWith('hugo'))
    return `Hugo ${/v([\d.]+)/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[1]}`
  if (name === 'eleventy') {
    const binary = path.join(folder, 'node_modules/@11ty/eleventy/cmd.cjs')
    return `Eleventy ${execFileSync(process.execPath, [binary, '--version'], { encoding: 'utf8' }).trim()}`
  }
  return `Node ${process.version}`
}
