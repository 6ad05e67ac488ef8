/** How long it takes from saving a file to its changed page on disk. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'

/**
 * Run a watcher in the folder of a site, and save files. `whole` are pages that stand there once the first site does; `edits` gives, by number, the
 * file to save, its page, and what the edit makes of the text: its page shows `mark` afterwards, which names `name`. The first two warm up. Gives milliseconds, the saves in
 * ascending order.
 */
export async function measureSaves(root, [command, args], { whole, edits, count, name }) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  const times = []
  try {
    const start = performance.now()
    for (const page of whole) await holds(path.join(root, page), '</html>')
    const first = performance.now() - start
    await setTimeout(5000) // until the watcher has seen all files; nothing is measured here
    for (let number = -2; number < count; number++) {
      const { source, page, edit } = edits(number)
      const mark = `Edit ${number + 3} of ${name}.`
      const file = path.join(root, source)
      const edited = edit(readFileSync(file, 'utf8'), mark)
      const saved = performance.now()
      writeFileSync(file, edited)
      await holds(path.join(root, page), mark)
      if (number >= 0) times.push(performance.now() - saved)
      await setTimeout(500)
    }
    return { first, times: times.sort((a, b) => a - b) }
  } finally {
    child.kill()
    await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve()))
  }
}

/** Resolves when a file holds a text. */
async function holds(file, text) {
  while (!existsSync(file) || !readFileSync(file, 'utf8').includes(text)) await setTimeout(1)
}
