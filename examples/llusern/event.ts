import { defineKind, fields } from '@findings/core'

/** Something that people can come to; its page is `theme/event.eta`. */
export const event = defineKind({
  name: 'event',
  label: { one: 'Event', many: 'Events' },
  route: '/events/:slug/',
  template: 'event',
  fields: {
    when: fields.text('a day and a time, in words'),
    venue: fields.text('a place'),
    speakers: fields.list(fields.ref('person')),
  },
})
