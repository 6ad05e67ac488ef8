import { defineConfig } from '@findings/core'
import { charity } from '@findings/theme-charity'

export default defineConfig({
  site: {
    // Where the site will stand: feeds, the sitemap and search engines are told this address.
    url: 'https://www.example.org',
    name: 'The Example Trust',
    language: 'en-GB',
    // Dates and embargoes without a zone count from midnight here.
    timeZone: 'Europe/London',
  },
  nav: {
    primary: [
      { label: 'Discoveries', href: '/discoveries/' },
      { label: 'About us', href: '/about/' },
    ],
  },
  theme: charity({
    options: {
      // Stands above every page. Take it out when no example is left.
      ribbon: 'This site is being set up. Its stories, people and findings are invented examples.',
    },
    // Your own colours, for light and for dark: `npx findings theme list tokens` shows all that there are.
    // tokens: { 'colour-brand': '#0f4a50', 'colour-brand-night': '#8fd0d6' },
  }),
})
