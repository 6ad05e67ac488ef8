import { type Fault, fault } from '../problems.js'

/** `embargo` and `draft` as words of a name; a draught, or an updraft, is none. */
const telling = /(?<!\p{L})(?:embargo(?:ed)?|drafts?)(?!\p{Ll})/iu

/** Static files, as project-relative paths, whose names say that they are not to be seen yet: all of that folder is public. */
export const checkStaticNames = (files: readonly string[], folder: string): Fault[] =>
  files.flatMap((file) => {
    const [word] = telling.exec(file.slice(folder.length)) ?? []
    return word === undefined ? [] : [fault('telling-file-name', file, undefined, { word })]
  })
