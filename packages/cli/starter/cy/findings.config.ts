import { defineConfig } from '@findings/core'
import { charity } from '@findings/theme-charity'

export default defineConfig({
  site: {
    // Where the site will stand: feeds, the sitemap and search engines are told this address.
    url: 'https://www.example.org',
    name: 'The Example Trust',
    language: 'cy',
    // Days begin at midnight here. A time, such as that of an embargo, says its own zone.
    timeZone: 'Europe/London',
    // The small picture in a browser's tab: static/favicon.svg.
    icon: '/favicon.svg',
  },
  organisation: {
    // An example. Put your own logo in its place; a drawing (SVG) is sharp on every screen.
    logo: { src: 'content/images/logo.svg', alt: '' },
    // Examples. The law says what has to stand here.
    registrations: ['Rhif elusen gofrestredig 0000000 (enghraifft)'],
    address: ['1 Stryd Enghraifft', 'Trefenghraifft', 'EX0 0AA'],
  },
  nav: {
    primary: [
      { label: 'Ein hymchwil', href: '/research/our-research/' },
      { label: 'Darganfyddiadau', href: '/discoveries/' },
      { label: 'Gwybodaeth iechyd', href: '/information/' },
      { label: 'Straeon', href: '/stories/' },
      { label: 'Newyddion', href: '/news/' },
      { label: 'Amdanom ni', href: '/about/' },
    ],
  },
  // The button of the menu, and what asks for gifts on pages. `href` may be the full address of your donation service.
  donate: {
    href: '/donate/',
    label: 'Rhoi rhodd',
    heading: 'Rhoddion sy’n talu am ymchwil fel hon',
    text: 'Daw’r rhan fwyaf o’n harian gan bobl sy’n adnabod rhywun â chlwyf nad oedd yn gwella.',
  },
  // Shown at the foot of every page. The number and the addresses are examples.
  contacts: [
    {
      heading: 'Siarad â ni',
      phone: { text: '01632 960000 (enghraifft)', number: '+441632960000' },
      email: 'hello@charity.example.org',
      hours: 'Dydd Llun i ddydd Gwener, 10 tan 16',
    },
    { heading: 'Y wasg', email: 'press@charity.example.org' },
  ],
  // A form that signs readers up, for a service that sends newsletters. It sends what they enter to `endpoint`, so it stays
  // out until you have one. Then put `::newsletter{id=quarterly}` into content/pages/newsletter.md.
  // newsletters: {
  //   quarterly: {
  //     heading: 'Ein cylchlythyr',
  //     endpoint: 'https://lists.example.org/subscribe',
  //     fields: [{ name: 'email', label: 'Cyfeiriad e-bost', type: 'email', required: true }],
  //     basis: 'Rydym yn ysgrifennu atoch am i chi ofyn i ni, ac yn peidio pan ddywedwch chi.',
  //     privacyHref: '/privacy/',
  //   },
  // },
  footer: {
    groups: [
      {
        heading: 'Ymchwil',
        links: [
          { label: 'Ein hymchwil', href: '/research/our-research/' },
          { label: 'Pob darganfyddiad', href: '/discoveries/' },
          { label: 'Gwybodaeth iechyd', href: '/information/' },
        ],
      },
      {
        heading: 'Yr elusen',
        links: [
          { label: 'Amdanom ni', href: '/about/' },
          { label: 'Cysylltu â ni', href: '/contact/' },
          { label: 'Ein cylchlythyr', href: '/newsletter/' },
        ],
      },
    ],
    legal: [
      { label: 'Preifatrwydd', href: '/privacy/' },
      { label: 'Cwcis', href: '/cookies/' },
      { label: 'Hygyrchedd', href: '/accessibility/' },
    ],
  },
  theme: charity({
    options: {
      // Stands above every page. Take this line out when no example is left.
      ribbon: 'Mae’r wefan hon yn cael ei pharatoi. Enghreifftiau dychmygol yw’r straeon, y bobl a’r canfyddiadau.',
    },
    // Your own colour: take the slashes away and change the two values, the first for light screens and the second for dark
    // ones. Two that could not be read are named. `npx findings theme list tokens` shows all that can be changed.
    // tokens: { 'colour-brand': '#0f4a50', 'colour-brand-night': '#8fd0d6' },
  }),
})
