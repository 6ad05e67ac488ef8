const format = new Intl.NumberFormat('en')

/** `10,000`. */
export const number = (count: number): string => format.format(count)

/** `1 page`, `2 pages`, `10,000 pages`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`
