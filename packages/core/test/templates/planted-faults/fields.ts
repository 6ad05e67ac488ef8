import type { PlantedFault } from './planted-fault.js'

const story = { view: 'StoryView' }

/** Fields that are not there. */
export const fieldFaults: readonly PlantedFault[] = [
  {
    ...story,
    name: 'a misspelt field',
    source: '<h1><%= it.titel %></h1>',
    types: '1:12 unknown-view-field `it.titel` is not in the view of `page`, did you mean `title`?',
    rendering: '1:12 unknown-view-field `it.titel` is not in the view of `page`, did you mean `title`?',
  },
  {
    ...story,
    name: 'a misspelt field of a part',
    source: '<p>\n<%= it.head.documentTitel %>',
    types:
      '2:13 unknown-view-field `it.head.documentTitel` is not in the view of `page`, did you mean `documentTitle`?',
    rendering:
      '2:13 unknown-view-field `it.head.documentTitel` is not in the view of `page`, did you mean `documentTitle`?',
  },
  {
    ...story,
    name: 'a misspelt field in a loop',
    source: '<% for (const person of it.people) { %>\n<b><%= person.nmae %></b>\n<% } %>',
    types: '2:15 unknown-view-field `person.nmae` is not in the view of `page`, did you mean `name`?',
    rendering: '2:15 unknown-view-field `person.nmae` is not in the view of `page`, did you mean `name`?',
  },
  {
    ...story,
    name: 'a misspelt field in a condition',
    source: '<% if (it.kiker) { %>\n<p>News</p>\n<% } %>',
    types: '1:11 unknown-view-field `it.kiker` is not in the view of `page`, did you mean `kicker`?',
    rendering: '1:11 unknown-view-field `it.kiker` is not in the view of `page`, did you mean `kicker`?',
  },
  {
    ...story,
    name: 'a misspelt field taken out of its view',
    source: '<% const { titel } = it %>',
    types: '1:12 unknown-view-field `titel` is not in the view of `page`, did you mean `title`?',
    rendering: '1:12 unknown-view-field `it.titel` is not in the view of `page`, did you mean `title`?',
  },
  {
    ...story,
    name: 'a misspelt field in a branch that no page reaches',
    source: '<% if (it.responses) { %>\n<%= it.responses.txet %>\n<% } %>',
    types: '2:18 unknown-view-field `it.responses.txet` is not in the view of `page`, did you mean `text`?',
    rendering: 'nothing',
  },
  {
    ...story,
    name: 'a misspelt field of the site',
    source: '<i><%= site.nmae %></i>',
    types: '1:13 unknown-view-field `site.nmae` is not in `site`, did you mean `name`?',
    rendering: '1:13 unknown-view-field `site.nmae` is not in `site`, did you mean `name`?',
  },
  {
    view: 'CardView',
    isPartial: true,
    name: 'a field of the page, read in a partial',
    source: '<%= it.title %>\n<%= it.head.title %>',
    types: '2:8 unknown-view-field `it.head` is not in the view of `partials/part`',
    rendering: "2:13 template-failed Cannot read properties of undefined (reading 'title')",
  },
  {
    ...story,
    name: 'a method that text does not have',
    source: '<%= it.title.toUppercase() %>',
    types: '1:14 unknown-view-field `it.title.toUppercase` is not in the view of `page`, did you mean `toUpperCase`?',
    rendering: '1:14 template-failed it.title.toUppercase is not a function',
  },
  {
    ...story,
    name: 'a misspelt variable',
    source: '<% const heading = it.title %>\n<%= headign %>',
    types: '2:5 template-type There is no `headign` in this template, did you mean `heading`?',
    rendering: '2:5 template-failed headign is not defined',
  },
  {
    ...story,
    name: 'something of Node',
    source: '<p>\n<%= process.env.HOME %>',
    types: '2:5 template-type There is no `process` in this template',
    rendering: '2:5 template-failed process is not defined',
  },
  {
    ...story,
    name: 'the body of a layout, in a page',
    source: '<main>\n<%~ body %>',
    types: '2:5 template-type There is no `body` in this template',
    rendering: '2:5 template-failed body is not defined',
  },
]
