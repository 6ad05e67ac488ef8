import picomatch from 'picomatch'
import type { Config } from './config.js'

/** Says of a project-relative path of the content or static folder whether `ignore` leaves it out. */
export function ignoredBy({ ignore }: Pick<Config, 'ignore'>, folder: string): (path: string) => boolean {
  if (ignore.length === 0) return () => false
  const isIgnored = picomatch([...ignore], { dot: true })
  return (path) => isIgnored(path.slice(folder.length + 1)) || isIgnored(path)
}
