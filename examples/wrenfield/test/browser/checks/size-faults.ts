import type { Page } from 'playwright-core'

/** Pictures whose `sizes` say another width than the one they are shown at: too small and they are blurred, too large and they are heavy. */
export const sizeFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const widthOf = (sizes: string): number => {
      const chosen = sizes.split(/,(?![^(]*\))/).map((one) => one.trim())
      for (const one of chosen) {
        const [, condition, length = one] = /^(\([^)]*\)(?: and \([^)]*\))*) (.*)$/s.exec(one) ?? []
        if (condition !== undefined && !matchMedia(condition).matches) continue
        const probe = document.createElement('div')
        probe.style.cssText = `position: absolute; inline-size: ${length}`
        document.body.append(probe)
        const { width } = probe.getBoundingClientRect()
        probe.remove()
        return width
      }
      return innerWidth
    }
    return [...document.querySelectorAll('picture')].flatMap((picture) => {
      const source = picture.querySelector('source')
      const image = picture.querySelector('img')
      const shown = image?.getBoundingClientRect().width ?? 0
      if (!source || !image || shown === 0) return []
      const widest = Math.max(...[...source.srcset.matchAll(/ (\d+)w/g)].map(([, width]) => Number(width)))
      const said = widthOf(source.sizes)
      const isRight = said >= Math.min(shown, widest) * 0.9 && said <= shown * 1.35
      return isRight
        ? []
        : [
            `${image.className} in ${image.closest('[class*=list], main > *')?.className}: shown at ${Math.round(shown)}, sizes say ${Math.round(said)}`,
          ]
    })
  })
