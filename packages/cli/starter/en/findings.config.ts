import { defineConfig } from '@findings/core'
import { charity } from '@findings/theme-charity'

export default defineConfig({
  site: {
    // Where the site will stand: feeds, the sitemap and search engines are told this address.
    url: 'https://www.example.org',
    name: 'The Example Trust',
    language: 'en-GB',
    // Days begin at midnight here. A time, such as that of an embargo, says its own zone.
    timeZone: 'Europe/London',
    // The small picture in a browser's tab: static/favicon.svg.
    icon: '/favicon.svg',
  },
  organisation: {
    // An example. Put your own logo in its place; a drawing (SVG) is sharp on every screen.
    logo: { src: 'content/images/logo.svg', alt: '' },
    // Examples. The law says what has to stand here.
    registrations: ['Registered charity number 0000000 (example)'],
    address: ['1 Example Street', 'Exampleton', 'EX0 0AA'],
  },
  nav: {
    primary: [
      { label: 'Our research', href: '/research/our-research/' },
      { label: 'Discoveries', href: '/discoveries/' },
      { label: 'Health information', href: '/information/' },
      { label: 'Stories', href: '/stories/' },
      { label: 'News', href: '/news/' },
      { label: 'About us', href: '/about/' },
    ],
  },
  // The button of the menu, and what asks for gifts on pages. `href` may be the full address of your donation service.
  donate: {
    href: '/donate/',
    label: 'Make a gift',
    heading: 'Research like this is paid for by gifts',
    text: 'Most of our money comes from people who know somebody with a wound that would not heal.',
  },
  // Shown at the foot of every page. The number and the addresses are examples.
  contacts: [
    {
      heading: 'Talk to us',
      phone: { text: '01632 960000 (example)', number: '+441632960000' },
      email: 'hello@charity.example.org',
      hours: 'Monday to Friday, 10 to 16',
    },
    { heading: 'Press', email: 'press@charity.example.org' },
  ],
  // A form that signs readers up, for a service that sends newsletters. It sends what they enter to `endpoint`, so it stays
  // out until you have one. Then put `::newsletter{id=quarterly}` into content/pages/newsletter.md.
  // newsletters: {
  //   quarterly: {
  //     heading: 'Our newsletter',
  //     endpoint: 'https://lists.example.org/subscribe',
  //     fields: [{ name: 'email', label: 'E-mail address', type: 'email', required: true }],
  //     basis: 'We write to you because you asked us to, and stop as soon as you say so.',
  //     privacyHref: '/privacy/',
  //   },
  // },
  footer: {
    groups: [
      {
        heading: 'Research',
        links: [
          { label: 'Our research', href: '/research/our-research/' },
          { label: 'All discoveries', href: '/discoveries/' },
          { label: 'Health information', href: '/information/' },
        ],
      },
      {
        heading: 'The charity',
        links: [
          { label: 'About us', href: '/about/' },
          { label: 'Contact us', href: '/contact/' },
          { label: 'Our newsletter', href: '/newsletter/' },
        ],
      },
    ],
    legal: [
      { label: 'Privacy', href: '/privacy/' },
      { label: 'Cookies', href: '/cookies/' },
      { label: 'Accessibility', href: '/accessibility/' },
    ],
  },
  theme: charity({
    options: {
      // Stands above every page. Take this line out when no example is left.
      ribbon: 'This site is being set up. Its stories, people and findings are invented examples.',
    },
    // Your own colour: take the slashes away and change the two values, the first for light screens and the second for dark
    // ones. Two that could not be read are named. `npx findings theme list tokens` shows all that can be changed.
    // tokens: { 'colour-brand': '#0f4a50', 'colour-brand-night': '#8fd0d6' },
  }),
})
