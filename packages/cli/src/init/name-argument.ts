import { InvalidArgumentError } from 'commander'

/** `--name`: a text of one line, which it becomes if it was none. */
export function nameArgument(value: string): string {
  const name = value.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (name === '') throw new InvalidArgumentError('It is empty; expected the name of the site.')
  return name
}
