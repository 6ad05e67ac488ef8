/**
 * How long it takes from saving a story to its changed page on disk: Findings, Hugo and Eleventy on the same stories.
 * Usage: node bench/watch.mjs [--sizes 1000,10000] [--tools findings,hugo,eleventy] [--edits 20]
 */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { findingsFiles, random, stories } from './corpus.mjs'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    tools: { type: 'string', default: 'findings,hugo,eleventy' },
    edits: { type: 'string', default: '20' },
  },
})
const here = import.meta.dirname
const temp = mkdtempSync(path.join(tmpdir(), 'findings-bench-'))

const frontMatter = ({ title, date, topics }) =>
  `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\ntags: [${topics.map((topic) => `topic-${topic}`).join(', ')}]\n---\n`
const page = (title, content) =>
  `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${content}</html>\n`

/** Each tool: the files of its site, how to watch it, and where a story and its page are. */
const tools = {
  findings: {
    files: (all) =>
      findingsFiles(all).set(
        'findings.config.mjs',
        `import { charity } from '${path.resolve(here, '../packages/theme-charity/dist/index.js')}'
export default { site: { url: 'https://charity.example.org', name: 'Bench' }, theme: charity() }\n`,
      ),
    command: () => [process.execPath, [path.join(here, 'watch-findings.mjs'), '.']],
    source: ({ id, date }) => `content/stories/${date.slice(0, 4)}/${id}.md`,
    output: ({ id }) => `.findings/watch/news/${id}/index.html`,
  },
  hugo: {
    files: (all) =>
      new Map([
        ['config.toml', 'baseURL = "https://charity.example.org/"\ntitle = "Bench"\n'],
        ['layouts/_default/single.html', page('{{ .Title }}', '{{ .Content }}')],
        [
          'layouts/_default/list.html',
          page(
            '{{ .Title }}',
            '{{ range (.Paginate .Pages).Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}',
          ),
        ],
        ...all.map((story) => [`content/news/${story.id}.md`, frontMatter(story) + story.body]),
      ]),
    command: () => ['hugo', ['--watch', '--quiet']],
    source: ({ id }) => `content/news/${id}.md`,
    output: ({ id }) => `public/news/${id}/index.html`,
  },
  eleventy: {
    files: (all) =>
      new Map([
        ['package.json', '{"private":true,"type":"module"}'],
        ['_includes/story.liquid', page('{{ title }}', '{{ content }}')],
        [
          'index.liquid',
          `---\npagination:\n  data: collections.news\n  size: 20\n  alias: items\npermalink: "/page/{{ pagination.pageNumber }}/"\n---\n{% for item in items %}<a href="{{ item.url }}">{{ item.data.title }}</a>{% endfor %}\n`,
        ],
        ['news/news.json', '{"layout":"story.liquid","tags":["news"]}'],
        ...all.map((story) => [
          `news/${story.id}.md`,
          frontMatter({ ...story, topics: [] }).replace('tags: []\n', '') + story.body,
        ]),
      ]),
    command: () => [
      process.execPath,
      [path.join(temp, 'node_modules/@11ty/eleventy/cmd.cjs'), '--watch', '--incremental', '--quiet'],
    ],
    source: ({ id }) => `news/${id}.md`,
    output: ({ id }) => `_site/news/${id}/index.html`,
  },
}

const chosen = values.tools.split(',')
if (chosen.includes('eleventy')) {
  writeFileSync(path.join(temp, 'package.json'), '{"private":true}')
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '@11ty/eleventy@3.1'], { cwd: temp })
}

/** Resolves when a file holds a text. */
async function holds(file, text) {
  while (!existsSync(file) || !readFileSync(file, 'utf8').includes(text)) await setTimeout(1)
}

async function measure(name, all) {
  const tool = tools[name]
  const root = path.join(temp, `${name}-${all.length}`)
  for (const [file, text] of tool.files(all)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  const [command, args] = tool.command()
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  const next = random(3)
  const times = []
  try {
    const start = performance.now()
    for (const story of [all[0], all.at(-1)]) await holds(path.join(root, tool.output(story)), '</html>')
    const first = performance.now() - start
    await setTimeout(5000) // until the watcher has seen all files; nothing is measured here
    for (let edit = -2; edit < Number(values.edits); edit++) {
      const story = all[Math.floor(next() * all.length)]
      const source = path.join(root, tool.source(story))
      const mark = `Edit ${edit + 3} of ${name}.`
      const edited = `${readFileSync(source, 'utf8')}\n${mark}\n`
      const saved = performance.now()
      writeFileSync(source, edited)
      await holds(path.join(root, tool.output(story)), mark)
      if (edit >= 0) times.push(performance.now() - saved) // the first two warm up
      await setTimeout(500)
    }
    return { first, times: times.sort((a, b) => a - b) }
  } finally {
    child.kill()
    await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve()))
    rmSync(root, { recursive: true, force: true })
  }
}

/** Which versions are measured. */
const versions = {
  findings: () => `Findings on Node ${process.version}`,
  hugo: () => execFileSync('hugo', ['version'], { encoding: 'utf8' }).split(/[ +]/).slice(0, 2).join(' '),
  eleventy: () => {
    const { version } = JSON.parse(readFileSync(path.join(temp, 'node_modules/@11ty/eleventy/package.json'), 'utf8'))
    return `Eleventy ${version}`
  },
}
const load = () => loadavg()[0]?.toFixed(1)

const seconds = (ms) => (ms / 1000).toFixed(1)
process.stdout.write(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}; ${chosen.map((name) => versions[name]()).join(', ')}\n\n`,
)
process.stdout.write(
  '| stories | tool | first site, s | save to page, median, ms | fastest | slowest | load |\n| ---: | --- | ---: | ---: | ---: | ---: | ---: |\n',
)
try {
  for (const size of values.sizes.split(',').map(Number)) {
    const all = stories(size)
    for (const name of chosen) {
      const { first, times } = await measure(name, all)
      const median = times[Math.floor(times.length / 2)] ?? 0
      const numbers = [seconds(first), ...[median, times[0], times.at(-1)].map((one) => Math.round(one)), load()]
      process.stdout.write(`| ${size} | ${name} | ${numbers.join(' | ')} |\n`)
    }
  }
} finally {
  rmSync(temp, { recursive: true, force: true })
}
