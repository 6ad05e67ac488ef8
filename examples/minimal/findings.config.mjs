import { defineConfig } from '@findings/core'
import { charity } from '@findings/theme-charity'

export default defineConfig({
  site: { url: 'https://heather.example.org', name: 'The Heather Fund' },
  theme: charity({ options: { ribbon: 'This is an example. The charity, the people and the findings are invented.' } }),
})
