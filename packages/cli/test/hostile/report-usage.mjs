import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

// Loaded into the command with `--import`: tells the test, through a pipe of its own, what the process cost.
if (isMainThread) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    writeSync(3, JSON.stringify({ megabytes: maxRSS / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 }))
  })
}
