import type { AudioView } from '../views.js'
import { defineDirective } from './define-directive.js'
import { mediaAttributes, mediaType } from './media.js'

/** `:::audio[What it is, 6 minutes]{src=./recording.mp3}`: something to hear; its content is every word of it, to read. */
export const audio = defineDirective({
  name: 'audio',
  forms: ['container'],
  labelAs: 'name',
  attributes: mediaAttributes('audio'),
  view({ attributes: { name, src }, body, link }): AudioView | undefined {
    const target = link(src, name)
    return target && { name, url: target.url, type: mediaType('audio', src.href), transcript: body }
  },
})
