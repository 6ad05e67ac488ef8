import { leftAlone } from './left-alone.js'

/** Addresses that are worth asking, and how many are not. */
export interface SortedAddresses {
  readonly urls: readonly string[]
  readonly examples: number
  readonly privates: number
}

/** Sort out the addresses that no site answers for, or only one of a private network. */
export function sortAddresses(named: readonly string[], allowPrivate: boolean): SortedAddresses {
  const why = named.map((url) => leftAlone(url, allowPrivate))
  return {
    urls: named.filter((_, index) => why[index] === undefined),
    examples: why.filter((one) => one === 'example').length,
    privates: why.filter((one) => one === 'private').length,
  }
}
