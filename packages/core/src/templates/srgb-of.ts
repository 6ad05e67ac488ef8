import { transform } from 'lightningcss'

/** A colour as screens mix it; red, green and blue from 0 to 255, `alpha` from 0 to 1. */
export interface Srgb {
  readonly r: number
  readonly g: number
  readonly b: number
  readonly alpha: number
}

export type Scheme = 'light' | 'dark'

/** A browser that knows no colour space but this one: what it is given is what we look for. */
const oldest = { ie: 11 << 16 }

/** Any CSS colour in sRGB; undefined for what depends on more than the scheme, such as a system colour, and for what is no colour. */
export function srgbOf(css: string, scheme: Scheme): Srgb | undefined {
  try {
    const lowered = transform({
      filename: 'colour',
      code: new TextEncoder().encode(`a{color:${css}}`),
      targets: oldest,
      visitor: {
        Color: (colour) => (typeof colour === 'object' && colour.type === 'light-dark' ? colour[scheme] : undefined),
      },
    })
    const [, plain = ''] = /color:\s*([^;]+);/.exec(new TextDecoder().decode(lowered.code)) ?? []
    return plainColour(plain)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined // told as a style sheet that cannot be read
    throw error
  }
}

function plainColour(css: string): Srgb | undefined {
  let found: Srgb | undefined
  transform({
    filename: 'colour',
    code: new TextEncoder().encode(`a{color:${css}}`),
    visitor: {
      Declaration: {
        color: ({ value }) => {
          if (typeof value === 'object' && 'type' in value && value.type === 'rgb')
            found = { r: value.r, g: value.g, b: value.b, alpha: value.alpha }
        },
      },
    },
  })
  return found
}
