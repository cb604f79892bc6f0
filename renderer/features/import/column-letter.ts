/** 0 → A, 26 → AA, as spreadsheets name their columns. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : `${columnLetter(Math.trunc(index / 26) - 1)}${last}`
}
