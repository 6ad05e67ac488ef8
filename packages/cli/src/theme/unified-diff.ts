import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'

/** A text and what people call it. */
export interface Named {
  readonly title: string
  readonly text: string
}

/** A unified diff from one text to another, as `diff -u` writes it. */
export const unifiedDiff = (before: Named, after: Named): string =>
  createTwoFilesPatch(before.title, after.title, before.text, after.text, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  })
