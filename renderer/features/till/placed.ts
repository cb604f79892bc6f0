/** The row at another place, the first being 0; the same rows when there is no such place. */
export function placed<Row>(rows: readonly Row[], from: number, place: number): Row[] {
  const moved = rows[from]
  if (moved === undefined || place < 0 || place >= rows.length) return [...rows]
  const others = rows.filter((_row, at) => at !== from)
  return [...others.slice(0, place), moved, ...others.slice(place)]
}
