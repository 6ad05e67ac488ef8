import { defineConfig } from '@findings/core'
import { charity } from '@findings/theme-charity'

export default defineConfig({
  site: { url: 'https://heart.example.org', name: 'Example Heart Fund', language: 'en-GB', timeZone: 'Europe/London' },
  organisation: { name: 'Example Heart Fund', registrations: ['Charity 0000000 (fictional)'] },
  nav: { primary: [{ label: 'Discoveries', href: '/discoveries/' }] },
  donate: { href: 'https://gifts.example.org/', label: 'Make a gift' },
  newsletters: {
    monthly: {
      heading: 'Our monthly letter',
      endpoint: 'https://lists.example.org/heart',
      fields: [{ name: 'email', label: 'E-mail address', type: 'email', required: true }],
      success: { title: 'Thank you', message: 'Look for our first letter.' },
    },
  },
  responses: { type: 'mailto', address: 'editor@heart.example.org', label: 'Write to the editor' },
  theme: charity({ options: { share: true } }),
  // The config of a case stands here.
})
