import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

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

/** Where the links of a page lead that lead to no other site. */
function linksOf(file: string): string[] {
  const prose = textOf(file).replaceAll(/`[^`]+`/g, '')
  return [...prose.matchAll(/\]\(([^)\s:]+)\)/g)].map(([, href = '']) => href)
}

/** Those that lead to no file or heading. */
const brokenIn = (file: string): string[] =>
  linksOf(file).filter((href) => {
    const [to = '', id] = href.split('#')
    const target = to ? path.resolve(path.dirname(file), to) : file
    return !existsSync(target) || (id !== undefined && !idsOf(target).includes(id))
  })

it.each(pages)('%s links to files and headings that there are', (page) => {
  expect(brokenIn(path.join(root, page))).toEqual([])
})

it('the README of a package links to nothing, as a registry shows it alone', () => {
  const readmes = readdirSync(path.join(root, 'packages')).map((name) => path.join(root, 'packages', name, 'README.md'))
  expect(readmes.flatMap(linksOf)).toEqual([])
})

it('the documentation that goes with the command is whole, and all that READMEs of packages name of it is there', () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'findings-')), 'docs')
  onTestFinished(() => rmSync(path.dirname(folder), { recursive: true }))
  execFileSync(process.execPath, [path.join(root, 'build/pack-docs.js'), folder])
  const names = readdirSync(folder)
  expect(names.flatMap((name) => brokenIn(path.join(folder, name)))).toEqual([])
  for (const name of readdirSync(path.join(root, 'packages'))) {
    const named = readFileSync(path.join(root, 'packages', name, 'README.md'), 'utf8').match(/(?<=`)[a-z-]+\.md(?=`)/g)
    expect(names).toEqual(expect.arrayContaining(named ?? ['none']))
  }
})
