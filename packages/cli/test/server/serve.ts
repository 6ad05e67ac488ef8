import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, type RequestOptions, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { createDevServer, type DevServer, type ServerSettings } from '../../src/server/create-dev-server.js'
import type { Update } from '../../src/server/live-site.js'

/** What a good build of these files says. */
const built = (out: string, files: readonly string[], more: Partial<Update> = {}): Update => ({
  base: '/',
  out,
  files,
  changed: [],
  removed: [],
  isBuilt: true,
  trouble: { files: [], closing: '', text: '' },
  ...more,
})

/** A page whose text stands in its body. */
export const html = (words: string): string => `<!doctype html><title>${words}</title><body><p>${words}</p></body>\n`

export interface Served {
  readonly server: DevServer
  /** The folder that holds the files. */
  readonly out: string
  /** Answers to a request at the server; absolute times out of `node:http`'s own reading. */
  readonly get: (target: string, options?: RequestOptions) => Promise<Answer>
  /** Everything that the server sends back until it closes the connection. */
  readonly raw: (sent: string) => Promise<string>
  readonly update: (more?: Partial<Update>) => void
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
  readonly text: string
}

/** Serve files from a temporary folder at a free port of 127.0.0.1, as long as the test runs. */
export async function serve(
  files: Readonly<Record<string, string | Buffer>>,
  { settings = {}, ...more }: Partial<Update> & { settings?: Partial<ServerSettings> } = {},
): Promise<Served> {
  const out = realpathSync(mkdtempSync(path.join(tmpdir(), 'findings-server-')))
  write(out, files)
  const server = await createDevServer({ host: '127.0.0.1', port: 0, ...settings })
  onTestFinished(async () => {
    await server.close()
    rmSync(out, { recursive: true, force: true })
  })
  const update: Served['update'] = (changes = {}) =>
    server.update(built(out, Object.keys(files), { ...more, ...changes }))
  update()
  return {
    server,
    out,
    update,
    get: (target, options) => get(server.port, target, options),
    raw: (sent) => raw(server.port, sent),
  }
}

/** Write files below a folder. */
function write(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), content)
  }
}

/** One request on a connection of its own; the target is sent as it is. */
export async function get(port: number, target: string, options: RequestOptions = {}): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: target, agent: false, ...options }, resolve)
      .once('error', reject)
      .end()
  })
  const body = await buffer(response)
  return { status: response.statusCode ?? 0, headers: response.headers, body, text: body.toString() }
}

/** A bare connection to the server, closed with the test. */
export async function connection(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  return socket
}

async function raw(port: number, sent: string): Promise<string> {
  const socket = await connection(port)
  socket.write(sent, 'latin1')
  return await text(socket)
}

/** The text of a request that asks for the connection to be closed. */
export const requestText = (target: string, host: string, more = ''): string =>
  `GET ${target} HTTP/1.1\r\nHost: ${host}\r\n${more}Connection: close\r\n\r\n`
