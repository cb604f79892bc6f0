/** `1 product`, `2 products`, `0.5 units`: only exactly one is singular. */
export function plural(count: number | string, one: string, many = `${one}s`): string {
  return `${count} ${String(count) === '1' ? one : many}`
}

/** 种: so many different goods. */
export const kinds = (count: string): string => (count === '1' ? '1 item' : `${count} items`)
