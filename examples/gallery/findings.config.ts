import { defineConfig } from '@findings/core'
import { charity } from '@findings/theme-charity'
import { catalogue } from '../../packages/theme-charity/test/catalogue.js'
import { partials } from './directives/partials.js'
import { specimen } from './directives/specimen.js'
import { specimens } from './directives/specimens.js'
import { tokenDirectives } from './directives/tokens.js'

const groups = catalogue.map(({ id, title }) => ({ label: title, href: `/${id}/` }))

export default defineConfig({
  site: {
    url: 'https://gallery.example.org',
    name: 'Gallery of the charity theme',
    description: 'Every partial of the charity theme in every state. All content is invented.',
    language: 'en-GB',
    icon: '/images/logo.svg',
  },
  organisation: {
    name: 'Gallery of the charity theme',
    nameLines: ['Gallery', 'of the charity theme'],
    legalName: 'Wrenfield Lung Research (invented)',
    logo: { src: 'content/images/mark.svg', alt: '' },
    registrations: ['Registered charity in England and Wales 0000000 (fictional)'],
    address: ['4 Alder Row', 'Castlebeck', 'CB1 0AA'],
    copyrightFrom: 2026,
  },
  nav: {
    primary: [
      { label: 'Partials', href: '/' },
      { label: 'All on one page', href: '/all/' },
      { label: 'Foundations', href: '/foundations/' },
    ],
    action: { label: 'How it works', href: '/about/' },
    section: [{ heading: 'Partials', links: groups }],
  },
  contacts: [
    {
      heading: 'Talk to a nurse',
      text: 'An invented contact, so that the footer can be seen.',
      phone: { text: '01632 960 123', number: '+441632960123' },
      email: 'nurses@wrenfield.example.org',
      hours: 'Monday to Friday, 9am to 5pm',
    },
  ],
  footer: {
    groups: [
      { heading: 'Partials', links: groups },
      {
        heading: 'The gallery',
        links: [
          { label: 'All on one page', href: '/all/' },
          { label: 'Foundations', href: '/foundations/' },
        ],
      },
    ],
    legal: [{ label: 'About this gallery', href: '/about/' }],
  },
  markdown: { directives: [partials, specimen, specimens, ...tokenDirectives] },
  theme: charity({
    options: { ribbon: 'This is an example. The charity, its people and its findings are invented.', share: true },
  }),
})
