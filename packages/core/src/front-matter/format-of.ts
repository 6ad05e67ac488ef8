/** What a file is that was only renamed to end in `.md`; undefined for text. */
export function formatOf(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const begins = (text: string) => file.toString('latin1', 0, text.length) === text
  if (begins('PK\x03\x04')) return file.includes('word/') ? 'a Word document' : officeName(file)
  if (begins('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'a document of an old Word'
  if (begins('{\\rtf')) return 'an RTF document'
  if (begins('%PDF-')) return 'a PDF document'
  return undefined
}

/** OpenDocument names itself at the beginning; anything else may be in a ZIP archive. */
const officeName = (file: Buffer): string =>
  file.toString('latin1', 30, 90).includes('mimetypeapplication/vnd.oasis.opendocument')
    ? 'an OpenDocument file'
    : 'a document of another program, or an archive'
