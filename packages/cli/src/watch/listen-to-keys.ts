/** What of a terminal's input is needed. */
export interface KeyInput {
  readonly isTTY?: boolean
  readonly setRawMode?: (isRaw: boolean) => unknown
  readonly on: (event: 'data', listener: (data: Buffer | string) => void) => unknown
  readonly off: (event: 'data', listener: (data: Buffer | string) => void) => unknown
  readonly resume: () => unknown
  readonly pause: () => unknown
}

/**
 * Call what belongs to a key when it is pressed, until the function that comes back is called, which leaves the terminal as
 * it was. Undefined when the input is no terminal. `\x03` is Ctrl+C, which is an ordinary key meanwhile.
 */
export function listenToKeys(input: KeyInput, keys: Readonly<Record<string, () => void>>): (() => void) | undefined {
  if (!input.isTTY || !input.setRawMode) return undefined
  const onData = (data: Buffer | string) => {
    const text = data.toString()
    // An arrow or function key sends several characters, among them letters.
    if (text.startsWith('\x1b')) return
    for (const key of text) if (Object.hasOwn(keys, key)) keys[key]?.()
  }
  input.setRawMode(true)
  input.on('data', onData)
  input.resume()
  return () => {
    input.off('data', onData)
    input.setRawMode?.(false)
    input.pause()
  }
}
