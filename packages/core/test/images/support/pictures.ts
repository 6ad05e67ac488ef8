import sharp from 'sharp'

interface Size {
  readonly width: number
  readonly height: number
}

/** An image of one colour, `#rrggbb` or `#rrggbbaa`, ready to be written in any format. */
export const plain = ({ width, height }: Size, background = '#336699') =>
  sharp({ create: { width, height, channels: background.length > 7 ? 4 : 3, background } })

/** Red on the left, green in the middle, blue on the right, a third each. */
export function thirds({ width, height }: Size) {
  const third = Math.round(width / 3)
  const stripe = (background: string, left: number) => ({
    input: { create: { width: third, height, channels: 3 as const, background } },
    left,
    top: 0,
  })
  return plain({ width, height }, '#00ff00').composite([stripe('#ff0000', 0), stripe('#0000ff', width - third)])
}

/** The colour in the middle of an image, as its strongest channel. */
export async function middleOf(bytes: Uint8Array): Promise<'red' | 'green' | 'blue'> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels
  const channels = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
  return (['red', 'green', 'blue'] as const)[channels.indexOf(Math.max(...channels))] ?? 'red'
}
