/** The words of a link as they are compared: small letters, without the punctuation and arrows around them. */
export const comparableText = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, '')

/** Whether the words of a link, in the form of `comparableText`, could lead anywhere. Only English is known. */
export const isVague = (text: string, language: string): boolean => /^en(?:-|$)/i.test(language) && vagueTexts.has(text)

const vagueTexts: ReadonlySet<string> = new Set([
  'click',
  'click here',
  'click on this link',
  'click this',
  'click this link',
  'continue',
  'continue reading',
  'details',
  'discover more',
  'download',
  'download here',
  'download it',
  'download now',
  'download this',
  'find out',
  'find out more',
  'find out more here',
  'follow this link',
  'full details',
  'further details',
  'further information',
  'go here',
  'here',
  'info',
  'learn more',
  'learn more here',
  'link',
  'more',
  'more details',
  'more here',
  'more info',
  'more information',
  'read',
  'read here',
  'read it here',
  'read more',
  'read more here',
  'read on',
  'read this',
  'right here',
  'see here',
  'see more',
  'see this',
  'show more',
  'the link',
  'this',
  'this link',
  'this page',
  'view more',
])
