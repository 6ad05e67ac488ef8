import type { PlantedFault } from './planted-fault.js'

const story = { view: 'StoryView' }

/** Values that cannot be printed, or not like this. */
export const printingFaults: readonly PlantedFault[] = [
  {
    ...story,
    name: 'a list printed',
    source: '<p><%= it.authors %></p>',
    types: '1:8 template-type Cannot print a list',
    rendering: '1:8 template-failed Cannot print a list',
  },
  {
    ...story,
    name: 'a view printed',
    source: '<p><%= it.head %></p>',
    types: '1:8 template-type Cannot print an object',
    rendering: '1:8 template-failed Cannot print an object',
  },
  {
    ...story,
    name: 'markup printed as text',
    source: '<div>\n<%= it.body %></div>',
    types: '2:5 template-type This is markup, print it with <%~ %>',
    rendering: '2:5 template-failed This is markup, print it with <%~ %>',
  },
  {
    ...story,
    name: 'text printed as markup',
    source: '<h1><%~ it.title %></h1>',
    types: '1:9 template-type This is text, print it with <%= %>',
    rendering: '1:9 template-failed This is text, print it with <%= %>',
  },
  {
    ...story,
    name: 'a yes or no printed',
    source: '<p><%= it.head.noindex %></p>',
    types: '1:8 template-type Cannot print a boolean',
    rendering: '1:8 template-failed Cannot print a boolean',
  },
  {
    ...story,
    name: 'null printed',
    source: '<p><%= null %></p>',
    types: '1:8 template-type Cannot print null',
    rendering: '1:8 template-failed Cannot print null',
  },
]
