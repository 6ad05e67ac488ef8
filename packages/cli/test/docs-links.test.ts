import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const folders = ['packages', 'examples'].flatMap((folder) =>
  readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`),
)
const pages = ['.', 'docs', 'bench', ...folders].flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join(folder, name)),
)

/** The text of a page without its blocks of code. */
const textOf = (file: string): string => readFileSync(file, 'utf8').replaceAll(/^( *)(`{3,}).*\n[\s\S]*?^\1\2$/gm, '')

/** The ids that GitHub gives the headings of a page. */
const idsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )

it.each(pages)('%s links to files and headings that there are', (page) => {
  const file = path.join(root, page)
  const prose = textOf(file).replaceAll(/`[^`]+`/g, '')
  const links = [...prose.matchAll(/\]\(([^)\s:]+)\)/g)].map(([, href = '']) => href)
  const broken = links.filter((href) => {
    const [to = '', id] = href.split('#')
    const target = to ? path.resolve(path.dirname(file), to) : file
    return !existsSync(target) || (id !== undefined && !idsOf(target).includes(id))
  })
  expect(broken).toEqual([])
})
