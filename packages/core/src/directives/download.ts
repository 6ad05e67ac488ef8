import * as z from 'zod'
import { fileSize } from '../elements/file-size.js'
import { attachmentEnding, imageEnding } from '../files/endings.js'
import { link, text } from '../kinds/fields.js'
import type { DownloadView } from '../views.js'
import { defineDirective } from './define-directive.js'

/** The path of a file of the site, or of one beside the story; its ending says what it is. */
const filePath = /^(?!\/\/|[a-z][a-z0-9+.-]*:)([^?#]*\.([a-z0-9]{1,8}))(?:[?#].*)?$/i

/** Whether a link leads to a file. Beside a story, others than these are none. */
function isFile(href: string): boolean {
  const [, file = ''] = filePath.exec(href) ?? []
  return file.startsWith('/') || attachmentEnding.test(file) || imageEnding.test(file)
}

const hrefWords = 'a file beside the story, like ./report.pdf, or the address of one in static/, like /files/report.pdf'

/** `::download[Annual report 2025]{href=./report.pdf}`, on a line or within a sentence: a link to a file, with its type and size. */
export const download = defineDirective({
  name: 'download',
  forms: ['text', 'leaf'],
  labelAs: 'label',
  inSentence: true,
  attributes: z.strictObject({
    label: text('the words of the link'),
    href: link(hrefWords).refine(({ href }) => isFile(href), hrefWords),
  }),
  view({ attributes: { label, href }, form, edition, link }): DownloadView | undefined {
    const target = link(href, label)
    if (!target) return undefined
    const type = filePath.exec(href.href)?.[2]?.toUpperCase() ?? ''
    const size = target.size === undefined ? undefined : fileSize(target.size, edition.language)
    return {
      url: target.url,
      text: size === undefined ? label : edition.words('core.download', { label, type, size }),
      isBlock: form === 'leaf',
    }
  },
})
