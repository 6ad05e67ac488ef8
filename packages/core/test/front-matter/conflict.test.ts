import { describe, expect, it } from 'vitest'
import { findConflict } from '../../src/front-matter/conflict.js'

const placeOf = (text: string) => {
  const found = findConflict(text)
  return found && `${found.start.line}:${found.start.column}-${found.end.line}:${found.end.column}`
}

describe('the marks of two versions', () => {
  it.each([
    ['of Git', 'Words.\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> main\n', '2:1-2:13'],
    ['with Windows line ends', 'Words.\r\n<<<<<<< HEAD\r\nOne.\r\n=======\r\nTwo.\r\n>>>>>>> main\r\n', '2:1-2:13'],
    ['before front matter', '<<<<<<< Updated upstream\n---\ntitle: A\n', '1:1-1:25'],
    ['behind an underlined heading', 'Results\n=======\n\n<<<<<<< HEAD\nOne.\n', '4:1-4:13'],
    ['of which only the last was left', 'Two.\n>>>>>>> new-figures\n', '2:1-2:20'],
    ['of which only the last was left, a commit', 'Two.\n>>>>>>> 3fa2b1c (Correct the figures)\n', '2:1-2:38'],
    ['of a stash', 'Two.\n>>>>>>> Stashed changes\n', '2:1-2:24'],
    ['behind a block of code that is closed', '```\ncode\n```\n<<<<<<< HEAD\n', '4:1-4:13'],
  ])('are found: %s', (_, text, place) => {
    expect(placeOf(text)).toBe(place)
  })

  it.each([
    ['underlines of headings', 'Results\n=======\n\nMethods\n=======\n'],
    ['quotes in quotes', '>>>>>>> I said that I would come.\n>>>>>>> And I did.\n'],
    ['fewer and more marks', '<<<<<< a\n>>>>>>>> b\n<<<<<<<< c\n'],
    ['marks within a line', 'They write <<<<<<< HEAD and >>>>>>> main.\n'],
    ['a block of code about them', '~~~~\n```\n<<<<<<< HEAD\n=======\n>>>>>>> main\n~~~~\n'],
    ['an indented block of code', '    <<<<<<< HEAD\n    >>>>>>> main\n'],
  ])('are not seen in %s', (_, text) => {
    expect(placeOf(text)).toBeUndefined()
  })
})
