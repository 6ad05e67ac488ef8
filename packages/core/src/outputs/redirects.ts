import type { ElementContent, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Plan, Redirect } from '../story/page.js'
import { defineOutput } from './define-output.js'

/**
 * A page at each old address, which leads on at once (https://html.spec.whatwg.org/#attr-meta-http-equiv-refresh): static hosts have no other
 * way in common. Search engines take that for a redirect that stays. It loads nothing, so that nothing holds it up.
 */
export const redirects = defineOutput({
  name: 'redirects',
  sees: 'addresses',
  files: ({ site, redirects }) => redirects.map((one) => ({ path: one.path, content: page(one, site) })),
})

function page({ to, absolute, title, language, direction, words }: Redirect, { isPreview }: Plan['site']): string {
  const head = [
    element('meta', { charSet: 'utf-8' }),
    element('title', {}, [words]),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    ...(isPreview ? [element('meta', { name: 'robots', content: 'noindex' })] : []),
    element('link', { rel: ['canonical'], href: absolute }),
    element('meta', { httpEquiv: ['refresh'], content: `0; url=${to}` }),
  ]
  const body = [element('h1', {}, [words]), element('p', {}, [element('a', { href: to }, [title])])]
  const parts = [element('head', {}, head), element('body', {}, [element('main', {}, body)])]
  const html = element('html', { lang: language, dir: direction }, parts)
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, html] })}\n`
}

const element = (
  tagName: string,
  properties: Properties,
  children: readonly (ElementContent | string)[] = [],
): ElementContent => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
})
