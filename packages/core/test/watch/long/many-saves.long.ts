import path from 'node:path'
import { expect, it } from 'vitest'
import { createEngine } from '../../../src/watch/engine.js'
import { discovery } from '../../support/create-site.js'
import { cleanBuild, filesIn, isBuilt, watchSite } from '../watch-site.js'

/** Bytes in use when all garbage is gone. */
function memory(): number {
  if (!globalThis.gc) throw new Error('Run this with --expose-gc: npm run test:watch')
  globalThis.gc()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

it('1,000 saves in a row take no more memory than a hundred, and end in what a build from nothing makes', async () => {
  // The engine runs in this thread, where its memory can be measured.
  const startEngine = (settings: Parameters<typeof createEngine>[0]) => ({
    build: createEngine(settings),
    stop: () => Promise.resolve(),
  })
  const many = Array.from({ length: 50 }, (_, n) => [`content/stories/s${n}.md`, discovery(`Story ${n}`)] as const)
  const site = watchSite(Object.fromEntries(many), {}, { startEngine })
  await site.until(isBuilt)
  let early = 0
  for (let save = 1; save <= 1000; save++) {
    const title = save % 10 === 0 ? `A title of save ${save}` : 'A title'
    site.write({ 'content/stories/s7.md': discovery(title, { body: `Save number ${save}.` }) })
    await site.until(() => site.output('discoveries/s7/index.html').includes(`Save number ${save}.`))
    if (save === 100) early = memory()
  }
  expect(memory()).toBeLessThan(early * 1.2)
  expect(filesIn(path.join(site.root, '.findings/watch'))).toEqual(await cleanBuild(site.root))
})
