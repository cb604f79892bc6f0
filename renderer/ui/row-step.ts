/** The row an arrow, Home or End goes to in a table of so many; undefined: the key is none of these. */
export function rowStep(key: string, current: number, count: number): number | undefined {
  const last = Math.max(0, count - 1)
  const to = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: last }[key]
  return to === undefined ? undefined : Math.max(0, Math.min(to, last))
}
