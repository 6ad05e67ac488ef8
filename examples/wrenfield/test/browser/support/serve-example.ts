import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { build, loadConfig } from '@findings/core'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the example is served. */
    readonly origin: string
    /** The folder that it was built into. */
    readonly folder: string
  }
}

const example = path.resolve(import.meta.dirname, '../../..')
const folder = path.join(example, '.findings/browser')

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
}

/** Build the example once for all browser tests and serve it until they end. */
export default async function serveExample(project: TestProject): Promise<() => void> {
  const loaded = await loadConfig({ root: example })
  if ('problems' in loaded) throw new Error(loaded.problems[0]?.reason)
  const result = await build(loaded.config, { out: folder, now: '2026-11-22T12:00Z' })
  if (result.outcome !== 'built') throw new Error(result.problems[0]?.reason)
  const server = createServer((request, response) => {
    const file = fileAt(request.url ?? '/')
    if (!file) return response.writeHead(404).end()
    const type = types[path.extname(file)] ?? 'application/octet-stream'
    return response.writeHead(200, { 'content-type': type }).end(readFileSync(file))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The server has no address')
  project.provide('origin', `http://127.0.0.1:${address.port}`)
  project.provide('folder', folder)
  return () => {
    server.close()
  }
}

function fileAt(url: string): string | undefined {
  const name = decodeURIComponent(url.split('?')[0] ?? '/')
  const file = path.join(folder, name.endsWith('/') ? `${name}index.html` : name)
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : undefined
}
