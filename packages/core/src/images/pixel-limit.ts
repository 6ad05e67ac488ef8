/** The most pixels that an image may have: one of more fills the memory of the machine when it is opened. */
export const pixelLimit = 100_000_000
