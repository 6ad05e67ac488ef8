import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type BuildResult, build, createMemo, loadConfig, publish } from '@findings/core'
import { expect, it } from 'vitest'
import { copySite } from './support/site-copy.js'
import { now, sentences } from './support/wrenfield.js'

/** The first field that other pages may print, with another value. */
const edited = (text: string): string => text.replace(/^(title|name): (["']?)(?=\S)/m, '$1: $2Again, ')

const htmlOf = ({ pages }: BuildResult): Record<string, string> =>
  Object.fromEntries(pages.map(({ path, html }) => [path, html]))

it('whatever is renamed, all pages that show it are made again: in one process, and by the next one', async () => {
  const root = copySite()
  const loaded = await loadConfig({ root })
  if ('problems' in loaded) throw new Error(sentences(loaded.problems).join('\n'))
  const { config } = loaded
  const memo = createMemo()
  const whole = await build(config, { write: false, now, memo })
  await publish(config, { now })

  const files = readdirSync(path.join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|yaml)$/.test(file))
    .map((file) => path.join(root, 'content', file))
    .sort()
  let renamed = 0
  for (const [index, file] of files.entries()) {
    const text = readFileSync(file, 'utf8')
    if (edited(text) === text) continue
    renamed++
    writeFileSync(file, edited(text))
    const again = await build(config, { write: false, now, memo })
    expect(sentences(again.problems), file).toEqual(sentences(whole.problems))
    expect(again.rendered, file).toBeLessThan(again.pages.length) // and not all of them
    if (index % 20 > 0 && index < files.length - 1) continue
    const clean = htmlOf(await build(config, { write: false, now }))
    expect(htmlOf(again)).toEqual(clean)
    const { out } = await publish(config, { now })
    for (const [page, html] of Object.entries(clean)) {
      expect(readFileSync(path.join(out, page), 'utf8') === html, page).toBe(true)
    }
  }
  expect(renamed).toBeGreaterThan(90)
})
