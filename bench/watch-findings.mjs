/** Watches the site in a folder, at an instant, until it is ended; a line on stdout for each result. */
import { watch } from '../packages/core/dist/index.js'

const controller = new AbortController()
process.on('SIGTERM', () => controller.abort())
for await (const result of watch({
  root: process.argv[2] ?? '.',
  signal: controller.signal,
  now: process.argv[3] ?? '2026-06-01T12:00Z',
})) {
  process.stdout.write(
    `${result.outcome} ${result.changed.length} ${JSON.stringify(result.timings)} ${result.failure ?? ''}\n`,
  )
}
