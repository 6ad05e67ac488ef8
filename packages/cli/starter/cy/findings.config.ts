import { defineConfig } from '@findings/core'
import { charity } from '@findings/theme-charity'

export default defineConfig({
  site: {
    // Where the site will stand: feeds, the sitemap and search engines are told this address.
    url: 'https://www.example.org',
    name: 'The Example Trust',
    language: 'cy',
    // Dates and embargoes without a zone count from midnight here.
    timeZone: 'Europe/London',
  },
  nav: {
    primary: [
      { label: 'Darganfyddiadau', href: '/discoveries/' },
      { label: 'Amdanom ni', href: '/about/' },
    ],
  },
  theme: charity({
    options: {
      // Stands above every page. Take it out when no example is left.
      ribbon: 'Mae’r wefan hon yn cael ei pharatoi. Enghreifftiau dychmygol yw’r straeon, y bobl a’r canfyddiadau.',
    },
    // Your own colours, for light and for dark: `npx findings theme list tokens` shows all that there are.
    // tokens: { 'colour-brand': '#0f4a50', 'colour-brand-night': '#8fd0d6' },
  }),
})
