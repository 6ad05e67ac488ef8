import { defineConfig } from '@findings/core'
import { charity } from '@findings/theme-charity'
import { event } from './event.ts'
import { ar } from './strings/ar.ts'
import { eventWords } from './strings/event.ts'

const phone = { text: '01632 960 740', number: '+441632960740' }
const email = 'helo@llusern.example.org'

export default defineConfig({
  site: {
    url: 'https://llusern.example.org',
    name: 'Llusern',
    description: 'Research into Pantmor syndrome, in Welsh and English. An invented charity and an invented condition.',
    language: 'en-GB',
    languages: ['cy', 'ar'],
    timeZone: 'Europe/London',
    icon: '/favicon.svg',
  },
  organisation: {
    name: 'Llusern',
    nameLines: ['Llusern', 'Pantmor research'],
    legalName: 'Llusern Pantmor Research',
    logo: { src: 'content/images/logo.svg', alt: '' },
    registrations: ['Registered charity 0000000 (fictional)'],
    address: ['2 Lamp Street', 'Aberhelyg', 'LL00 0AA'],
  },
  nav: {
    primary: [
      { label: 'Research', href: '/research/pantmor-syndrome/' },
      { label: 'Discoveries', href: '/discoveries/' },
      { label: 'News', href: '/news/' },
      { label: 'About us', href: '/about/' },
    ],
    action: { label: 'Come and meet us', href: '/events/' },
  },
  contacts: [{ heading: 'Talk to us', text: 'In Welsh or English, or through an interpreter.', phone, email }],
  footer: {
    groups: [
      {
        heading: 'Llusern',
        links: [
          { label: 'About us', href: '/about/' },
          { label: 'Events', href: '/events/' },
          { label: 'Interpreters', href: '/interpreters/' },
        ],
      },
    ],
  },
  translations: {
    cy: {
      site: {
        description: 'Ymchwil i syndrom Pantmor, yn Gymraeg a Saesneg. Elusen ddychmygol a chyflwr dychmygol.',
      },
      organisation: {
        nameLines: ['Llusern', 'Ymchwil Pantmor'],
        legalName: 'Llusern Ymchwil Pantmor',
        registrations: ['Elusen gofrestredig 0000000 (ddychmygol)'],
        address: ['2 Stryd y Lamp', 'Aberhelyg', 'LL00 0AA'],
      },
      nav: {
        primary: [
          { label: 'Ymchwil', href: '/research/pantmor-syndrome/' },
          { label: 'Darganfyddiadau', href: '/discoveries/' },
          { label: 'Newyddion', href: '/news/' },
          { label: 'Amdanom ni', href: '/about/' },
        ],
        action: { label: 'Dewch i gwrdd â ni', href: '/events/' },
      },
      contacts: [{ heading: 'Siarad â ni', text: 'Yn Gymraeg neu’n Saesneg, neu drwy gyfieithydd.', phone, email }],
      footer: {
        groups: [
          {
            heading: 'Llusern',
            links: [
              { label: 'Amdanom ni', href: '/about/' },
              { label: 'Digwyddiadau', href: '/events/' },
              { label: 'Cyfieithwyr', href: '/interpreters/' },
            ],
          },
        ],
      },
      options: {
        ribbon:
          'Gwefan enghreifftiol yw hon. Dychmygol yw’r elusen, y cyflwr, y bobl a’r canfyddiadau, ac nid oes cyngor meddygol yma.',
      },
    },
    ar: {
      site: { name: 'لوسيرن', description: 'معلومات بالعربية من جمعية خيرية متخيَّلة عن مرض متخيَّل.' },
      organisation: {
        name: 'لوسيرن',
        nameLines: ['لوسيرن'],
        legalName: 'لوسيرن لأبحاث بانتمور',
        registrations: ['جمعية خيرية مسجلة برقم 0000000 (متخيَّلة)'],
        address: ['2 شارع المصباح', 'أبرهيليغ', 'LL00 0AA'],
      },
      nav: { primary: [{ label: 'المترجمون الفوريون', href: '/interpreters/' }] },
      contacts: [{ heading: 'تحدث إلينا', text: 'بالعربية عبر مترجم فوري، دون مقابل.', phone, email }],
      footer: {
        groups: [{ heading: 'لوسيرن', links: [{ label: 'المترجمون الفوريون', href: '/interpreters/' }] }],
      },
      options: {
        ribbon: 'هذا موقع تجريبي. الجمعية والمرض والأشخاص والنتائج كلها متخيَّلة، وليس هنا أي نصيحة طبية.',
      },
    },
  },
  kinds: [event],
  theme: charity({
    strings: { ...eventWords, ar },
    options: {
      ribbon:
        'This is an example site. The charity, the condition, the people and the findings are invented, and nothing here is medical advice.',
      share: false,
    },
    tokens: {
      'colour-paper': '#fbfcff',
      'colour-mist': '#eef2f9',
      'colour-ink': '#17202e',
      'colour-slate': '#4d5a6d',
      'colour-line': '#cbd5e3',
      'colour-edge': '#71809a',
      'colour-brand': '#1d3f72',
      'colour-action': '#ffd166',
      'colour-action-ink': '#17202e',
      'colour-action-edge': '#8a6400',
      'colour-paper-night': '#10161f',
      'colour-mist-night': '#182130',
      'colour-ink-night': '#eaf0f8',
      'colour-slate-night': '#aebbcd',
      'colour-line-night': '#3a475b',
      'colour-edge-night': '#8292aa',
      'colour-brand-night': '#a9c7f5',
      'colour-action-edge-night': '#ffd166',
      'font-heading':
        '"Avenir Next", avenir, "Gill Sans Nova", "Gill Sans", "Noto Sans Arabic", "Noto Sans", sans-serif',
      'font-text': '"Iowan Old Style", charter, georgia, "Noto Naskh Arabic", "Noto Serif", serif',
      radius: '10px',
    },
  }),
})
