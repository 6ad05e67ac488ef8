import { setImmediate } from 'node:timers/promises'
import type { Config } from '../config/config.js'
import type { Markdown } from '../markdown/markdown.js'
import { bytesOf, draftFrom, isPlain } from '../memo/disk/draft-bytes.js'
import type { DraftMemo } from '../memo/disk/draft-memo.js'
import type { Memo } from '../memo/memo.js'
import { searchedFor } from '../story/avoided-words.js'
import type { Draft } from '../story/draft.js'
import { parseFile } from '../story/parse-file.js'
import type { SourceFile } from '../story/source-file.js'
import type { ParsingThreads } from '../threads/parsing-threads.js'

/** What helps to parse, beside the memo. */
interface Help {
  readonly disk?: DraftMemo | undefined
  readonly inThreads?: ParsingThreads | undefined
}

/** Parse content files into drafts. Each sees only itself, so it is remembered by its file: in memory and, with `disk`, for the next process. */
export async function parse(
  files: readonly SourceFile[],
  config: Config,
  markdown: Markdown,
  memo: Memo,
  { disk, inThreads }: Help = {},
): Promise<readonly Draft[]> {
  const known = memo.series<SourceFile, Draft>('drafts', dependencies(config), (file) => file.path)
  const fresh = new Map<SourceFile, Draft>()
  const unknown = known.unknown(files).filter((file) => {
    const draft = disk?.get(file)
    if (draft) fresh.set(file, draft)
    return !draft
  })
  const parseHere = async (file: SourceFile) => compact(await parseFile(file, config, markdown))
  const parsed = (await inThreads?.(unknown, parseHere)) ?? (await parseEach(unknown, parseHere))
  for (const [file, draft] of parsed) fresh.set(file, draft)
  const drafts = known.of(files, (file) => fresh.get(file) as Draft)
  disk?.keep(files, drafts)
  return drafts
}

async function parseEach(
  files: readonly SourceFile[],
  parseHere: (file: SourceFile) => Promise<Draft>,
): Promise<ReadonlyMap<SourceFile, Draft>> {
  const drafts = new Map<SourceFile, Draft>()
  for (const file of files) {
    drafts.set(file, await parseHere(file))
    if (drafts.size % 50 === 0) await setImmediate() // others want to work too
  }
  return drafts
}

/** A draft that keeps nothing of what it was made of, and its words as bytes. */
const compact = (draft: Draft): Draft => (isPlain(draft.data) ? draftFrom(bytesOf(draft)) : draft)

/** What a draft depends on beside its file. */
function dependencies(config: Config): unknown[] {
  const { content, site, languages, markdown, kinds, directives, homes } = config
  const plugins = [...markdown.remarkPlugins, '|', ...markdown.rehypePlugins].flat()
  // Of a kind only the schema: a site's own route makes another object of it for each build.
  const schemas = [...kinds].flatMap(([name, { schema }]) => [name, schema])
  const chosen = [...plugins, ...schemas, ...directives.values(), ...searchedFor(config)]
  return [content, JSON.stringify(homes), site.language, ...languages, ...chosen]
}
