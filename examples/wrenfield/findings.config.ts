import { defineConfig } from '@findings/core'
import { charity } from '@findings/theme-charity'

export default defineConfig({
  site: {
    url: 'https://wrenfield.example.org',
    name: 'The Wrenfield Trust',
    description: 'Research into Wrenfield disease, told plainly. An invented charity and an invented disease.',
    language: 'en-GB',
    timeZone: 'Europe/London',
    icon: '/favicon.svg',
  },
  organisation: {
    name: 'The Wrenfield Trust',
    nameLines: ['The Wrenfield', 'Trust'],
    legalName: 'The Wrenfield Trust Limited',
    logo: { src: 'content/images/logo.svg', alt: '' },
    registrations: [
      'Registered charity in England and Wales 0000000 (fictional)',
      'Registered charity in Scotland SC000000 (fictional)',
    ],
    address: ['4 Infirmary Lane', 'Eastmarch', 'EX0 0AA'],
    copyrightFrom: 2019,
  },
  nav: {
    primary: [
      { label: 'Research', href: '/research/wrenfield-disease/' },
      { label: 'Discoveries', href: '/discoveries/' },
      { label: 'Health information', href: '/information/' },
      { label: 'Stories', href: '/stories/' },
      { label: 'News', href: '/news/' },
      { label: 'About us', href: '/about/' },
    ],
    action: { label: 'Make a gift', href: '/donate/' },
    section: [
      {
        heading: 'About us',
        links: [
          { label: 'About the Trust', href: '/about/' },
          { label: 'How we fund research', href: '/how-we-fund/' },
          { label: 'How we write', href: '/how-we-write/' },
          { label: 'Press releases', href: '/press/' },
          { label: 'Opinion', href: '/opinion/' },
          { label: 'Contact us', href: '/contact/' },
        ],
      },
    ],
  },
  utilityBar: {
    text: 'Questions about Wrenfield disease? Talk to our nurses on',
    phone: { text: '01632 960 100', number: '+441632960100' },
  },
  contacts: [
    {
      heading: 'Talk to a nurse',
      text: 'For anyone with Wrenfield disease, and those close to them.',
      phone: { text: '01632 960 100', number: '+441632960100' },
      email: 'nurses@wrenfield.example.org',
      hours: 'Monday to Friday, 9.30 to 16.30',
    },
    {
      heading: 'Press office',
      phone: { text: '01632 960 123', number: '+441632960123' },
      email: 'press@wrenfield.example.org',
    },
    {
      heading: 'Write to us',
      address: ['The Wrenfield Trust', '4 Infirmary Lane', 'Eastmarch', 'EX0 0AA'],
    },
  ],
  donate: {
    href: '/donate/',
    label: 'Make a gift',
    heading: 'Research like this is paid for by gifts',
    text: 'The usual gift is £12. It pays for one blood test in a trial.',
  },
  newsletters: {
    monthly: {
      heading: 'Our monthly letter',
      pitch: 'New findings, including those that disappointed us, and studies that you could join. Once a month.',
      endpoint: 'https://lists.example.org/wrenfield',
      fields: [
        { name: 'email', label: 'E-mail address', type: 'email', required: true, autocomplete: 'email' },
        { name: 'first-name', label: 'First name', type: 'text', autocomplete: 'given-name' },
        { name: 'consent', label: 'Please send me the monthly letter', type: 'checkbox', required: true },
      ],
      basis: 'We write to you because you asked us to, and stop as soon as you say so.',
      privacyHref: '/privacy/',
      success: {
        title: 'Thank you for joining',
        message:
          'The next letter comes on the first Tuesday of the month. Please look for a message that asks you to confirm your address.',
      },
    },
    opinion: {
      heading: 'Opinion, four times a year',
      pitch: 'Scientists, clinicians and people with the disease on how research is done.',
      endpoint: 'https://lists.example.org/wrenfield-opinion',
      fields: [{ name: 'email', label: 'E-mail address', type: 'email', required: true, autocomplete: 'email' }],
      basis: 'We write to you because you asked us to, and stop as soon as you say so.',
      privacyHref: '/privacy/',
      success: { title: 'Thank you for reading opinion', message: 'The next issue comes at the end of the quarter.' },
    },
  },
  responses: {
    type: 'mailto',
    address: 'editor@wrenfield.example.org',
    label: 'Write to the editor about this article',
  },
  footer: {
    groups: [
      {
        heading: 'Research',
        links: [
          { label: 'Our research', href: '/research/wrenfield-disease/' },
          { label: 'Understanding scarring', href: '/research/understanding-scarring/' },
          { label: 'Testing treatments', href: '/research/testing-treatments/' },
          { label: 'All discoveries', href: '/discoveries/' },
        ],
      },
      {
        heading: 'Information',
        links: [
          { label: 'What is Wrenfield disease?', href: '/information/what-is-wrenfield-disease/' },
          { label: 'Genetic testing', href: '/information/genetic-testing-explained/' },
          { label: 'Taking part in research', href: '/information/taking-part-in-a-trial/' },
        ],
      },
      {
        heading: 'The Trust',
        links: [
          { label: 'About us', href: '/about/' },
          { label: 'How we fund research', href: '/how-we-fund/' },
          { label: 'How we write', href: '/how-we-write/' },
          { label: 'Press releases', href: '/press/' },
          { label: 'Opinion', href: '/opinion/' },
        ],
      },
    ],
    legal: [
      { label: 'Privacy', href: '/privacy/' },
      { label: 'Cookies', href: '/cookies/' },
      { label: 'Accessibility', href: '/accessibility/' },
      { label: 'Terms and legal', href: '/terms/' },
      { label: 'Contact us', href: '/contact/' },
    ],
  },
  acronyms: ['WARM'], // the name of a trial
  pagination: { size: 8 },
  theme: charity({
    options: {
      ribbon:
        'This is an example site. The charity, the disease, the people and the findings are invented, and nothing here is medical advice.',
      share: true,
    },
  }),
})
