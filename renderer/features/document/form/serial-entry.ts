/** What stands in the field of a serial panel: numbers, one per line, and what is wrong with them. */
export interface SerialEntry {
  /** Each number once, in the order they were entered. */
  readonly serials: readonly string[]
  readonly twice: readonly string[]
  readonly tooLong: readonly string[]
}

/** The contract takes no longer ones. */
const LONGEST = 60

/** One number a line; pasted tables and lists come with tabs, commas or semicolons between. */
export function readSerials(text: string): SerialEntry {
  const entered = text
    .split(/[\n\r\t,，;；、]+/)
    .map((one) => one.replace(/\p{Cc}/gu, '').trim())
    .filter((one) => one !== '')
  const tooLong = entered.filter((one) => one.length > LONGEST)
  const fitting = entered.filter((one) => one.length <= LONGEST)
  const serials = [...new Set(fitting)]
  const twice = [...new Set(fitting.filter((one, index) => fitting.indexOf(one) !== index))]
  return { serials, twice, tooLong }
}
